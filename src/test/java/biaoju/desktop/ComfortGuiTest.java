package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.SampleProject;
import java.awt.Color;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings, keys of one's own, high contrast, nothing but the page, the tour: in the real window. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ComfortGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        settings("{\"version\":1,\"language\":\"en\",\"theme\":\"light\",\"hints\":[\"tour\"]}");
    }

    private void settings(String json) throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("settings.json"), json);
    }

    private String kept() throws Exception {
        return Files.readString(home.resolve("config").resolve("settings.json"));
    }

    private DeskPage open() {
        return new DeskPage(home, Optional.of(sample)).untilOpen();
    }

    @Test
    void aKeyIsChangedUsedTakenAndPutBack() throws Exception {
        try (DeskPage desk = open()) {
            desk.open(0);
            ComfortPage comfort = new ComfortPage(desk).openSettings().filter("unlabelled").choose("Next unlabelled")
                    .set(KeyEvent.VK_W);
            desk.until("it has the key", () -> comfort.keys("Next unlabelled").equals("W"));
            assertThat(comfort.said()).isEqualTo("Next unlabelled: W");
            desk.open(0);
            int before = desk.view().page().current();
            desk.keys("u");
            assertThat(desk.view().page().current()).as("the old key does nothing").isEqualTo(before);
            desk.keys("w");
            assertThat(desk.view().page().current()).isEqualTo(before + 1);

            comfort.openSettings().filter("").choose("Import…").set(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
            assertThat(comfort.said()).isEqualTo("Ctrl+O is taken: “Open project…” has it.");
            assertThat(comfort.keys("Import…")).as("nothing happened yet").isEqualTo("Ctrl+I");
            comfort.press("settings.keys.take");
            desk.until("it was taken", () -> comfort.keys("Import…").equals("Ctrl+O"));
            assertThat(comfort.keys("Open project…")).isEqualTo("–");
            assertThat(comfort.menuKey("file.import")).isEqualTo("Ctrl+O");
            assertThat(comfort.menuKey("file.open")).isEmpty();
        }
        assertThat(kept()).contains("\"go.nextUnlabelled\" : [ \"W\" ]");
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings();
            assertThat(comfort.keys("Next unlabelled")).isEqualTo("W");
            comfort.press("settings.keys.resetAll");
            desk.until("all are back", () -> comfort.keys("Next unlabelled").equals("U"));
            comfort.press("settings.keys.resetAll");
            desk.until("mine are back", () -> comfort.keys("Next unlabelled").equals("W"));
        }
    }

    @Test
    void aKeyThatTypesTextIsRefusedAndOneOfAnInputMethodIsSaid() {
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings().choose("Import…").set(KeyEvent.VK_Q);
            assertThat(comfort.said()).startsWith("Q types text");
            assertThat(comfort.offers("settings.keys.take")).isFalse();
            comfort.choose("Import…").set(KeyEvent.VK_F, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
            assertThat(comfort.said()).startsWith("Chinese input methods switch with Ctrl+Shift+F");
            comfort.press("settings.keys.leave");
            assertThat(comfort.keys("Import…")).isEqualTo("Ctrl+I");
            comfort.choose("Next sentence").set(KeyEvent.VK_1);
            assertThat(comfort.said()).contains("1 is taken: “Label: ");
            desk.key(KeyEvent.VK_ESCAPE);
            assertThat(comfort.offers("settings.keys.take")).as("Escape leaves what is taken").isFalse();
            comfort.choose("Next sentence").set(KeyEvent.VK_ESCAPE);
            assertThat(comfort.keys("Next sentence")).as("Escape leaves it").startsWith("J");
        }
    }

    @Test
    void whatTheSettingsSayOfNoActionIsToldAndTheRestHolds() throws Exception {
        settings("{\"version\":1,\"language\":\"en\",\"theme\":\"light\",\"hints\":[\"tour\"],"
                + "\"keys\":{\"no.such\":[\"ctrl J\"],\"label.flag\":[\"hello world\"],\"go.nextSentence\":[\"L\"]}}");
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk);
            desk.until("it is told", () -> comfort.notices() == 2);
            desk.open(0).keys("l");
            assertThat(desk.view().page().current()).isEqualTo(2);
            desk.keys("f").untilSaved();
            assertThat(desk.view().page().mine().get(2).flag()).as("the default key holds").isTrue();
        }
    }

    @Test
    void highContrastHoldsAtOnceAndNextTime() {
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings().pick("settings.theme", "High contrast, dark");
            desk.until("white on black", () -> comfort.background().equals(Color.BLACK)
                    && comfort.foreground("settings.keys.filter").equals(Color.WHITE));
            comfort.pick("settings.theme", "High contrast, light");
            desk.until("black on white", () -> comfort.background().equals(Color.WHITE)
                    && comfort.foreground("settings.keys.filter").equals(Color.BLACK));
            comfort.pick("settings.typeface", "Serif (Song)");
            desk.open(0).keys("1").untilSaved();
        }
        try (DeskPage desk = open()) {
            assertThat(new ComfortPage(desk).background()).isEqualTo(Color.WHITE);
            assertThat(new ComfortPage(desk).openSettings().foreground("settings.keys.filter")).isEqualTo(Color.BLACK);
        }
    }

    @Test
    void aThemeIsChosenByKeysInItsList() {
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings();
            Color before = comfort.background();
            desk.does(at -> desk.part("settings.theme", JComboBox.class).requestFocusInWindow());
            desk.until("the list has the keyboard", () -> desk.part("settings.theme", JComboBox.class).isFocusOwner());
            desk.key(KeyEvent.VK_DOWN).key(KeyEvent.VK_DOWN).key(KeyEvent.VK_ENTER);
            desk.until("another theme is chosen", () -> desk.part("settings.theme", JComboBox.class).getSelectedIndex() > 0);
            desk.until("it is shown", () -> !comfort.background().equals(before));
            assertThat(desk.launched().bench().said()).noneMatch(said -> said.problem().text(desk.launched().text()).contains("NullPointer"));
        }
    }

    @Test
    void singleKeysDoNothingToAReportThatAPageHides() {
        try (DeskPage desk = open()) {
            desk.open(0);
            new ComfortPage(desk).openSettings();
            desk.does(at -> desk.part("reports.list", JComponent.class).requestFocusInWindow());
            desk.until("the list has the keyboard", () -> desk.part("reports.list", JComponent.class).isFocusOwner());
            desk.keys("3fx").untilSaved();
            assertThat(desk.view().page().mine()).isEmpty();
            assertThat(desk.view().undo().undo()).as("nothing was done").isNull();
            desk.open(0).keys("3").untilSaved();
            assertThat(desk.view().page().mine()).as("labelling goes on once it is in front").hasSize(1);
        }
    }

    @Test
    void nothingButThePageAndBack() throws Exception {
        try (DeskPage desk = open()) {
            desk.open(0).key(KeyEvent.VK_F11);
            for (String gone : new String[] {"toolbar", "stripe.left", "stripe.right", "window.labels", "editor.tabs", "menu"}) {
                assertThat(desk.shown(gone)).as(gone).isFalse();
            }
            desk.keys("12").untilSaved();
            assertThat(desk.view().page().mine()).hasSize(2);
            assertThat(desk.text("calm.words")).contains("1 measure").contains("2/");
            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
            desk.until("undone", () -> desk.view().page().mine().size() == 1);
            desk.key(KeyEvent.VK_ESCAPE);
            desk.until("all is back", () -> desk.shown("toolbar") && desk.shown("window.labels") && desk.shown("editor.tabs"));
            desk.key(KeyEvent.VK_F11).keys("n");
            desk.until("the note has come back with the rest", () -> desk.shown("window.labels") && desk.shown("toolbar"));
            desk.focusPage().key(KeyEvent.VK_F11);
        }
        try (DeskPage desk = open()) {
            assertThat(desk.shown("toolbar")).as("it is not kept").isTrue();
            assertThat(desk.shown("window.labels")).isTrue();
            assertThat(desk.shown("window.reports")).isTrue();
        }
    }

    @Test
    void theTourIsShownOnceAndLabellingGoesOnBeneathIt() throws Exception {
        settings("{\"version\":1,\"language\":\"en\",\"theme\":\"light\",\"hints\":[]}");
        try (DeskPage desk = open()) {
            desk.open(0);
            desk.until("it begins", () -> desk.shown("tour"));
            assertThat(desk.text("tour.count")).isEqualTo("1 of 5");
            desk.keys("1").untilSaved();
            assertThat(desk.view().page().mine()).hasSize(1);
            desk.key(KeyEvent.VK_F7).key(KeyEvent.VK_F7);
            desk.until("the third", () -> desk.text("tour.count").equals("3 of 5"));
            assertThat(desk.text("tour.words")).contains("U finds the next");
            desk.press("tour.next");
            desk.until("the fourth", () -> desk.text("tour.count").equals("4 of 5"));
            assertThat(desk.pageHasKeyboard()).as("a click takes no keyboard").isTrue();
            desk.keys("2").key(KeyEvent.VK_F7, KeyEvent.VK_SHIFT);
            desk.until("it is over", () -> !desk.shown("tour"));
            desk.untilSaved();
            assertThat(desk.view().page().mine()).hasSize(2);
        }
        assertThat(kept()).contains("\"hints\" : [ \"tour\" ]");
        try (DeskPage desk = open()) {
            desk.open(1);
            assertThat(desk.shown("tour")).as("never again by itself").isFalse();
            desk.menu("Help", "Tour");
            desk.until("asked for", () -> desk.shown("tour"));
        }
    }

    @Test
    void aScreenReaderHearsWhichSentenceAndItsState() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("1k").untilSaved();
            ComfortPage comfort = new ComfortPage(desk);
            int all = desk.view().page().size();
            desk.until("it says so", () -> comfort.spoken().startsWith("sentence 1 of " + all + ", measure, saved"));
            desk.keys("f").untilSaved();
            desk.until("the flag too", () -> comfort.spoken().startsWith("sentence 1 of " + all + ", measure, flagged, saved"));
            assertThat(desk.nameless()).isEmpty();
            assertThat(comfort.namelessStops()).isEmpty();
            comfort.openSettings();
            assertThat(desk.nameless()).isEmpty();
            assertThat(comfort.namelessStops()).isEmpty();
            desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
            assertThat(comfort.namelessStops()).isEmpty();
            desk.key(KeyEvent.VK_3, KeyEvent.VK_CONTROL);
            assertThat(comfort.namelessStops()).isEmpty();
        }
    }

    @Test
    void inputMethodsComposeUndisturbed() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("n");
            desk.until("the note has the keyboard", () -> desk.part("labels.note", JTextComponent.class).isFocusOwner());
            ComfortPage comfort = new ComfortPage(desk).compose("labels.note", "b", false)
                    .compose("labels.note", "biaoju", false).pressComposing(KeyEvent.VK_1, KeyEvent.VK_2, KeyEvent.VK_U, KeyEvent.VK_F, KeyEvent.VK_J, KeyEvent.VK_0);
            assertThat(desk.view().page().mine()).as("no label, no flag").isEmpty();
            assertThat(desk.view().page().current()).isEqualTo(1);
            assertThat(desk.part("labels.note", JTextComponent.class).isFocusOwner()).isTrue();
            comfort.compose("labels.note", "标句", true);
            assertThat(desk.text("labels.note")).isEqualTo("标句");
            comfort.compose("labels.note", "x", false).compose("labels.note", "xi", false).compose("labels.note", "", true);
            assertThat(desk.text("labels.note")).as("thought better of it").isEqualTo("标句");
            desk.focusPage().untilSaved();
            desk.until("the note is kept", () -> desk.view().page().mine().get(1).note().equals("标句"));
            assertThat(comfort.composes("reading.text")).as("digits are labels there").isFalse();
            assertThat(comfort.composes("labels.note")).isTrue();
            assertThat(comfort.composes("reports.filter")).isTrue();
        }
    }

    @Test
    void columnsStayAsWideAsTheyWereDrawn() {
        int width;
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings();
            int before = comfort.columnWidth("settings.keys.table", 0);
            comfort.dragColumn("settings.keys.table", 0, -80);
            width = comfort.columnWidth("settings.keys.table", 0);
            assertThat(width).isLessThan(before - 20);
        }
        try (DeskPage desk = open()) {
            ComfortPage comfort = new ComfortPage(desk).openSettings();
            desk.until("as it was", () -> Math.abs(comfort.columnWidth("settings.keys.table", 0) - width) <= 3);
        }
    }

    @Test
    void theSheetOfKeysShowsOnesOwnAndIsSearched() throws Exception {
        settings("{\"version\":1,\"language\":\"en\",\"theme\":\"light\",\"hints\":[\"tour\"],"
                + "\"keys\":{\"label.flag\":[\"ctrl alt G\"]}}");
        try (DeskPage desk = open()) {
            desk.open(0).key(KeyEvent.VK_F1);
            desk.until("the sheet is shown", () -> desk.shown("keys.table"));
            ComfortPage comfort = new ComfortPage(desk);
            int all = comfort.rows("keys.table");
            assertThat(all).isGreaterThan(40);
            desk.type("keys.filter", "ctrl+alt+g");
            desk.until("only that is left", () -> comfort.rows("keys.table") == 2);
            desk.press("keys.change");
            desk.until("the settings are shown", () -> desk.shown("page.settings"));
        }
    }
}
