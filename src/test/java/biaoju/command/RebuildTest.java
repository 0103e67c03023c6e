package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database breaks while the project is open. */
@Timeout(60)
class RebuildTest {
    @TempDir
    private Path place;

    private Workplace workplace;
    private Project project;
    private Document report;

    @BeforeEach
    void open() {
        workplace = new Workplace(place);
        report = workplace.report("述职", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private CompletableFuture<Commit> relabel(int n, String label) {
        return project.submit(new Command.Relabel(Workplace.sentence(report, n), label, 0));
    }

    private List<String> labels() {
        return project.ask().annotations(report.report().digest()).join().stream().map(Annotation::label).toList();
    }

    @Test
    void itIsMadeAnewAndSaysSo() throws Exception {
        CompletableFuture<Commit> again = new CompletableFuture<>();
        workplace.breakDatabase("DROP TABLE applied");
        var unused = project.commits().listen(commit -> {
            if (commit.change() == null) again.complete(commit);
        });
        CompletableFuture<Commit> first = relabel(1, "measure");
        CompletableFuture<Commit> second = relabel(1, "problem");
        CompletableFuture<Commit> third = project.submit(new Command.Undo());
        assertThat(first.join().indexed()).as("the label stands all the same").isFalse();
        assertThat(second.join().change()).isNotNull();
        assertThat(third.join().change()).isNotNull();
        assertThat(again.get(20, TimeUnit.SECONDS).indexed()).isTrue();
        assertThat(labels()).as("what waited was weighed on the new one").containsExactly("measure");
        assertThat(relabel(2, "problem").join().indexed()).isTrue();
    }

    @Test
    void oneThatIsDeadIsMadeAnewBeforeTheNextStep() throws Exception {
        relabel(1, "measure").join();
        workplace.breakDatabase("SHUTDOWN IMMEDIATELY");
        assertThat(relabel(2, "problem").join().indexed()).isTrue();
        assertThat(labels()).containsExactly("measure", "problem");
        project.close();
        project = workplace.open();
        assertThat(project.notices()).isEmpty();
        assertThat(labels()).containsExactly("measure", "problem");
    }

    @Test
    void aProjectThatIsClosedSaysSo() {
        project.close();
        assertThat(relabel(1, "measure")).failsWithin(10, TimeUnit.SECONDS).withThrowableThat()
                .withMessageContaining("closed");
    }
}
