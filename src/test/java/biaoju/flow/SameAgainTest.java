package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameAgainTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private Project project;

    @BeforeEach
    void threeReports() {
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        project.submit(new Command.NameAnnotator(ANNA)).join();
        for (String name : List.of("春季防汛", "夏收机械", "秋粮入库")) {
            Document report = workplace.report(name, 6);
            project.submit(new Command.AddReports(List.of(report))).join();
            project.submit(new Command.PutLabels(ANNA.id(), IntStream.rangeClosed(1, 5).mapToObj(n -> annotation(report, n)).toList())).join();
        }
    }

    private static Annotation annotation(Document report, int n) {
        return new Annotation(Workplace.sentence(report, n), ANNA.id(), n == 2 ? "problem" : "measure", null, "", false, Origin.HUMAN,
                false, Instant.parse("2026-11-01T08:00:00Z"), 0);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void whatWasAskedForIsReadOutOfTheManifest() {
        Path folder = place.resolve("built");
        Datasets.Wish wish = new Datasets.Wish(folder, List.of("jsonl", "csv"), "annotator=anna", true, true, List.of("context", "soft"),
                false, "50/50", 7, "-length:>80");
        new Datasets(project).build(wish, new Cancel(), Progress.NONE);
        assertThat(SameAgain.of(folder)).isEqualTo(wish);
        PastDatasets.Past past = PastDatasets.of(project).get(0);
        assertThat(SameAgain.as(past)).contains(wish);
    }

    @Test
    void nothingIsKnownOfWhatIsGone() throws IOException {
        Path folder = place.resolve("built");
        new Datasets(project).build(new Datasets.Wish(folder, List.of("jsonl"), "gold", false, false, List.of(), false, null, 0, ""),
                new Cancel(), Progress.NONE);
        Files.delete(folder.resolve("manifest.json"));
        assertThat(SameAgain.as(PastDatasets.of(project).get(0))).isEmpty();
        assertThatThrownBy(() -> SameAgain.of(folder)).isInstanceOf(Problem.class).hasMessageContaining("there is no dataset here");
    }
}
