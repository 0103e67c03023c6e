package biaoju.importing.extract;

import static biaoju.importing.extract.WordFiles.body;
import static biaoju.importing.extract.WordFiles.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.segment.Segmenter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxTest {
    @TempDir
    private Path folder;

    private Extract extract(byte[] docx) throws Refusal {
        return new Extraction(folder).of(new Wire.Question(false, false, docx));
    }

    private static String cut(Extract extract) {
        Segmentation cut = new Segmenter(Granularity.SENTENCES).cut(extract.text(), extract.marks());
        return cut.sentences().stream().map(sentence -> sentence.kind().id() + (sentence.level() > 0 ? sentence.level() : "")
                + " " + sentence.span().in(extract.text())).collect(Collectors.joining("\n"));
    }

    @Test
    void aReportKeepsItsHeadingsListsAndTables() throws Refusal {
        Extract extract = extract(WordFiles.report("县水务局"));
        assertThat(extract.format()).isEqualTo("docx");
        assertThat(cut(extract)).isEqualTo("""
                title 县水务局工作总结
                heading1 主要工作
                body 今年以来走访群众300户。
                body 解决问题12件！
                heading2 （一）夯实基础
                heading3 1. 加强学习，全年集中学习24次。
                heading3 2. 加强督查，整改问题8个。
                body 一是抓班子。
                body 二是带队伍。
                body | 序号 | 问题 | 责任人 |
                body | 1 | 台账缺页。
                body 补齐。
                body | 孙某 |
                heading1 存在问题
                body 县水务局的力度还不够。""");
    }

    @Test
    void whatWasDeletedOrHiddenStaysOutAndWhatWasInsertedIsIn() throws Refusal {
        byte[] docx = body("<w:p>" + runs("今年") + "<w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins>" + runs("新的")
                + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:hyperlink>" + runs("链接") + "</w:hyperlink>"
                + "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:tab/><w:t>完。</w:t></w:r></w:p>");
        assertThat(extract(docx).text()).isEqualTo("今年新的链接\t完。\n");
    }

    @Test
    void textBoxesComeOnceAndContentControlsAreRead() throws Refusal {
        String box = "<w:txbxContent><w:p>" + runs("框里的字。") + "</w:p></w:txbxContent>";
        byte[] docx = body("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p>" + runs("控件里的字。") + "</w:p></w:sdtContent></w:sdt>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + runs("正文。") + "</w:p><w:p><w:r><w:pict>" + box + "</w:pict></w:r></w:p>");
        assertThat(extract(docx).text()).isEqualTo("控件里的字。\n正文。\n框里的字。\n框里的字。\n");
    }

    @Test
    void aTableInATableStaysInItsRowAndLineBreaksInACellAreBlanks() throws Refusal {
        String inner = "<w:tbl><w:tr><w:tc><w:p>" + runs("内一") + "</w:p></w:tc><w:tc><w:p>" + runs("内二") + "</w:p></w:tc></w:tr></w:tbl>";
        byte[] docx = body("<w:tbl><w:tr><w:tc><w:p>" + runs("甲") + "</w:p><w:p>" + runs("乙") + "</w:p></w:tc><w:tc>" + inner
                + "<w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
        assertThat(extract(docx).text()).isEqualTo("| 甲 乙 | 内一 内二 |\n");
    }

    @Test
    void footnotesStandBelowTheText() throws Refusal {
        byte[] docx = body("<w:p>" + runs("据统计") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + runs("，增长一成。") + "</w:p>", Map.of(
                "word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"x/footnotes\" Target=\"footnotes.xml\"/></Relationships>",
                "word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p>"
                        + runs("见年鉴。") + "</w:p></w:footnote></w:footnotes>"));
        assertThat(extract(docx).text()).isEqualTo("据统计[1]，增长一成。\n[1] 见年鉴。\n");
    }

    @Test
    void theFirstHeadingIsTheTitleWhereNoOtherStandsAsHigh() throws Refusal {
        byte[] docx = new WordFiles().heading("工作总结", 1).heading("成绩", 2).paragraph("很好。").heading("不足", 2).paragraph("很少。").bytes();
        assertThat(cut(extract(docx))).isEqualTo("title 工作总结\nheading1 成绩\nbody 很好。\nheading1 不足\nbody 很少。");
        byte[] flat = new WordFiles().heading("成绩", 2).paragraph("很好。").heading("不足", 2).paragraph("很少。").bytes();
        assertThat(cut(extract(flat))).isEqualTo("heading1 成绩\nbody 很好。\nheading1 不足\nbody 很少。");
    }

    @ParameterizedTest
    @CsvSource({"1, chineseCounting, 一", "10, chineseCounting, 十", "12, chineseCountingThousand, 十二", "20, chineseCounting, 二十",
        "101, chineseCounting, 一百零一", "110, chineseCounting, 一百一十", "2, ideographTraditional, 乙", "3, decimalEnclosedCircle, ③",
        "4, decimalEnclosedParen, ⑷", "28, lowerLetter, bb", "14, upperRoman, XIV", "7, decimalZero, 07", "12, decimalFullWidth, １２", "5, other, 5"})
    void numbersAreWrittenAsTheListSays(int number, String format, String written) {
        assertThat(Numerals.of(number, format)).isEqualTo(written);
    }

    @Test
    void itemsBelowCountWithTheirAboveAndBeginAnew() throws Refusal {
        String list = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";
        String rels = "<Relationships><Relationship Type=\"x/numbering\" Target=\"/word/numbers.xml\"/></Relationships>";
        StringBuilder body = new StringBuilder();
        for (int level : new int[] {0, 1, 1, 0, 1}) {
            body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"").append(level).append("\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>").append(runs("项")).append("</w:p>");
        }
        assertThat(extract(body(body.toString(), Map.of("word/numbers.xml", list, "word/_rels/document.xml.rels", rels))).text())
                .isEqualTo("1 项\n1.1 项\n1.2 项\n2 项\n2.1 项\n");
    }

    @Test
    void whatIsNoDocumentIsRefusedByItsName() {
        assertThatThrownBy(() -> extract(body(""))).isInstanceOf(Refusal.class).hasMessage("noText");
        assertThatThrownBy(() -> extract(WordFiles.zip(Map.of("a.txt", "x")))).hasMessage("archive");
        Map<String, String> sheet = new LinkedHashMap<>();
        sheet.put("[Content_Types].xml", "<Types/>");
        sheet.put("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        assertThatThrownBy(() -> extract(WordFiles.zip(sheet))).hasMessage("spreadsheet");
        assertThatThrownBy(() -> extract(WordFiles.zip(Map.of("[Content_Types].xml", "x")))).hasMessage("part");
    }
}
