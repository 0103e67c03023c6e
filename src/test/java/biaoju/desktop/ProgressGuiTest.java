package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.SampleProject;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard follows what is labelled and undone, shows a blind annotator nobody else, and a supervisor everybody. */
@Tag("gui")
class ProgressGuiTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatIsLabelledAndUndoneIsCountedAtOnce() throws Exception {
        Path home = folder.resolve("home");
        Path sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
        try (ProgressPage page = new ProgressPage(home, sample)) {
            page.desk().open(0);
            page.dashboard().untilTile("today", "0").untilTile("pace", "–");
            assertThat(page.choosesWhom()).as("blind: there is nobody else").isFalse();
            page.label("512").untilTile("today", "3").untilTile("week", "3");
            page.undo().untilTile("today", "2");
            page.desk().focusPage().key(java.awt.event.KeyEvent.VK_F).untilSaved();
            String report = page.desk().view().reports().get(0).report().name();
            page.desk().until("the table follows", () -> page.done(report).equals("2 labelled, 1 flagged"));
            assertThat(page.desk().nameless()).as("controls a screen reader has no name for").isEmpty();
            String second = page.desk().view().reports().get(1).report().name();
            int all = page.rows();
            page.filter(second);
            assertThat(page.rows()).isEqualTo(1).isLessThan(all);
            page.openFirst().desk().until("the report is opened", () -> page.desk().front() == 1);
            page.filter("");
            page.review().dashboard().whom("a01");
            page.desk().until("another's progress", () -> !page.desk().text("dashboard.labelled.below").startsWith("2 of"));
            page.untilTile("today", "0").whom("All together").untilTile("today", "2");
        }
    }
}
