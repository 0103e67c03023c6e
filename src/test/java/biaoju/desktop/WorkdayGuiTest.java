package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.flow.OpenProject;
import biaoju.flow.SampleProject;
import java.awt.Dimension;
import java.awt.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's first day: the sample opened, ten sentences labelled, some thought better of, closed, opened again. */
@Tag("gui")
class WorkdayGuiTest {
    @TempDir
    private Path place;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatWasDoneIsThereTheNextMorning() {
        System.out.println("toolkit " + java.awt.Toolkit.getDefaultToolkit().getClass().getName() + ", Java "
                + Runtime.version());
        Path sample = SampleProject.unpack(place.resolve("sample"));
        String language;
        boolean dark;
        String spoken;
        Dimension size;
        try (WorkbenchPage bench = new WorkbenchPage(place.resolve("home"), sample)) {
            bench.place(new Point(20, 30), new Dimension(1300, 820));
            bench.openReport(0).focusPage();
            bench.press("5551123145").untilSaved();
            assertThat(bench.text("status.report")).contains("10/");
            assertThat(bench.spoken()).contains("11");
            bench.undo().undo().undo();
            assertThat(bench.text("status.report")).contains("7/");
            bench.redo();
            assertThat(bench.text("status.report")).contains("8/");
            bench.focusPage().press("u").note("maybe a plan").press("f").untilSaved();
            language = bench.text("status.language");
            bench.click("status.language");
            bench.until("the language is another", () -> !bench.text("status.language").equals(language));
            bench.untilPageFocused();
            dark = bench.dark();
            for (int n = 0; n < 3 && bench.dark() == dark; n++) bench.click("status.theme");
            assertThat(bench.dark()).isNotEqualTo(dark);
            bench.focusPage();
            spoken = bench.spoken();
            size = bench.size();
        }
        assertThat(written(sample)).containsExactly("boilerplate", "boilerplate", "boilerplate", "measure", "measure",
                "problem", "cause", "measure", "note:maybe a plan", "flag");
        try (WorkbenchPage bench = new WorkbenchPage(place.resolve("home"), sample)) {
            bench.until("the last place is back", () -> bench.text("status.report").contains("8/"));
            bench.untilSaved();
            assertThat(bench.text("status.language")).isNotEqualTo(language);
            assertThat(bench.dark()).isNotEqualTo(dark);
            assertThat(bench.spoken()).isEqualTo(spoken);
            assertThat(bench.size()).isEqualTo(size);
            bench.focusPage().undo();
            assertThat(bench.text("status.report")).as("the flag is taken back first").contains("8/");
            bench.undo().undo();
            assertThat(bench.text("status.report")).contains("7/");
        }
    }

    /** What the project holds of everybody who is not one of the sample's annotators, by position. */
    private List<String> written(Path sample) {
        Home home = new Home(place.resolve("other/state"), place.resolve("other/data"), new Annotator(UUID.randomUUID(), "reader"));
        List<String> written = new ArrayList<>();
        try (Project project = OpenProject.open(sample, home, new Cancel(), Progress.NONE)) {
            List<UUID> shipped = project.ask().annotators().join().stream()
                    .filter(annotator -> annotator.name().matches("a0[12]")).map(Annotator::id).toList();
            project.ask().eachAnnotation(said -> {
                if (!shipped.contains(said.annotator())) written.addAll(words(said));
            }).join();
        }
        return written;
    }

    private static List<String> words(Annotation said) {
        List<String> words = new ArrayList<>();
        if (said.label() != null) words.add(said.label());
        if (!said.note().isEmpty()) words.add("note:" + said.note());
        if (said.flag()) words.add("flag");
        return words;
    }
}
