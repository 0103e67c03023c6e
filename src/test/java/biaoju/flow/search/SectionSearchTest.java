package biaoju.flow.search;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.flow.search.Searching.Whose;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences below a heading, while headings come and go. */
class SectionSearchTest {
    @TempDir
    private Path place;

    @Test
    void aHeadingTakenBackLeavesNoSentencesBelowIt() {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open(); Searching searching = new Searching(project)) {
            Document report = workplace.report("防汛", 6);
            project.submit(new Command.AddReports(List.of(report))).join();
            project.submit(new Command.Mark(Workplace.sentence(report, 4), Kind.HEADING, 1)).join();
            project.submit(new Command.Mark(Workplace.sentence(report, 1), Kind.HEADING, 1)).join();
            int first = found(searching, "section:第1句");
            int fourth = found(searching, "section:第4句");
            assertThat(first).isGreaterThanOrEqualTo(2);
            assertThat(fourth).isGreaterThanOrEqualTo(2);
            project.submit(new Command.Undo()).join();
            assertThat(found(searching, "section:第1句")).isZero();
            assertThat(found(searching, "section:第4句")).isEqualTo(fourth);
            project.submit(new Command.Redo()).join();
            assertThat(found(searching, "section:第1句")).isEqualTo(first);
        }
    }

    private static int found(Searching searching, String query) {
        return searching.find(searching.parse(query), Whose.MINE, new Cancel(), Progress.NONE, some -> {});
    }
}
