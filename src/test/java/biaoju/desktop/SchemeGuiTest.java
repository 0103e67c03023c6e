package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.guidelines.GuidelinesPanel;
import biaoju.domain.Annotation;
import biaoju.domain.LabelScheme;
import biaoju.flow.SampleProject;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JEditorPane;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scheme is changed in the running window: names, colours and keys follow everywhere, and one undo brings all back. */
@Tag("gui")
class SchemeGuiTest {
    @TempDir
    private Path place;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aLabelIsRenamedAnotherMergedAndUndoBringsBothBack() {
        Path sample = SampleProject.unpack(place.resolve("sample"));
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(sample))) {
            desk.untilOpen().open(0);
            boolean chinese = desk.text("status.language").equals("zh");
            desk.keys("15").untilSaved();
            LabelScheme before = desk.view().scheme();
            SchemePage page = SchemePage.open(desk);
            page.choose(0).say("zh", "做法").say("en", "action").hue("e69f00").key("2");
            assertThat(page.canApply()).as("two labels with one key").isFalse();
            assertThat(page.wrong()).contains("2");
            page.key("1").choose(4).mergeInto(chinese ? "做法" : "action");
            assertThat(page.preview()).contains(chinese ? "做法" : "action").contains("a01").contains("a02");
            assertThat(page.canApply()).isTrue();
            page.apply().untilSaved();
            assertThat(desk.view().scheme().labels()).hasSize(4);
            assertThat(desk.view().scheme().now("boilerplate")).isEqualTo("measure");
            desk.until("the page follows", () -> "measure".equals(label(desk, 2)));
            desk.open(0);
            desk.until("the label panel has the new name", () -> desk.text("labels.name.measure").equals(chinese ? "做法" : "action"));
            assertThat(desk.shown("labels.name.boilerplate")).isFalse();
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
            desk.until("the old names are back", () -> desk.view().scheme().labels().equals(before.labels()));
            desk.until("the labels too", () -> "boilerplate".equals(label(desk, 2)));
            desk.until("the label panel too", () -> desk.shown("labels.name.boilerplate"));
            assertThat(desk.view().scheme().version()).isEqualTo(before.version() + 2);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aDraftThatWasRefusedOutlivesTheNextChangeOfTheScheme() throws IOException {
        Path sample = SampleProject.unpack(place.resolve("sample"));
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(sample))) {
            desk.untilOpen().open(0);
            LabelScheme before = desk.view().scheme();
            SchemePage page = SchemePage.open(desk);
            page.choose(0).say("zh", "做法");
            Path held = Files.createDirectories(sample.resolve("annotations/scheme.json.next"));
            desk.press("scheme.apply");
            desk.until("it is refused", () -> desk.launched().bench().said().stream()
                    .anyMatch(said -> said.problem().key().equals("command.scheme_unwritable")));
            Files.delete(held);
            LabelScheme second = new LabelScheme(before.name(), before.version(), before.labels(), true, before.merged());
            desk.does(at -> {
                at.session().orElseThrow().changeScheme(second);
                return true;
            });
            desk.until("another change is in force", () -> desk.view().scheme().second());
            assertThat(page.cell(0, 1)).as("the draft stands").contains("做法");
            assertThat(page.canApply()).isTrue();
            page.apply().untilSaved();
            assertThat(desk.view().scheme().labels().get(0).zh()).isEqualTo("做法");
            assertThat(desk.view().scheme().second()).isTrue();
            assertThat(page.canApply()).as("nothing is left to apply").isFalse();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aSecondLabelIsGivenWithShift() {
        Path sample = SampleProject.unpack(place.resolve("sample"));
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(sample))) {
            desk.untilOpen().open(0);
            desk.key(KeyEvent.VK_2, KeyEvent.VK_SHIFT);
            assertThat(annotation(desk, 1)).as("not before the scheme allows it").isEmpty();
            SchemePage.open(desk).allowSecond().apply().untilSaved();
            desk.open(0);
            desk.key(KeyEvent.VK_2, KeyEvent.VK_SHIFT);
            desk.until("it is second", () -> annotation(desk, 1).filter(said -> "problem".equals(said.second())).isPresent());
            desk.keys("1").untilSaved();
            Annotation said = annotation(desk, 1).orElseThrow();
            assertThat(said.label()).isEqualTo("measure");
            assertThat(said.second()).isEqualTo("problem");
            desk.key(KeyEvent.VK_K);
            assertThat(desk.text("labels.state")).contains(" + ");
            desk.key(KeyEvent.VK_2, KeyEvent.VK_SHIFT).untilSaved();
            assertThat(annotation(desk, 1).orElseThrow().second()).isNull();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theGuidelineOpensAtTheLabelOfTheSentence() {
        Path sample = SampleProject.unpack(place.resolve("sample"));
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(sample))) {
            desk.untilOpen().open(0);
            desk.keys("3").untilSaved();
            desk.key(KeyEvent.VK_K).key(KeyEvent.VK_G);
            desk.until("the guideline is at its part", () -> desk.part("guidelines", GuidelinesPanel.class).part().contains("cause"));
            assertThat(desk.pageHasKeyboard()).as("labelling goes on").isTrue();
            desk.toggle(desk.text("status.language").equals("zh") ? "guidelines.en" : "guidelines.zh");
            desk.until("it is in the other language", () -> desk.part("guidelines.text", JEditorPane.class).getDocument().getLength() > 1000);
            desk.window().textBox("guidelines.find").setText("boilerplate").pressAndReleaseKeys(KeyEvent.VK_ENTER);
            desk.until("it is found", () -> "boilerplate".equals(desk.part("guidelines.text", JEditorPane.class).getSelectedText()));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatWasLabelledUnderAnotherDefinitionIsLookedAtAgain() {
        Path sample = SampleProject.unpack(place.resolve("sample"));
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(sample))) {
            desk.untilOpen().open(0);
            desk.keys("1121").untilSaved();
            SchemePage.open(desk).choose(0).say("definitionZh", "只算做完了的事。").apply().untilSaved();
            desk.open(0).pressStripe("again");
            JTable list = desk.part("again.table", JTable.class);
            desk.until("the three are listed", () -> list.getRowCount() == 3);
            desk.does(at -> list.requestFocusInWindow());
            desk.until("the row that is chosen is at hand", () -> desk.view().page().current() == 1);
            desk.window().table("again.table").cell(TableCell.row(1).column(3)).click();
            desk.until("it is at hand", () -> desk.view().page().current() == 2);
            desk.keys("1").untilSaved();
            desk.until("it is done", () -> list.getRowCount() == 2);
            desk.until("the next is at hand", () -> desk.view().page().current() == 4);
            desk.keys("2").untilSaved();
            desk.until("another label does it too", () -> list.getRowCount() == 1);
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
            desk.until("undo brings it back", () -> list.getRowCount() == 2);
        }
    }

    private static Optional<Annotation> annotation(DeskPage desk, int number) {
        return desk.view().page().annotation(number);
    }

    private static String label(DeskPage desk, int number) {
        return annotation(desk, number).map(Annotation::label).orElse("");
    }
}
