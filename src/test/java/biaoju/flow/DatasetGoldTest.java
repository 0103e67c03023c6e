package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.flow.review.Adjudicate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a dataset's labels come from once some sentences are decided. */
class DatasetGoldTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");
    private static final Annotator BERT = new Annotator(new UUID(2, 2), "bert");

    @TempDir
    private Path place;

    private Project project;
    private Document report;

    @BeforeEach
    void twoPeople() {
        Workplace workplace = new Workplace(place);
        report = workplace.report("整改", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        for (Annotator one : List.of(ANNA, BERT, ANNA.again())) project.submit(new Command.NameAnnotator(one)).join();
        for (int n = 1; n <= 4; n++) say(ANNA, n, "measure");
        say(BERT, 1, "measure");
        say(BERT, 2, "problem");
        say(BERT, 3, "problem");
        say(ANNA.again(), 2, "measure");
        say(ANNA.again(), 5, "measure");
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void say(Annotator by, int n, String label) {
        project.submit(new Command.PutLabels(by.id(), List.of(new Annotation(Workplace.sentence(report, n), by.id(), label,
                null, "", false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
    }

    private Map<Integer, String> rows(String labels) throws IOException {
        Path out = place.resolve("out-" + UUID.randomUUID());
        new Datasets(project).build(new Datasets.Wish(out, List.of("jsonl"), labels, false, false, List.of(), false, null, 0, ""),
                new Cancel(), Progress.NONE);
        Map<Integer, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("all.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            rows.put(row.get("number").asInt(), row.get("source").asText() + " " + row.get("label").asText() + " "
                    + row.get("votes") + " " + row.get("confidence"));
        }
        return rows;
    }

    @Test
    void eachRowSaysWhoseItsLabelIs() throws IOException {
        project.submit(new Command.Decide(Workplace.sentence(report, 3), "problem", "")).join();
        project.submit(new Command.Decide(Workplace.sentence(report, 6), "measure", "")).join();
        new Adjudicate(project).run("majority", false, new Cancel(), Progress.NONE);
        Map<Integer, String> expected = Map.of(1, "rule measure {\"measure\":2} 1.0",
                3, "gold problem {\"measure\":1,\"problem\":1} 0.5", 4, "rule measure {\"measure\":1} 1.0",
                6, "gold measure {} null");
        assertThat(rows("gold")).isEqualTo(expected);
        assertThat(rows("majority")).containsOnlyKeys(1, 4);
    }

    @Test
    void pseudonymsHideNamesEverywhere() throws IOException {
        Path out = place.resolve("out");
        new Datasets(project).build(new Datasets.Wish(out, List.of("jsonl", "csv"), "annotator=anna", false, false,
                List.of("annotators"), true, null, 0, ""), new Cancel(), Progress.NONE);
        for (String name : List.of("all.jsonl", "all.csv", "README.md", "manifest.json")) {
            assertThat(Files.readString(out.resolve(name))).contains("annotator-0").doesNotContain("anna", "bert");
        }
    }

    @Test
    void aCancelledBuildLeavesNothing() {
        Cancel cancel = new Cancel();
        Path out = place.resolve("deep/out");
        Datasets.Wish wish = new Datasets.Wish(out, List.of("jsonl", "parquet"), "majority", false, false, List.of(), false, null, 0, "");
        assertThatThrownBy(() -> new Datasets(project).build(wish, cancel, (done, total) -> {
            if (done > 50) cancel.ask();
            cancel.check();
        })).isInstanceOf(CancellationException.class);
        assertThat(place.resolve("deep")).doesNotExist();
    }

    @Test
    void aSecondPassVotesOnlyWhereItIsAskedForByName() throws IOException {
        assertThat(rows("majority")).containsOnlyKeys(1, 4);
        assertThat(rows("annotator=anna (2)")).containsOnlyKeys(2, 5);
        assertThat(rows("annotator=anna")).containsOnlyKeys(1, 2, 3, 4);
    }
}
