package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files as a word processor would write them, and parts put together by hand. */
public final class WordFiles {
    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final XWPFDocument document = new XWPFDocument();

    /** A report with everything in it that a report has. */
    public static byte[] report(String subject) {
        return new WordFiles().title(subject + "工作总结").heading("主要工作", 1).paragraph("今年以来走访群众300户。解决问题12件！")
                .heading("（一）夯实基础", 2).numbered("decimal", "%1.", "加强学习，全年集中学习24次。", "加强督查，整改问题8个。")
                .numbered("chineseCounting", "%1是", "抓班子。", "带队伍。").table("序号", "问题", "责任人", "1", "台账缺页。补齐。", "孙某")
                .heading("存在问题", 1).paragraph(subject + "的力度还不够。").bytes();
    }

    private XWPFParagraph styled(String id, String name) {
        if (document.getStyles() == null) document.createStyles();
        if (!document.getStyles().styleExist(id)) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.addNewName().setVal(name);
            document.getStyles().addStyle(new XWPFStyle(style));
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(id);
        return paragraph;
    }

    WordFiles title(String text) {
        styled("a3", "Title").createRun().setText(text);
        return this;
    }

    WordFiles heading(String text, int level) {
        styled(Integer.toString(level), "heading " + level).createRun().setText(text);
        return this;
    }

    WordFiles paragraph(String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String run : runs) paragraph.createRun().setText(run);
        return this;
    }

    WordFiles numbered(String format, String label, String... items) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(document.getParagraphs().size()));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(format));
        level.addNewLvlText().setVal(label);
        level.addNewStart().setVal(BigInteger.ONE);
        if (document.getNumbering() == null) document.createNumbering();
        BigInteger use = document.getNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
        for (String item : items) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(use);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(item);
        }
        return this;
    }

    /** Of three columns. */
    WordFiles table(String... cells) {
        XWPFTable table = document.createTable(cells.length / 3, 3);
        for (int i = 0; i < cells.length; i++) table.getRow(i / 3).getCell(i % 3).setText(cells[i]);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); document) {
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph().createRun().setText("页眉");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A document of which only the body is written: what word processors of other houses do. */
    static byte[] body(String body) {
        return body(body, Map.of());
    }

    static byte[] body(String body, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** Runs one after another. */
    static String runs(String... texts) {
        return String.join("", List.of(texts).stream().map(text -> "<w:r><w:t>" + text + "</w:t></w:r>").toList());
    }
}
