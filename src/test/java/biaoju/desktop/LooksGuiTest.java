package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.shell.Told;
import biaoju.flow.SampleProject;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the window says and how it looks saying it: true, in sight, and to be read in every theme. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LooksGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Path settings = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(settings, "{\"version\":1,\"language\":\"en\",\"theme\":\"light\"}");
    }

    private DeskPage open() {
        return new DeskPage(home, Optional.of(sample)).untilOpen();
    }

    @Test
    void whatAnUndoMakesUntrueIsNotSaidAnyMore() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("1").untilSaved();
            desk.innerMenu("file.shelve");
            desk.until("the way back is said", () -> said(desk).equals(List.of("units.shelved")));
            desk.focusPage().key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
            desk.until("it is back, and nothing is said", () -> said(desk).isEmpty());
            SchemePage page = SchemePage.open(desk);
            page.choose(0).say("definitionZh", "只算做完了的事。").apply().untilSaved();
            desk.until("both are said", () -> said(desk).containsAll(List.of("scheme.applied", "again.told")));
            desk.does(at -> {
                at.leavePage();
                return true;
            });
            desk.focusPage().key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
            desk.until("neither is so any more", () -> said(desk).isEmpty());
        }
    }

    @Test
    void onALowScreenTheLabelsFlagAndNoteAreInSightBesideTheGuideline() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("1").key(KeyEvent.VK_G);
            desk.until("the guideline is shown", () -> desk.shown("guidelines"));
            for (String part : List.of("labels.label.measure", "labels.label.boilerplate", "labels.flag", "labels.doubt", "labels.note")) {
                desk.until(part + " is in sight", () -> whole(desk, part));
            }
            desk.pressStripe("keys");
            desk.until("the keys are shown", () -> desk.shown("keys.table"));
            desk.focusPage().key(KeyEvent.VK_N).key(KeyEvent.VK_A);
            desk.focusPage().key(KeyEvent.VK_J);
            for (String part : List.of("labels.label.measure", "labels.flag")) {
                desk.until(part + " is in sight", () -> whole(desk, part));
            }
        }
    }

    @Test
    void everyLabelStandsOutFromItsGroundInEveryThemeThatIsTurnedTo() {
        try (DeskPage desk = open()) {
            desk.open(0).keys("1123").untilSaved();
            Legible legible = new Legible(desk);
            legible.walk();
            desk.unhurried();
            assertThat(legible.faults()).isEmpty();
        }
    }

    private static List<String> said(DeskPage desk) {
        return desk.launched().bench().said().stream().map(Told::problem).map(problem -> problem.key()).toList();
    }

    private static boolean whole(DeskPage desk, String name) {
        javax.swing.JComponent part = (javax.swing.JComponent) desk.part(name, Component.class);
        return part.isShowing() && part.getVisibleRect().height == part.getHeight() && part.getHeight() > 0;
    }
}
