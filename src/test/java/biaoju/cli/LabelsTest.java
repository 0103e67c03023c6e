package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels out of a project and into it. */
class LabelsTest {
    private static final String TEXT = "全年清淤沟渠12公里。";

    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;
    private String report;

    @BeforeEach
    void project() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
        Path again = folder.resolve("again");
        cli.run("init", again);
        cli.run("import", again, project.resolve("corpus/a.txt"), "--json");
        report = cli.lines().get(0).get("report").asText();
    }

    private String line(String annotator, String label, String at) {
        return line(annotator, label, at, "");
    }

    private String line(String annotator, String label, String at, String more) {
        int start = CommandLineRun.REPORT.indexOf(TEXT);
        return "{\"report\":\"" + report + "\",\"start\":" + start + ",\"end\":" + (start + TEXT.length()) + ",\"text\":\""
                + TEXT + "\",\"annotator\":\"" + annotator + "\",\"label\":" + (label == null ? "null" : "\"" + label + "\"")
                + ",\"at\":\"" + at + "\"" + more + "}\n";
    }

    private JsonNode put(String... lines) throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, String.join("", lines));
        return cli.run("labels", "import", project, file, "--json").json();
    }

    private void expect(JsonNode result, int applied, int unchanged, int older, int unmatched) {
        assertThat(List.of(result.get("applied").asInt(), result.get("unchanged").asInt(), result.get("older").asInt(),
                result.get("unmatched").size())).as(result.toString()).containsExactly(applied, unchanged, older, unmatched);
        assertThat(cli.code).isEqualTo(unmatched == 0 ? 0 : 1);
    }

    private List<JsonNode> exported() throws IOException {
        return cli.run("labels", "export", project).lines();
    }

    @Test
    void aFileThatIsNotThereStopsTheImportBeforeTheFirst() throws IOException {
        Path labels = Files.writeString(folder.resolve("good.jsonl"), line("a01", "measure", "2026-11-20T08:15:30.120Z") + "\n");
        cli.run("labels", "import", project, labels, folder.resolve("none.jsonl"));
        assertThat(cli.code).isEqualTo(1);
        assertThat(cli.err).contains("none.jsonl");
        assertThat(exported()).isEmpty();
        assertThat(cli.run("labels", "import", project, labels, folder).code).isEqualTo(1);
        assertThat(exported()).isEmpty();
    }

    @Test
    void whatIsExportedIsWhatWasImportedAndImportsAsUnchanged() throws IOException {
        String first = line("a01", "measure", "2026-11-20T08:15:30.120Z",
                ",\"note\":\"见第三条\",\"flag\":true,\"origin\":\"human\",\"elapsed_ms\":2310");
        expect(put(first, line("a02", "problem", "2026-11-20T09:15:30+08:00")), 2, 0, 0, 0);
        cli.run("labels", "export", project);
        assertThat(cli.out.lines().findFirst().orElseThrow()).isEqualTo("{\"report\":\"" + report + "\",\"start\":"
                + CommandLineRun.REPORT.indexOf(TEXT) + ",\"end\":" + (CommandLineRun.REPORT.indexOf(TEXT) + TEXT.length())
                + ",\"text\":\"" + TEXT + "\",\"annotator\":\"a01\",\"label\":\"measure\",\"second\":null,\"note\":\"见第三条\","
                + "\"flag\":true,\"origin\":\"human\",\"at\":\"2026-11-20T08:15:30.120Z\",\"elapsed_ms\":2310}");
        String all = cli.out;
        expect(put(all), 0, 2, 0, 0);
        assertThat(cli.run("labels", "export", project).out).isEqualTo(all);
        assertThat(cli.run("labels", "export", project, "--annotator", "a02").lines()).hasSize(1);
        assertThat(cli.run("labels", "export", project, "--annotator", "a03").code).isEqualTo(1);
        assertThat(cli.err).contains("a01, a02");
        JsonNode status = cli.run("status", project, "--json").json();
        assertThat(status.get("annotators")).extracting(one -> one.get("name").asText() + one.get("labelled") + one.get("flagged"))
                .containsExactly("a0111", "a0210");
        assertThat(status.get("labels").get("measure").asInt()).isEqualTo(1);
    }

    @Test
    void theNewerWinsWhateverTheOrder() throws IOException {
        expect(put(line("a01", "measure", "2026-11-20T08:00:00Z"), line("a01", "cause", "2026-11-19T08:00:00Z")), 1, 0, 1, 0);
        expect(put(line("a01", "plan", "2026-11-21T08:00:00Z")), 1, 0, 0, 0);
        expect(put(line("a01", "measure", "2026-11-20T08:00:00Z")), 0, 0, 1, 0);
        assertThat(exported()).extracting(line -> line.get("label").asText()).containsExactly("plan");
    }

    @Test
    void twoWordsAtOneMomentAreListedNotDropped() throws IOException {
        JsonNode result = put(line("a01", "measure", "2026-11-20T08:00:00Z"), line("a01", "cause", "2026-11-20T08:00:00Z"));
        expect(result, 1, 0, 0, 1);
        assertThat(result.get("unmatched").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(exported()).extracting(line -> line.get("label").asText()).containsExactly("measure");
    }

    @Test
    void aClearedLineTakesTheLabelBackAndAnOlderOneDoesNotBringItBack() throws IOException {
        put(line("a01", "measure", "2026-11-20T08:00:00Z"));
        expect(put(line("a01", null, "2026-11-20T07:00:00Z", ",\"cleared\":true")), 0, 0, 1, 0);
        expect(put(line("a01", null, "2026-11-20T09:00:00Z", ",\"cleared\":true")), 1, 0, 0, 0);
        assertThat(exported()).isEmpty();
        expect(put(line("a01", "measure", "2026-11-20T08:00:00Z")), 0, 0, 1, 0);
        assertThat(exported()).isEmpty();
    }

    @Test
    void aNoteAloneLeavesTheLabelAsItIs() throws IOException {
        put(line("a01", "measure", "2026-11-20T08:00:00Z"));
        expect(put(line("a01", null, "2026-11-20T09:00:00Z", ",\"note\":\"存疑\"")), 1, 0, 0, 0);
        assertThat(exported()).extracting(line -> line.get("label").asText() + line.get("note").asText())
                .containsExactly("measure存疑");
    }

    @Test
    void aReportMayBeGivenByNameUnlessTwoHaveIt() throws IOException {
        String named = line("a01", "measure", "2026-11-20T08:00:00Z").replace("\"report\":\"" + report, "\"report_name\":\"a.txt");
        expect(put(named), 1, 0, 0, 0);
        Path twin = Files.createDirectories(folder.resolve("twin")).resolve("a.txt");
        Files.writeString(twin, "另一份同名的材料。\n");
        cli.run("import", project, twin);
        JsonNode result = put(named);
        expect(result, 0, 0, 0, 1);
        assertThat(result.get("unmatched").get(0).get("reason").asText()).contains("2 reports");
    }

    @Test
    void whatFitsNowhereIsListedWithItsLineAndStopsNothing() throws IOException {
        String good = line("a01", "measure", "2026-11-20T08:00:00Z");
        JsonNode result = put("not json\n", good.replace(report, "0123456789abcdef"), good.replace("\"start\":", "\"start\":1"),
                good.replace(TEXT, TEXT.replace("12", "13")), line("a01", "opinion", "2026-11-20T08:00:00Z"), "\n",
                good.replace("a01", "x".repeat(150)), good.replace("\"end\":", "\"end\":9999"), good);
        assertThat(result.get("unmatched")).extracting(one -> one.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 7, 8);
        assertThat(result.get("unmatched")).allSatisfy(one -> {
            assertThat(one.get("reason").asText()).isNotBlank();
            assertThat(one.get("file").asText()).endsWith("labels.jsonl");
        });
        expect(result, 1, 0, 0, 7);
        assertThat(cli.err.lines()).hasSize(1);
        cli.run("labels", "import", project, folder.resolve("labels.jsonl"));
        assertThat(cli.out.lines()).as("the same in words").hasSize(8);
        assertThat(cli.run("labels", "import", project, folder.resolve("gone.jsonl")).code).isEqualTo(1);
    }

    @Test
    void aDatasetIsBuiltVerifiedAndCompared() throws IOException {
        put(line("a01", "measure", "2026-11-20T08:00:00Z"), line("a02", "measure", "2026-11-20T08:00:00Z"));
        Path first = folder.resolve("d1");
        JsonNode manifest = cli.run("dataset", project, "--out", first, "--format", "jsonl,csv", "--json").json();
        assertThat(cli.code).as(cli.err).isZero();
        assertThat(manifest.get("counts").get("rows").asInt()).isEqualTo(1);
        assertThat(Files.readString(first.resolve("all.jsonl"))).contains("\"votes\":{\"measure\":2}").contains(TEXT);
        assertThat(first.resolve("all.csv")).exists();
        assertThat(cli.run("dataset", project, "--out", first).code).as("nothing is written over").isEqualTo(1);
        assertThat(cli.run("dataset", "verify", first, "--json").json().get("ok").asBoolean()).isTrue();
        Path second = folder.resolve("d2");
        cli.run("dataset", project, "--out", second, "--unlabelled", "keep", "--format", "jsonl");
        assertThat(cli.out).contains("9 rows");
        assertThat(cli.out.lines().map(String::strip)).anyMatch(line -> line.matches("measure +1 \\(11\\.1 %\\)"))
                .anyMatch(line -> line.matches("without a label +8 \\(88\\.9 %\\)")).anyMatch(line -> line.matches("reports +2"));
        JsonNode diff = cli.run("dataset", "diff", first, second, "--json").json();
        assertThat(cli.code).isZero();
        assertThat(diff.get("same").asBoolean()).isFalse();
        assertThat(diff.get("rows_added")).hasSize(8);
        assertThat(cli.run("dataset", "diff", first, first).out).contains("same rows");
        cli.run("dataset", project, "--out", folder.resolve("p"), "--format", "parquet", "--filter", "label:measure -flag");
        assertThat(cli.code).as(cli.err).isZero();
        assertThat(cli.run("dataset", "diff", folder.resolve("p"), first).code).isEqualTo(1);
        assertThat(cli.err).contains("--format jsonl");
        assertThat(cli.run("dataset", project, "--out", folder.resolve("q"), "--filter", "lable:measure").code).isEqualTo(1);
        assertThat(cli.err).contains("Character 1", "lable", "label, annotator");
        Files.writeString(first.resolve("all.csv"), "x");
        assertThat(cli.run("dataset", "verify", first).code).isEqualTo(1);
        assertThat(cli.out).contains("all.csv: changed");
        assertThat(cli.run("dataset", project, "--out", folder.resolve("d3"), "--labels", "annotator=a09").code).isEqualTo(1);
        assertThat(folder.resolve("d3")).doesNotExist();
    }

    @Test
    void aFreshProjectBringsItsLabelsAndTheirAnnotatorsAreNotMe() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.createDirectories(copy.resolve("corpus"));
        Files.createDirectories(copy.resolve("annotations"));
        Files.copy(project.resolve("corpus/a.txt"), copy.resolve("corpus/a.txt"));
        Files.copy(project.resolve("annotations/scheme.json"), copy.resolve("annotations/scheme.json"));
        String me = System.getProperty("user.name");
        Files.writeString(copy.resolve("annotations/x.jsonl"), line(me, "measure", "2026-11-20T08:00:00Z"));
        assertThat(cli.run("status", copy, "--json").json().get("annotators")).hasSize(1);
        assertThat(cli.run("status", copy, "--json").json().get("reports").asInt()).isEqualTo(1);
        assertThat(cli.run("labels", "import", copy, copy.resolve("annotations/x.jsonl"), "--json").json().get("unchanged").asInt())
                .isEqualTo(1);
    }
}
