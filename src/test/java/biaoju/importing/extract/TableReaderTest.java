package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that mean harm: each is refused with a reason, the program has lost nothing but a process. */
class TableReaderTest {
    @TempDir
    Path folder;

    private Path written(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.xlsx");
        return Files.write(file, SheetFiles.zip(parts));
    }

    private static String read(Path file, Limits limits) throws IOException {
        try (InputStream rows = new TableReader(limits).rows(file, TableKind.XLSX, new Cancel())) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(Path file) throws IOException {
        return read(file, TableReader.USUAL);
    }

    private static String refused(Path file, Limits limits) {
        try {
            return "read: " + read(file, limits);
        } catch (Problem reason) {
            assertThat(reason.getMessage()).contains(file.getFileName().toString()).hasSizeLessThan(600);
            return reason.key().substring("importing.extract.".length());
        } catch (IOException broken) {
            return "broken: " + broken.getMessage();
        }
    }

    private static String refused(Path file) {
        return refused(file, TableReader.USUAL);
    }

    @Test
    void aSheetThatClaimsToBeHugeIsReadForWhatItHas() throws IOException {
        String rows = SheetFiles.ROW.formatted(1, "text", "label") + SheetFiles.ROW.formatted(7, "推动改革。", "plan") + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        assertThat(read(written(SheetFiles.parts(rows)))).isEqualTo("""
                {"columns":["text","label"],"others":[]}
                {"row":7,"cells":{"text":"推动改革。","label":"plan"}}
                """);
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() throws IOException {
        Map<String, String> sheet = SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label") + " ".repeat(40 << 20));
        assertThat(refused(written(sheet))).isEqualTo("bomb");
        Map<String, String> strings = SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label"));
        strings.put("xl/sharedStrings.xml", "<sst xmlns=\"" + SheetFiles.MAIN + "\"><si><t>" + "a".repeat(40 << 20) + "</t></si></sst>");
        assertThat(refused(written(strings))).isEqualTo("bomb");
        Map<String, String> hidden = SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label"));
        hidden.put("xl/media/image1.bin", "\0".repeat(40 << 20));
        assertThat(refused(written(hidden))).isEqualTo("bomb");
        Map<String, String> many = SheetFiles.parts("");
        for (int i = 0; i < 10_001; i++) many.put("xl/x" + i, "");
        assertThat(refused(written(many))).isEqualTo("bomb");
    }

    @Test
    void moreThanTheMemoryTheTimeOrTheOutputEndsTheProcess() throws IOException {
        StringBuilder rows = new StringBuilder(SheetFiles.ROW.formatted(1, "text", "label"));
        Random random = new Random(7);
        for (int i = 2; i < 60_000; i++) rows.append(SheetFiles.ROW.formatted(i, Long.toString(random.nextLong(), 36), "plan"));
        Path file = written(SheetFiles.parts(rows.toString()));
        assertThat(refused(file, new Limits(512, 60, 100_000))).isEqualTo("tableTooLong");
        assertThat(refused(file, new Limits(512, 0, 1 << 30))).isEqualTo("tableLate");
        Map<String, String> strings = SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label") + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>399999</v></c></row>");
        StringBuilder all = new StringBuilder("<sst xmlns=\"" + SheetFiles.MAIN + "\">");
        for (int i = 0; i < 400_000; i++) all.append("<si><t>").append(Long.toString(random.nextLong(), 36)).append("</t></si>");
        strings.put("xl/sharedStrings.xml", all.append("</sst>").toString());
        assertThat(refused(written(strings), new Limits(20, 60, 1 << 30))).isEqualTo("tableMemory");
    }

    @Test
    void nothingIsFetchedOrResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"}) {
            Map<String, String> parts = SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label") + SheetFiles.ROW.formatted(2, "&e;", "&e;"));
            parts.compute(part, (name, xml) -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY f \"aaa\">]>" + xml);
            assertThat(refused(written(parts))).as(part).doesNotContain("SECRET").doesNotStartWith("read: {\"columns\":[\"text\",\"label\"],\"others\":[]}\n{");
        }
        Map<String, String> outside = SheetFiles.parts("");
        outside.put("xl/_rels/workbook.xml.rels", SheetFiles.RELATIONS.formatted("<Relationship Id=\"rId1\" Type=\"" + SheetFiles.OFFICE + "worksheet\" Target=\"" + secret.toUri() + "\" TargetMode=\"External\"/>"));
        assertThat(refused(written(outside))).isEqualTo("damaged");
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        assertThat(refused(Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))).isEqualTo("tableOld");
        assertThat(refused(Files.writeString(folder.resolve("a.xlsx"), "no zip"))).isEqualTo("damaged");
        assertThat(refused(written(Map.of("word/document.xml", "<a/>")))).isEqualTo("tableMismatch");
        Map<String, String> binary = SheetFiles.parts("");
        binary.put("_rels/.rels", SheetFiles.RELATIONS.formatted("<Relationship Id=\"a\" Type=\"" + SheetFiles.OFFICE + "officeDocument\" Target=\"xl/workbook.bin\"/>"));
        assertThat(refused(written(binary))).as("xlsb").isEqualTo("tableMismatch");
        assertThat(refused(written(SheetFiles.parts("")))).isEqualTo("tableColumns");
        assertThat(refused(folder.resolve("missing.xlsx"))).isEqualTo("damaged");
    }

    @Test
    void damagedWorkbooksAreRefusedOrReadNeverMore() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        System.out.println("damaged workbooks: seed " + seed);
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(written(SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label") + SheetFiles.ROW.formatted(2, "推动改革。", "plan"))));
        for (int i = 0; i < 8; i++) {
            byte[] bytes = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 0; n < 4 && bytes.length > 0; n++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertThat(refused(Files.write(folder.resolve("b.xlsx"), bytes))).as("seed %s", seed)
                    .matches("(?s)(read: .*|damaged|bomb|tableMismatch|tableColumns|tableHeader|tableOld|tableMemory|part|doctype)");
        }
    }

    @Test
    void aTableIsGivenUpWhenThatIsWanted() throws IOException {
        Cancel cancel = new Cancel();
        cancel.ask();
        Path file = written(SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label")));
        for (int round = 0; round < 5; round++) {
            assertThatThrownBy(() -> new TableReader(TableReader.USUAL).rows(file, TableKind.XLSX, cancel)).isInstanceOf(CancellationException.class);
            assertThat(Thread.getAllStackTraces().keySet()).as("nobody makes the rows anew").extracting(Thread::getName).doesNotContain("table");
        }
    }
}
