package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code adjudicate}: what it prints, what it exits with, and what {@code dataset} makes of it. */
class AdjudicateTest {
    private static final List<String> TEXTS = List.of("全年清淤沟渠12公里。", "针对水费收缴难的问题，逐户上门说明。",
            "管护人员年纪偏大，夜间巡查次数不够。");

    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void threePeople() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
        Path again = folder.resolve("again");
        cli.run("init", again);
        cli.run("import", again, project.resolve("corpus/a.txt"), "--json");
        String report = cli.lines().get(0).get("report").asText();
        StringBuilder lines = new StringBuilder();
        String[][] labels = {{"measure", "measure", "problem"}, {"measure", "problem", null}, {"problem", null, null}};
        for (int text = 0; text < 3; text++) {
            for (int who = 0; who < 3; who++) {
                if (labels[text][who] == null) continue;
                int start = CommandLineRun.REPORT.indexOf(TEXTS.get(text));
                lines.append("{\"report\":\"").append(report).append("\",\"start\":").append(start).append(",\"end\":")
                        .append(start + TEXTS.get(text).length()).append(",\"text\":\"").append(TEXTS.get(text))
                        .append("\",\"annotator\":\"a").append(who).append("\",\"label\":\"").append(labels[text][who])
                        .append("\",\"at\":\"2026-01-01T00:00:00Z\"}\n");
            }
        }
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, lines);
        assertThat(cli.run("labels", "import", project, file).code).as(cli.out + cli.err).isZero();
    }

    private JsonNode adjudicate(String rule, String... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("adjudicate", project, "--rule", rule, "--json"));
        words.addAll(List.of(more));
        JsonNode said = cli.run(words.toArray()).json();
        assertThat(cli.code).as(cli.err).isZero();
        return said;
    }

    private static List<Integer> counts(JsonNode said) {
        return List.of(said.get("decided").asInt(), said.get("unchanged").asInt(), said.get("kept").asInt(),
                said.get("withdrawn").asInt());
    }

    /** Text → source and label of each row. */
    private Map<String, String> dataset(String name) throws IOException {
        Path out = folder.resolve(name);
        assertThat(cli.run("dataset", project, "--out", out).code).as(cli.err).isZero();
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("all.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            rows.put(row.get("text").asText(), row.get("source").asText() + " " + row.get("label").asText() + " "
                    + row.get("confidence").asDouble());
        }
        return rows;
    }

    @Test
    void aDryRunCountsFirstAndTheRunDoesWhatItSaid() throws IOException {
        JsonNode dry = adjudicate("majority", "--dry-run");
        assertThat(counts(dry)).containsExactly(1, 0, 0, 0);
        assertThat(dry.get("dry_run").asBoolean()).isTrue();
        JsonNode done = adjudicate("majority");
        assertThat(counts(done)).containsExactly(1, 0, 0, 0);
        assertThat(done.get("disputed")).isEqualTo(dry.get("disputed"));
        assertThat(counts(adjudicate("majority"))).containsExactly(0, 1, 0, 0);
        assertThat(counts(adjudicate("threshold=1"))).containsExactly(2, 0, 0, 0);
        assertThat(counts(adjudicate("unanimous"))).containsExactly(0, 0, 0, 2);
    }

    @Test
    void statusCountsWhatIsDecidedAndWhatIsOpen() throws IOException {
        adjudicate("threshold=2");
        assertThat(cli.run("status", project).out).contains("0 sentences decided by hand, 1 by a rule, 1 dispute open");
    }

    @Test
    void whatStaysOpenIsListedWithItsPlaceInCodePoints() throws IOException {
        JsonNode open = adjudicate("majority").get("disputed");
        assertThat(open).hasSize(2);
        JsonNode tie = open.get(0);
        assertThat(tie.get("text").asText()).isEqualTo(TEXTS.get(1));
        assertThat(tie.get("start").asInt()).isEqualTo(CommandLineRun.REPORT.indexOf(TEXTS.get(1)));
        assertThat(tie.get("end").asInt() - tie.get("start").asInt()).isEqualTo(TEXTS.get(1).length());
        assertThat(tie.get("report").asText()).hasSize(16);
        assertThat(tie.get("votes").toString()).isEqualTo("{\"measure\":1,\"problem\":1}");
        assertThat(tie.get("why").asText()).isEqualTo("tie");
        assertThat(open.get(1).get("why").asText()).isEqualTo("single_voice");
    }

    @Test
    void peopleAreToldInWords() {
        assertThat(cli.run("adjudicate", project, "--rule", "majority", "--dry-run").code).isZero();
        assertThat(cli.out.lines()).hasSize(3);
        assertThat(cli.out).startsWith("Dry run, nothing was changed: 1 would be decided").contains("measure 1, problem 1")
                .contains("a tie").contains(TEXTS.get(1));
    }

    @Test
    void theDatasetTakesGoldAndSaysThatARuleMadeIt() throws IOException {
        assertThat(dataset("before")).containsExactlyInAnyOrderEntriesOf(Map.of(
                TEXTS.get(0), "rule measure 0.6667", TEXTS.get(2), "rule problem 1.0"));
        adjudicate("dawid-skene");
        Map<String, String> after = dataset("after");
        assertThat(after.get(TEXTS.get(0))).startsWith("rule ");
        adjudicate("majority");
        dataset("once");
        dataset("twice");
        assertThat(Files.mismatch(folder.resolve("once/manifest.json"), folder.resolve("twice/manifest.json"))).isEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("once/all.jsonl"), folder.resolve("twice/all.jsonl"))).isEqualTo(-1);
    }

    @Test
    void decisionsOutliveABackup() throws IOException {
        adjudicate("majority");
        Path back = folder.resolve("back");
        assertThat(cli.run("backup", project, folder.resolve("b.zip")).code).as(cli.err).isZero();
        assertThat(cli.run("restore", folder.resolve("b.zip"), back).code).as(cli.err).isZero();
        project = back;
        assertThat(counts(adjudicate("majority", "--dry-run"))).containsExactly(0, 1, 0, 0);
        assertThat(cli.run("check", back).code).as(cli.out).isZero();
    }

    @Test
    void whatIsNoRuleIsWrongUsage() {
        for (String rule : new String[] {"most", "threshold=0", "threshold", "threshold=two"}) {
            assertThat(cli.run("adjudicate", project, "--rule", rule).code).as(rule).isEqualTo(2);
            assertThat(cli.err).contains("'" + rule + "' is no rule").contains("threshold=K");
        }
        assertThat(cli.run("adjudicate", project).code).isEqualTo(2);
        assertThat(cli.err).contains("--rule");
        assertThat(cli.run("adjudicate", folder.resolve("nowhere"), "--rule", "majority").code).isEqualTo(1);
        assertThat(cli.run("adjudicate", "--help").code).isZero();
        assertThat(cli.out).contains("threshold=K").contains("--dry-run");
    }
}
