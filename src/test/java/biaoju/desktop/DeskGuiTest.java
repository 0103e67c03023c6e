package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.flow.SampleProject;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a whole, in a real window. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeskGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("示例"));
        Settled.inEnglish(home);
    }

    private DeskPage open() {
        return new DeskPage(home, Optional.of(sample)).untilOpen();
    }

    private static Map<Integer, String> labels(View view) {
        Map<Integer, String> labels = new TreeMap<>();
        Page page = view.page();
        if (page == null) return labels;
        page.mine().forEach((number, annotation) -> {
            if (annotation.label() != null) labels.put(number, annotation.label());
        });
        return labels;
    }

    @Test
    void aDayAtTheDesk() throws Exception {
        Map<Integer, String> labels;
        Map<Integer, Annotation> all;
        int current;
        try (DeskPage desk = open()) {
            desk.open(0).keys("1234512345").untilSaved();
            assertThat(labels(desk.view())).hasSize(10);
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL)
                    .key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
            desk.until("three are taken back", () -> labels(desk.view()).size() == 7);
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT).untilSaved();
            desk.until("one is done again", () -> labels(desk.view()).size() == 8);
            desk.focusPage().keys("f").keys("n");
            desk.until("the note has the keyboard", () -> desk.part("labels.note", JTextArea()).isFocusOwner());
            desk.type("labels.note", "<html><b>存疑</b>").focusPage().untilSaved();
            View view = desk.view();
            labels = labels(view);
            all = view.page().mine();
            current = view.page().current();
            assertThat(all.values()).filteredOn(Annotation::flag).hasSize(1);
            assertThat(all.values()).filteredOn(a -> a.note().equals("<html><b>存疑</b>")).hasSize(1);
        }
        try (DeskPage desk = open()) {
            desk.until("the report is open where it was left", () -> desk.view().page() != null);
            assertThat(labels(desk.view())).isEqualTo(labels);
            assertThat(desk.view().page().mine()).isEqualTo(all);
            assertThat(desk.view().page().current()).isEqualTo(current);
            assertThat(desk.view().undo().undo()).isNotNull();
        }
    }

    private static Class<javax.swing.JTextArea> JTextArea() {
        return javax.swing.JTextArea.class;
    }

    @Test
    void languageAndThemeAndSizeChangeUnderTheOpenReport() throws Exception {
        try (DeskPage desk = open()) {
            desk.open(1).keys("jj1").untilSaved();
            View before = desk.view();
            assertThat(desk.text("window.labels.title")).isEqualTo("Labels");
            desk.press("status.language");
            assertThat(desk.text("window.labels.title")).isEqualTo("标签");
            desk.press("status.theme");
            desk.until("dark", () -> desk.frame().getContentPane().getBackground().getRed() < 0x60);
            desk.key(KeyEvent.VK_EQUALS, KeyEvent.VK_CONTROL);
            assertThat(desk.text("status.zoom")).isEqualTo("110%");
            assertThat(desk.view().page()).isEqualTo(before.page());
            desk.until("the page has the keyboard", desk::pageHasKeyboard);
            desk.keys("2").untilSaved();
            assertThat(labels(desk.view())).hasSize(2);
            assertThat(desk.shown("window.labels")).isTrue();
        }
        try (DeskPage desk = open()) {
            assertThat(desk.text("window.labels.title")).isEqualTo("标签");
            assertThat(desk.text("status.zoom")).isEqualTo("110%");
            assertThat(desk.asks(() -> desk.frame().getContentPane().getBackground().getRed())).isLessThan(0x60);
        }
    }

    @Test
    void singleKeysAreTextWhereTextIsTyped() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("n");
            desk.until("the note has the keyboard", () -> desk.part("labels.note", JTextArea()).isFocusOwner());
            assertThat(desk.text("labels.note")).as("the key that led here is not text").isEmpty();
            desk.keys("123jf");
            assertThat(desk.text("labels.note")).isEqualTo("123jf");
            assertThat(labels(desk.view())).isEmpty();
        }
    }

    @Test
    void reportsFollowOneAnotherByKeyFromThePageAndFromALeftList() {
        try (DeskPage desk = open()) {
            desk.open(0).key(KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_CONTROL);
            desk.until("the second is in front", () -> desk.front() == 1);
            desk.key(KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_CONTROL);
            desk.until("the third is in front", () -> desk.front() == 2);
            desk.alt(KeyEvent.VK_1);
            desk.until("the list has the keyboard", () -> !desk.pageHasKeyboard());
            desk.key(KeyEvent.VK_PAGE_UP, KeyEvent.VK_CONTROL);
            desk.until("the second is in front again", () -> desk.front() == 1);
            assertThat(desk.view().tabs()).hasSize(3);
            desk.key(KeyEvent.VK_W, KeyEvent.VK_CONTROL);
            desk.until("its tab is closed", () -> desk.view().tabs().size() == 2);
        }
    }

    @Test
    void toolWindowsComeAndGoByKeyAndAreKept() {
        try (DeskPage desk = open()) {
            desk.open(0).alt(KeyEvent.VK_3);
            desk.until("the labels have the keyboard", () -> !desk.pageHasKeyboard());
            desk.alt(KeyEvent.VK_3);
            desk.until("the labels are hidden", () -> !desk.shown("window.labels"));
            desk.until("the page has the keyboard again", desk::pageHasKeyboard);
            desk.key(KeyEvent.VK_F1);
            desk.until("the keys are shown", () -> desk.shown("keys.table"));
            assertThat(desk.part("keys.table", JTable.class).getRowCount()).isGreaterThan(20);
            desk.key(KeyEvent.VK_F6);
            desk.pressStripe("outline");
            desk.until("the outline is hidden", () -> !desk.shown("window.outline"));
        }
        try (DeskPage desk = open()) {
            assertThat(desk.shown("window.labels")).isFalse();
            assertThat(desk.shown("window.outline")).isFalse();
            assertThat(desk.shown("window.keys")).isTrue();
            assertThat(desk.shown("window.reports")).isTrue();
        }
    }

    @Test
    void droppedFilesAreImportedAndEveryBadOneIsNamed() throws Exception {
        Path good = Files.writeString(folder.resolve("<html>新.txt"), "关于整改的报告\n一、存在问题\n会议多，落实少。\n");
        Path same = Files.writeString(folder.resolve("again.txt"), "关于整改的报告\n一、存在问题\n会议多，落实少。\n");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        try (DeskPage desk = open()) {
            int before = desk.view().reports().size();
            ImportPage page = new ImportPage(desk).drop(good, same, binary);
            assertThat(page.rows()).containsExactlyInAnyOrder("<html>新.txt new", "again.txt already there",
                    "binary.txt cannot be read");
            page.enter();
            assertThat(page.rows()).containsExactlyInAnyOrder("<html>新.txt imported", "again.txt already there",
                    "binary.txt cannot be read");
            desk.until("the report is in the list", () -> desk.view().reports().size() == before + 1);
        }
    }

    @Test
    void theAnnotatorIsRenamedInPlace() {
        try (DeskPage desk = open()) {
            desk.press("status.annotator").type("status.annotator.field", "刘一").key(KeyEvent.VK_ENTER);
            desk.until("the name is shown", () -> desk.text("status.annotator").equals("刘一"));
            desk.untilSaved();
        }
        try (DeskPage desk = open()) {
            assertThat(desk.text("status.annotator")).isEqualTo("刘一");
        }
    }

    @Test
    void withoutAProjectTheWelcomePageLeadsToOne() throws Exception {
        Files.createDirectories(folder.resolve("nowhere"));
        try (DeskPage desk = new DeskPage(home, Optional.of(folder.resolve("nowhere")))) {
            desk.until("the reason is said", () -> desk.shown("notice.text"));
            desk.until("the welcome page is there", () -> desk.shown("welcome"));
            desk.press("welcome.sample").untilOpen();
            assertThat(desk.view().reports()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(desk.part("window.reports.title", JLabel.class).isShowing()).isTrue();
        }
    }

    @Test
    void everyControlHasAnAccessibleName() {
        try (DeskPage desk = open()) {
            desk.open(0).key(KeyEvent.VK_F1).does(d -> {
                d.bench().callPage("importing");
                return true;
            });
            desk.until("the import page is shown", () -> desk.shown("page.importing"));
            assertThat(desk.nameless()).isEmpty();
        }
    }
}
