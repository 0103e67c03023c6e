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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(SameAgain.as(past, project)).contains(wish);
    }

    @Test
    void nothingIsKnownOfWhatIsGone() throws IOException {
        Path folder = place.resolve("built");
        new Datasets(project).build(new Datasets.Wish(folder, List.of("jsonl"), "gold", false, false, List.of(), false, null, 0, ""),
                new Cancel(), Progress.NONE);
        Files.delete(folder.resolve("manifest.json"));
        assertThat(SameAgain.as(PastDatasets.of(project).get(0), project)).isEmpty();
        assertThatThrownBy(() -> SameAgain.of(folder)).isInstanceOf(Problem.class).hasMessageContaining("there is no dataset here");
    }

    @Test
    void labelsOfAPseudonymAreOfferedAsGold() {
        new Datasets(project).build(new Datasets.Wish(place.resolve("built"), List.of("jsonl"), "annotator=anna", false, false, List.of(), true,
                null, 0, ""), new Cancel(), Progress.NONE);
        PastDatasets.Past past = PastDatasets.of(project).get(0);
        assertThat(SameAgain.of(past.folder()).labels()).isEqualTo("annotator=annotator-01");
        assertThat(SameAgain.as(past, project)).hasValueSatisfying(wish -> assertThat(wish.labels()).isEqualTo("gold"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"labels\" : \"gold\"|\"labels\" : \"foo\"", "\"jsonl\"|\"exe\"", "\"extras\" : [ ]|\"extras\" : [ \"all\" ]",
        "\"split\" : null|\"split\" : \"9/9\""})
    void whatCannotBeAskedForIsNotOffered(String written, String forged) throws IOException {
        Path folder = place.resolve("built");
        new Datasets(project).build(new Datasets.Wish(folder, List.of("jsonl"), "gold", false, false, List.of(), false, null, 0, ""),
                new Cancel(), Progress.NONE);
        Path manifest = folder.resolve("manifest.json");
        String json = Files.readString(manifest);
        int options = json.indexOf("\"options\"");
        String after = json.substring(options).replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(forged));
        assertThat(after).isNotEqualTo(json.substring(options));
        Files.writeString(manifest, json.substring(0, options) + after);
        assertThatThrownBy(() -> SameAgain.of(folder)).isInstanceOf(Problem.class);
        PastDatasets.Past past = PastDatasets.of(project).get(0);
        PastDatasets.Past whole = new PastDatasets.Past(folder, past.builtAt(), past.rows(), past.files(), "ok"); // a forged record says so
        assertThat(SameAgain.as(whole, project)).isEmpty();
    }
}
