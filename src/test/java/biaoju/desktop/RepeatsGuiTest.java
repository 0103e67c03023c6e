package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Origin;
import biaoju.flow.InitProject;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sentence that stands in several reports is labelled everywhere, but for an exception; doubtful ones are found again. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepeatsGuiTest {
    private static final String SAME = "整改任务已经全部完成。";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Path settings = Files.createDirectories(folder.resolve("home/config")).resolve("settings.json");
        Files.writeString(settings, "{\"version\":1,\"language\":\"en\",\"theme\":\"light\"}");
        Path project = folder.resolve("project");
        InitProject.init(project, Optional.empty());
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(Files.createDirectories(project.resolve("corpus")).resolve(name + ".txt"),
                    "述职报告之" + name + "\n" + SAME + "走访群众" + name.length() + "户次以上。" + name + "单位自己的一句话。\n");
        }
    }

    private DeskPage open() {
        return new DeskPage(folder.resolve("home"), Optional.of(folder.resolve("project"))).untilOpen();
    }

    private static String mine(DeskPage desk, int report, int number) {
        desk.open(report);
        return desk.view().page().annotation(number).map(Annotation::label).orElse("");
    }

    @Test
    void aLabelGoesToWhatIsTickedAndComesBackInOneStep() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("j");
            desk.until("it is counted", () -> desk.text("labels.repeats").equals("2 identical"));
            desk.keys("1k").untilSaved();
            desk.keys("p");
            desk.until("the preview is there", () -> desk.shown("repeats.apply") && desk.part("repeats.table", JTable.class).getRowCount() == 2);
            desk.until("the list has the keyboard", () -> desk.hasKeyboard("repeats.table"));
            desk.key(KeyEvent.VK_SPACE);
            desk.until("one is left out", () -> desk.text("repeats.apply").equals("Give measure to 1"));
            desk.key(KeyEvent.VK_ENTER).untilSaved();
            desk.until("the count follows", () -> desk.text("labels.repeats.labels").equals("measure 1 · 1 unlabelled"));
            assertThat(mine(desk, 1, 2)).isEmpty();
            assertThat(mine(desk, 2, 2)).isEqualTo("measure");
            assertThat(desk.view().page().annotation(2).orElseThrow().origin()).isEqualTo(Origin.PROPAGATED);
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
            desk.until("it is taken back", () -> desk.view().page().annotation(2).isEmpty());
            assertThat(desk.front()).as("nobody is taken elsewhere").isEqualTo(2);
            assertThat(desk.view().page().current()).as("nor to another sentence").isEqualTo(1);
            assertThat(mine(desk, 2, 2)).isEmpty();
            assertThat(mine(desk, 0, 2)).isEqualTo("measure");
        }
    }

    @Test
    void whatStandsNowhereElseIsSaidInPassingAndThePageKeepsTheKeyboard() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("1k").untilSaved();
            desk.keys("p");
            desk.until("it is said", () -> desk.shown("notices") && desk.text("notice.text").contains("stands nowhere else"));
            assertThat(desk.pageHasKeyboard()).isTrue();
            assertThat(desk.shown("repeats.table")).isFalse();
            desk.keys("j");
            desk.until("it is over", () -> !desk.shown("notices") && desk.view().page().current() == 2);
        }
    }

    @Test
    void doubtfulSentencesAreFoundAgainAndTheirHistoryIsTold() {
        try (DeskPage desk = open()) {
            desk.open(2).keys("j");
            desk.key(KeyEvent.VK_F, KeyEvent.VK_SHIFT);
            desk.until("the reason has the keyboard", () -> desk.hasKeyboard("labels.doubt"));
            desk.keys("why").key(KeyEvent.VK_ENTER).untilSaved();
            desk.until("the page has the keyboard again", desk::pageHasKeyboard);
            assertThat(desk.view().page().annotation(2).orElseThrow().doubt()).isEqualTo("why");
            desk.open(0).keys("d");
            desk.until("the flagged one is at hand", () -> desk.front() == 2 && desk.view().page().current() == 2);
            desk.focusPage().keys("2k").untilSaved();
            desk.focusPage().keys("1k").untilSaved();
            desk.until("the panel tells the last step", () -> desk.text("labels.history").contains("problem → measure"));
            desk.alt(KeyEvent.VK_0);
            desk.until("all steps are listed", () -> desk.shown("history.table") && desk.part("history.table", JTable.class).getRowCount() == 4);
            desk.toggle("history.project");
            desk.until("the project's are the same so far", () -> desk.part("history.table", JTable.class).getRowCount() == 4);
        }
    }

    @Test
    void contradictionsAreListedAndGoneTo() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("j1").untilSaved();
            desk.open(1).keys("j2").untilSaved();
            desk.open(2).keys("q");
            desk.until("the first contradiction is at hand", () -> desk.front() == 0 && desk.view().page().current() == 2);
            desk.focusPage().keys("q");
            desk.until("the second", () -> desk.front() == 1 && desk.view().page().current() == 2);
            desk.focusPage().key(KeyEvent.VK_P, KeyEvent.VK_SHIFT);
            desk.until("the places are listed", () -> desk.shown("repeats.table"));
            desk.toggle("repeats.own");
            desk.until("both places stand there", () -> desk.text("repeats.title").contains("two ways")
                    && desk.part("repeats.table", JTable.class).getRowCount() == 2);
            assertThat(desk.nameless()).isEmpty();
        }
    }
}
