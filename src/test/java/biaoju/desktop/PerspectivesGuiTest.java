package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.SampleProject;
import biaoju.session.View;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From one perspective to another in the real window, and back, and again the next morning. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PerspectivesGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
    }

    private DeskPage open() {
        return new DeskPage(home, Optional.of(sample)).untilOpen();
    }

    private static String perspective(DeskPage desk) {
        String[] on = new String[1];
        desk.does(d -> {
            on[0] = d.bench().perspective().id();
            return true;
        });
        boolean annotate = desk.asks(() -> desk.part("perspective.annotate", AbstractButton.class).isSelected());
        boolean review = desk.asks(() -> desk.part("perspective.review", AbstractButton.class).isSelected());
        assertThat(List.of(annotate, review)).as("the switch").containsExactly(on[0].equals("annotate"),
                on[0].equals("review"));
        return on[0];
    }

    @Test
    void byKeyByMouseAndByMenu() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("j");
            View before = desk.view();
            assertThat(perspective(desk)).isEqualTo("annotate");
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(perspective(desk)).isEqualTo("review");
            assertThat(desk.shown("window.labels")).isFalse();
            assertThat(desk.shown("stripe.labels")).isFalse();
            assertThat(desk.shown("toolbar.label.flag")).isFalse();
            assertThat(desk.hasKeyboard("page.agreement")).as("what is in front has the keyboard").isTrue();
            desk.key(KeyEvent.VK_1, KeyEvent.VK_CONTROL);
            assertThat(perspective(desk)).isEqualTo("annotate");
            assertThat(desk.shown("window.labels")).isTrue();
            assertThat(desk.pageHasKeyboard()).as("the report is in front again").isTrue();
            desk.toggle("perspective.review");
            assertThat(perspective(desk)).isEqualTo("review");
            assertThat(desk.hasKeyboard("page.agreement")).as("by mouse as by key").isTrue();
            desk.toggle("perspective.review");
            assertThat(perspective(desk)).as("again changes nothing").isEqualTo("review");
            desk.innerMenu("perspective.annotate");
            assertThat(perspective(desk)).isEqualTo("annotate");
            desk.innerMenu("perspective.annotate");
            assertThat(perspective(desk)).isEqualTo("annotate");
            assertThat(desk.view().page()).as("the same sentence of the same report").isEqualTo(before.page());
            assertThat(desk.view().tabs()).isEqualTo(before.tabs());
        }
    }

    @Test
    void labelKeysAreTheAnnotatePerspectives() {
        try (DeskPage desk = open()) {
            desk.open(0).key(KeyEvent.VK_2, KeyEvent.VK_CONTROL).keys("12ufj");
            assertThat(desk.view().page().current()).as("no report is before the eyes").isEqualTo(1);
            assertThat(desk.view().page().decisions()).isEmpty();
            desk.does(d -> {
                d.bench().showReport();
                return true;
            });
            desk.focusPage().keys("1uf");
            desk.until("it is decided", () -> desk.view().page().decisions().containsKey(1));
            desk.key(KeyEvent.VK_DOWN);
            desk.until("the next sentence is at hand", () -> desk.view().page().current() == 2);
            assertThat(desk.view().page().mine()).as("a supervisor's keys give no labels").isEmpty();
            desk.key(KeyEvent.VK_1, KeyEvent.VK_CONTROL).keys("1").untilSaved();
            assertThat(desk.view().page().labelled(2)).isTrue();
            desk.keys("k").key(KeyEvent.VK_0, KeyEvent.VK_CONTROL).key(KeyEvent.VK_1, KeyEvent.VK_CONTROL);
            assertThat(desk.view().page().current()).isEqualTo(2);
            assertThat(desk.view().page().labelled(2)).as("Ctrl+0 is not 0").isTrue();
            desk.key(KeyEvent.VK_F1);
            JTable keys = desk.part("keys.table", JTable.class);
            List<String> first = desk.asks(() -> java.util.stream.IntStream.range(0, keys.getRowCount())
                    .mapToObj(row -> (String) keys.getValueAt(row, 0)).toList());
            assertThat(first).containsSubsequence("In every perspective", "Ctrl+1   Ctrl+Numpad1", "Annotate", "1");
        }
    }

    @Test
    void eachKeepsItsOwnArrangementUntilTheNextMorning() {
        try (DeskPage desk = open()) {
            desk.open(0).pressStripe("outline");
            assertThat(desk.shown("window.outline")).isFalse();
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(desk.shown("window.disputes")).as("Review is as it was").isTrue();
            desk.pressStripe("disputes").pressStripe("outline").key(KeyEvent.VK_F1);
            desk.drag("divider.left", 60);
            desk.key(KeyEvent.VK_1, KeyEvent.VK_CONTROL);
            assertThat(desk.shown("window.outline")).isFalse();
            assertThat(desk.shown("window.reports")).isTrue();
            assertThat(desk.shown("window.keys")).isFalse();
            assertThat(desk.width("window.reports")).isEqualTo(250);
            desk.press("status.language").key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(desk.shown("window.disputes")).as("in another language, too").isFalse();
        }
        try (DeskPage desk = open()) {
            assertThat(perspective(desk)).as("where we were").isEqualTo("review");
            assertThat(desk.shown("window.disputes")).isFalse();
            assertThat(desk.shown("window.keys")).isTrue();
            assertThat(desk.width("window.outline")).isEqualTo(310);
            desk.key(KeyEvent.VK_1, KeyEvent.VK_CONTROL);
            assertThat(desk.shown("window.outline")).isFalse();
            assertThat(desk.width("window.reports")).isEqualTo(250);
            desk.does(d -> {
                d.resetWindow();
                return true;
            });
            assertThat(desk.shown("window.outline")).as("reset").isTrue();
            assertThat(perspective(desk)).isEqualTo("annotate");
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(desk.shown("window.disputes")).as("reset there, too").isTrue();
            assertThat(desk.shown("window.keys")).isFalse();
            assertThat(desk.width("window.disputes")).isEqualTo(250);
        }
    }

    @Test
    void filesDroppedOnReviewAreImportedWhereImportsAreShown() throws Exception {
        Path report = Files.writeString(folder.resolve("new.txt"), "关于整改的报告\n一、存在问题\n会议多，落实少。\n");
        try (DeskPage desk = open()) {
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL).does(d -> {
                d.drop(List.of(report));
                return true;
            });
            new ImportPage(desk).untilRead().enter();
            assertThat(perspective(desk)).isEqualTo("annotate");
            assertThat(desk.shown("page.importing")).isTrue();
        }
    }

    @Test
    void withoutAProjectThereIsNothingToSwitch() throws Exception {
        Files.createDirectories(folder.resolve("nowhere"));
        try (DeskPage desk = new DeskPage(home, Optional.of(folder.resolve("nowhere")))) {
            desk.until("the welcome page is there", () -> desk.shown("welcome"));
            for (String id : List.of("perspective.annotate", "perspective.review")) {
                assertThat(desk.asks(() -> desk.part(id, AbstractButton.class).isEnabled())).isFalse();
            }
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(perspective(desk)).isEqualTo("annotate");
            desk.press("welcome.sample").untilOpen();
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(perspective(desk)).isEqualTo("review");
            assertThat(desk.nameless()).isEmpty();
        }
    }

    @Test
    void theSwitchIsReachedByKeyboard() {
        try (DeskPage desk = open()) {
            desk.does(d -> desk.part("perspective.annotate", AbstractButton.class).requestFocusInWindow());
            desk.key(KeyEvent.VK_RIGHT).key(KeyEvent.VK_SPACE);
            assertThat(perspective(desk)).isEqualTo("review");
            assertThat(desk.asks(() -> desk.part("perspective.review", AbstractButton.class).isFocusOwner())).isTrue();
            assertThat(desk.asks(() -> desk.part("perspective.review", AbstractButton.class).getAccessibleContext()
                    .getAccessibleName())).isEqualTo("Review");
        }
    }
}
