package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.flow.SampleProject;
import biaoju.importing.extract.WordFiles;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTabbedPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind on their way in, in the real window. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportGuiTest {
    private static final String TEXT = "关于防汛工作的总结\n一、主要做法\n入汛以来全县共转移群众三千余人次。排查整治隐患点四百余处并逐一销号。组织开展应急演练六十余场次。\n";

    @TempDir
    private Path folder;
    private Path home;
    private Path sample;
    private Path files;

    @BeforeEach
    void writeFiles() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("a-good.txt"), TEXT);
        Files.write(files.resolve("b-copy.txt"), TEXT.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
        Files.writeString(files.resolve("c-version.txt"), TEXT.replace("总结", "汇报"));
        Files.write(files.resolve("d-broken.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.write(files.resolve("e-word.docx"), WordFiles.report("县水务局"));
        Files.write(files.resolve("f-wide.txt"), "年度计划\n全面推进乡村振兴。\n".getBytes(StandardCharsets.UTF_16BE));
    }

    private DeskPage open() {
        return new DeskPage(home, Optional.of(sample)).untilOpen();
    }

    @Test
    void aFolderIsLookedAtBeforeItComesInAndReportedOnAfterwards() {
        try (DeskPage desk = open()) {
            int before = desk.view().reports().size();
            ImportPage page = new ImportPage(desk).drop(files);
            assertThat(page.rows()).startsWith("a-good.txt new", "b-copy.txt already there", "c-version.txt new, check",
                    "d-broken.docx cannot be read", "e-word.docx new").hasSize(6);
            assertThat(page.summary()).contains("already there").contains("1 of them to check").contains("1 cannot be read");
            assertThat(desk.view().reports()).as("nothing is kept yet").hasSize(before);
            assertThat(page.remark("b-copy.txt")).contains("a-good.txt");
            assertThat(page.remark("c-version.txt")).startsWith("100 % of its sentences stand in a-good.txt");
            assertThat(page.remark("d-broken.docx")).contains("damaged");
            assertThat(page.sentences()).contains("排查整治隐患点四百余处并逐一销号。");
            page.select("d-broken.docx");
            assertThat(desk.text("importing.look.remarks")).contains("damaged").doesNotContain("d-broken.docx");
            otherEncoding(page);
            page.tick("c-version.txt").keep();
            assertThat(page.rows()).containsExactly("a-good.txt imported", "b-copy.txt already there", "c-version.txt new, check",
                    "d-broken.docx cannot be read", "e-word.docx imported", "f-wide.txt imported");
            assertThat(page.summary()).startsWith("Done. 3 imported");
            desk.until("the reports are listed", () -> desk.view().reports().size() == before + 3);
            desk.until("the next step has the keyboard", () -> desk.part("importing.first", AbstractButton.class).isFocusOwner());
            desk.press("importing.copy");
            assertThat(clipboard()).contains("a-good.txt\timported\ttxt\tUTF-8\t5").contains("d-broken.docx\tcannot be read");
            page.showFirst();
            desk.until("the report is shown", () -> desk.view().page() != null
                    && desk.view().page().document().report().name().equals("a-good.txt"));
            assertThat(desk.view().page().document().cut().sentences()).hasSize(5);
        }
    }

    /** Wide characters without a mark: read as something else it shows at once, and is put right. */
    private static void otherEncoding(ImportPage page) {
        page.select("f-wide.txt").readIn("UTF-16LE");
        page.desk().until("another text is there", () -> page.encoding("f-wide.txt").isEmpty() || page.encoding("f-wide.txt").equals("UTF-16LE"));
        page.readIn("UTF-16BE");
        page.desk().until("it is read right", () -> page.encoding("f-wide.txt").equals("UTF-16BE"));
        page.untilShown("全面推进乡村振兴。");
        if (!page.ticked("f-wide.txt")) page.tick("f-wide.txt");
    }

    private static String clipboard() {
        try {
            return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        } catch (Exception none) {
            throw new AssertionError(none);
        }
    }

    @Test
    void whatWasCopiedBecomesAReportUnderTheNameGivenToIt() {
        try (DeskPage desk = open()) {
            int before = desk.view().reports().size();
            ImportPage page = new ImportPage(desk).paste("  关于文旅融合的调研报告\n一、基本情况\n全县共有景区若干处。\n");
            assertThat(page.rows()).containsExactly("关于文旅融合的调研报告.txt new");
            desk.type("importing.name", "wenlü");
            assertThat(page.rows()).containsExactly("wenlü new");
            page.keep();
            desk.until("the report is listed", () -> desk.view().reports().size() == before + 1);
            assertThat(desk.view().reports()).anyMatch(line -> line.report().name().equals("wenlü.txt")
                    && line.report().encoding().equals("UTF-8"));
        }
    }

    @Test
    void aCleanFileComesInByEnterAndIsReadByEnter() {
        try (DeskPage desk = open()) {
            new ImportPage(desk).drop(files.resolve("a-good.txt")).enter();
            desk.until("the next step has the keyboard", () -> desk.part("importing.first", AbstractButton.class).isFocusOwner());
            desk.key(KeyEvent.VK_SPACE);
            desk.until("the report is shown", () -> desk.view().page() != null
                    && desk.view().page().document().report().name().equals("a-good.txt"));
        }
    }

    @Test
    void anotherLanguageKeepsTheChoiceAndTheClosedPageForgetsIt() {
        try (DeskPage desk = open()) {
            ImportPage page = new ImportPage(desk).drop(files.resolve("a-good.txt"), files.resolve("d-broken.docx"));
            page.tick("a-good.txt");
            desk.does(d -> {
                d.appearance().speak("zh");
                return true;
            });
            desk.until("it is there again", () -> desk.shown("page.importing"));
            assertThat(page.rows()).containsExactly("a-good.txt 可导入", "d-broken.docx 无法读取");
            assertThat(page.ticked("a-good.txt")).isFalse();
            page.filter("docx");
            assertThat(page.rows()).containsExactly("d-broken.docx 无法读取");
            desk.key(KeyEvent.VK_W, KeyEvent.VK_CONTROL);
            desk.until("the page is closed", () -> !desk.shown("page.importing"));
            assertThat(desk.asks(() -> desk.part("editor.tabs", JTabbedPane.class).indexOfTab("导入"))).isNegative();
            new ImportPage(desk).drop(files.resolve("e-word.docx"));
            assertThat(page.rows()).as("a new choice").containsExactly("e-word.docx 可导入");
            assertThat(desk.nameless()).isEmpty();
        }
    }

    @Test
    void readingAThousandFilesCanBeStoppedAndTakenUpAgain() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int n = 0; n < 1000; n++) Files.writeString(many.resolve(String.format("r%04d.txt", n)), "第" + n + "份总结\n今年做了第" + n + "件事。\n");
        try (DeskPage desk = open()) {
            desk.does(d -> {
                d.drop(List.of(many));
                d.companions().importing().stop();
                return true;
            });
            ImportPage page = new ImportPage(desk);
            desk.until("it has stopped", () -> page.summary().startsWith("Stopped"));
            assertThat(page.rows()).hasSizeLessThan(1000);
            page.drop(many);
            assertThat(page.rows()).hasSize(1000);
            assertThat(page.summary()).isEqualTo("1,000 new");
            page.filter("r0007").keep();
            assertThat(page.rows()).as("what is filtered away comes in too").containsExactly("r0007.txt imported");
            assertThat(page.summary()).startsWith("Done. 1,000 imported");
        }
    }

    @Test
    void aChoiceGrowsAndWhatIsDroppedWhileItIsReadComesAfterIt() {
        try (DeskPage desk = open()) {
            desk.does(d -> {
                d.drop(List.of(files.resolve("a-good.txt")));
                d.drop(List.of(files.resolve("e-word.docx"), files.resolve("a-good.txt")));
                return true;
            });
            ImportPage page = new ImportPage(desk).untilRead();
            desk.until("both are there", () -> page.rows().size() == 2 && !page.summary().startsWith("Reading"));
            assertThat(page.rows()).containsExactly("a-good.txt new", "e-word.docx new");
        }
    }

    private Path many() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int n = 0; n < 1000; n++) Files.writeString(many.resolve(String.format("r%04d.txt", n)), "第" + n + "份总结\n今年做了第" + n + "件事。\n");
        return many;
    }

    @Test
    void aCutThatWasStoppedBeforeItBeganIsNotShownAsDone() throws Exception {
        Path many = many();
        try (DeskPage desk = open()) {
            ImportPage page = new ImportPage(desk).drop(files.resolve("a-good.txt"));
            desk.does(d -> {
                d.drop(List.of(many));
                d.companions().importing().cut(Granularity.CLAUSES, CutLines.KEEP);
                d.companions().importing().stop();
                return true;
            });
            desk.until("it has stopped", () -> page.summary().startsWith("Stopped"));
            assertThat(desk.asks(() -> desk.part("importing.granularity", JComboBox.class).getSelectedIndex())).isZero();
            assertThat(desk.asks(() -> desk.part("importing.lines", JComboBox.class).getSelectedIndex())).isZero();
        }
    }

    @Test
    void anotherProjectOpenedDuringAnImportBeginsWithAChoiceOfItsOwn() throws Exception {
        Path other = SampleProject.unpack(folder.resolve("other"));
        Path many = many();
        try (DeskPage desk = open()) {
            ImportPage page = new ImportPage(desk).drop(many);
            desk.does(d -> {
                d.companions().importing().keep();
                d.open(other);
                return true;
            });
            desk.until("the other is open", () -> desk.frame().getTitle().contains(String.valueOf(other.getFileName())));
            page.drop(files.resolve("a-good.txt"));
            assertThat(page.rows()).containsExactly("a-good.txt new");
            page.keep();
            assertThat(page.rows()).containsExactly("a-good.txt imported");
            desk.until("it is in the other", () -> desk.view().reports().stream()
                    .anyMatch(line -> line.report().name().equals("a-good.txt")));
        }
    }

    @Test
    void noReaderOfFilesOutlivesTheWindow() {
        try (DeskPage desk = open()) {
            new ImportPage(desk).drop(files.resolve("e-word.docx"));
        }
        assertThat(ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains("ParserMain"))).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("look");
    }
}
