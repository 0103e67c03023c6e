package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The process that reads files, and files that mean it harm. */
class ReportReaderTest {
    private static Decoded read(ReportReader reader, byte[] bytes, String name) {
        return reader.read(bytes, name, ReadAs.FOUND_OUT, new Cancel());
    }

    private static void assertRefused(ReportReader reader, byte[] bytes, String name, String key) {
        assertThatThrownBy(() -> read(reader, bytes, name)).isInstanceOfSatisfying(Problem.class, problem ->
                assertThat(problem.key()).as(problem.getMessage()).isEqualTo("importing.extract." + key)).hasMessageContaining(name);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document><body><p><r><t>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) 'x');
            for (int i = 0; i < 300; i++) zip.write(blanks);
        }
        return bytes.toByteArray();
    }

    @Test
    void oneProcessReadsFileAfterFileAndWhatHarmsItHarmsNothingElse() throws IOException {
        try (ReportReader reader = new ReportReader(Limits.USUAL); ServerSocket canary = new ServerSocket(0)) {
            byte[] good = WordFiles.report("县水务局");
            Decoded decoded = read(reader, good, "good.docx");
            assertThat(decoded.encoding()).isEqualTo("extracted/docx");
            assertThat(decoded.marks()).isNotEmpty();
            assertRefused(reader, bomb(), "bomb.docx", "bomb");
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/";
            for (String type : List.of("<!DOCTYPE d SYSTEM \"" + address + "\">", "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + address + "x\">]>",
                    "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + address + "p\"> %x;]>", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")) {
                assertRefused(reader, document("<?xml version=\"1.0\"?>" + type + "<d><body><p><r><t>&x;&b;</t></r></p></body></d>"), "xxe.docx", "doctype");
            }
            assertRefused(reader, document("<d>" + "<body><tbl><tr><tc>".repeat(100_000)), "deep.docx", "tooDeep");
            assertRefused(reader, Arrays.copyOf(good, good.length / 2), "half.docx", "damaged");
            assertRefused(reader, DocTest.storage("EncryptedPackage"), "locked.docx", "password");
            assertRefused(reader, DocTest.storage("Notes"), "old.docx", "office");
            hostilePdfs(reader, address);
            Decoded page = read(reader, ("<html><head><base href='" + address + "'><link rel=stylesheet href='a.css'></head><body background='" + address
                    + "'><img src='b.png'><iframe src='" + address + "'></iframe><p>今年很好。</p></body></html>").getBytes(StandardCharsets.UTF_8), "page.html");
            assertThat(page.text()).isEqualTo("今年很好。\n");
            assertRefused(reader, "这是文本。".getBytes(StandardCharsets.UTF_8), "text.docx", "mismatch");
            assertThat(read(reader, good, "again.txt").text()).as("whatever it is called").isEqualTo(decoded.text());
            canary.setSoTimeout(1);
            assertThatThrownBy(canary::accept).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void hostilePdfs(ReportReader reader, String address) {
        byte[] good = new PdfFiles().page().line(72, 600, "今年任务全部完成。").bytes();
        assertRefused(reader, PdfFiles.locked(good), "locked.pdf", "password");
        assertRefused(reader, Arrays.copyOf(good, 60), "half.pdf", "damaged");
        assertThat(read(reader, good, "right.pdf").text()).isEqualTo("今年任务全部完成。\n");
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Annots[<</Subtype/Link/A<</S/URI/URI(" + address + ")>>>>]>>";
        assertRefused(reader, PdfFiles.of(List.of("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL('" + address
                + "'))>>>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, "<</Length 0/F(" + address + ")>>\nstream\n\nendstream")), "calling.pdf", "scan");
        assertThatThrownBy(() -> read(reader, PdfFiles.of(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>")), "cyclic.pdf"))
                .isInstanceOf(Problem.class).hasMessageContaining("cyclic.pdf");
    }

    private static byte[] document(String xml) {
        return WordFiles.zip(new java.util.TreeMap<>(java.util.Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml)));
    }

    @Test
    void memoryTimeAndTalkAreLimitedAndTheNextFileIsRead() {
        byte[] good = WordFiles.report("县水务局");
        byte[] large = document("<d><body>" + "<p><r><t>一二三四五六七八九十</t></r></p>".repeat(1_500_000) + "</body></d>");
        try (ReportReader reader = new ReportReader(new Limits(24, 60, 64 << 20))) {
            assertRefused(reader, large, "large.docx", "memory");
            assertThat(read(reader, good, "good.docx").text()).contains("县水务局");
        }
        try (ReportReader reader = new ReportReader(new Limits(512, 0, 64 << 20))) {
            assertRefused(reader, large, "slow.docx", "late");
        }
        try (ReportReader reader = new ReportReader(new Limits(512, 60, 100))) {
            assertRefused(reader, good, "long.docx", "crashed");
        }
    }

    @Test
    void aCancelledReadingEndsAndItsProcessWithIt() {
        Cancel cancel = new Cancel();
        cancel.ask();
        try (ReportReader reader = new ReportReader(Limits.USUAL)) {
            assertThatThrownBy(() -> reader.read(WordFiles.report("县"), "a.docx", ReadAs.FOUND_OUT, cancel)).isInstanceOf(CancellationException.class);
        }
        assertThat(ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains("ParserMain"))).isEmpty();
    }
}
