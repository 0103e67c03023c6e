package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biaoju.flow.SampleProject;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far annotators agree, as the command line says it. */
class AgreementTest {
    /** Three units: a says x x y, b says x y y. */
    private static final String TINY = "unit,annotator,label\n1,a,x\n1,b,x\n2,a,x\n2,b,y\n3,a,y\n3,b,y\n";
    private static final List<String> MEASURES = List.of("percent", "cohen_kappa", "scott_pi", "fleiss_kappa", "conger_kappa",
            "krippendorff_alpha", "gwet_ac1", "brennan_prediger");

    @TempDir
    Path folder;

    private CommandLineRun cli;

    @BeforeEach
    void open() throws IOException {
        cli = new CommandLineRun(folder);
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aTinyTableHasTheFiguresThatAreWorkedOutByHand() throws IOException {
        JsonNode json = cli.run("agreement", "--ratings", table(TINY), "--json").json();
        assertThat(cli.code).isZero();
        assertThat(json.get("units").asInt()).isEqualTo(3);
        assertThat(json.get("shared").asInt()).isEqualTo(3);
        assertThat(json.get("annotators")).extracting(JsonNode::asText).containsExactly("a", "b");
        assertThat(json.get("labels")).extracting(JsonNode::asText).containsExactly("x", "y");
        JsonNode measures = json.get("measures");
        assertThat(names(measures)).containsExactlyElementsOf(MEASURES);
        double[] byHand = {2 / 3.0, 0.4, 1 / 3.0, 1 / 3.0, 0.4, 4 / 9.0, 1 / 3.0, 1 / 3.0};
        for (int i = 0; i < byHand.length; i++) {
            JsonNode figure = measures.get(MEASURES.get(i));
            assertThat(names(figure)).containsExactly("value", "low", "high", "undefined");
            assertThat(figure.get("value").asDouble()).as(MEASURES.get(i)).isEqualTo(byHand[i], within(1e-12));
            assertThat(figure.get("undefined").isNull()).isTrue();
            assertThat(figure.get("low").asDouble()).isLessThanOrEqualTo(byHand[i]);
        }
        JsonNode pair = json.get("pairs").get(0);
        assertThat(pair.get("first").asText() + pair.get("second").asText()).isEqualTo("ab");
        assertThat(pair.get("cohen_kappa").asDouble()).isEqualTo(0.4, within(1e-12));
        assertThat(pair.get("confusion")).hasToString("{\"x\":{\"x\":1,\"y\":1},\"y\":{\"x\":0,\"y\":1}}");
        JsonNode x = json.get("by_label").get("x");
        assertThat(x.get("positive_agreement").asDouble()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(x.get("n").asInt()).isEqualTo(3);
        assertThat(x.get("prevalence").asDouble()).isEqualTo(0.5);
        assertThat(json.get("by_report")).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndNoDrawsGiveNone() throws IOException {
        Path table = table(TINY);
        String once = cli.run("agreement", "--ratings", table, "--json", "--seed", "7", "--resamples", "200").out;
        assertThat(cli.run("agreement", "--ratings", table, "--json", "--seed", "7", "--resamples", "200").out).isEqualTo(once);
        JsonNode none = cli.run("agreement", "--ratings", table, "--json", "--resamples", "0").json();
        assertThat(none.get("measures").get("percent").get("low").isNull()).isTrue();
        assertThat(none.get("pairs").get(0).get("intervals")).isEmpty();
    }

    @Test
    void oneLabelThroughoutIsAFactNotAnError() throws IOException {
        JsonNode json = cli.run("agreement", "--ratings", table("unit,annotator,label\n1,a,x\n1,b,x\n"), "--json").json();
        assertThat(cli.code).isZero();
        JsonNode kappa = json.get("measures").get("cohen_kappa");
        assertThat(kappa.get("value").isNull()).isTrue();
        assertThat(kappa.get("undefined").asText()).isEqualTo("one_label");
        assertThat(json.get("pairs").get(0).get("cohen_kappa").isNull()).isTrue();
        assertThat(json.get("pairs").get(0).get("undefined").get("cohen_kappa").asText()).isEqualTo("one_label");
        cli.run("agreement", "--ratings", table("unit,annotator,label\n1,a,x\n1,b,x\n"));
        assertThat(cli.code).isZero();
        assertThat(cli.out).contains("Cohen's κ", "only one label was used");
    }

    @Test
    void aProjectThatNobodyHasLabelledSaysSo() throws IOException {
        Path project = cli.project("p");
        JsonNode json = cli.run("agreement", project, "--json").json();
        assertThat(cli.code).isZero();
        assertThat(json.get("annotators")).isEmpty();
        assertThat(json.get("measures").get("krippendorff_alpha").get("undefined").asText()).isEqualTo("no_shared_unit");
        assertThat(cli.run("agreement", project).code).isZero();
        assertThat(cli.out).contains("No annotator");
    }

    @Test
    void wrongUsageIsToldFromWorkThatCouldNotBeDone() throws IOException {
        assertThat(cli.run("agreement", folder.resolve("none")).code).isEqualTo(1);
        assertThat(cli.err).contains("not a Biaoju project");
        Path table = table(TINY);
        assertThat(cli.run("agreement", "p", "--ratings", table).code).isEqualTo(2);
        assertThat(cli.run("agreement", "--ratings", table, "--without-noise").code).isEqualTo(2);
        assertThat(cli.run("agreement", "--ratings", table, "--k", "five").code).isEqualTo(2);
        assertThat(cli.run("agreement", "--ratings", table, "--resamples", "-1").code).isEqualTo(2);
        assertThat(cli.run("agreement", "--ratings", table, "--report", table).code).isEqualTo(2);
        assertThat(cli.run("agreement", "--ratings", table, "--report", folder.resolve("o"), "--matrix", folder.resolve("./o")).code).isEqualTo(2);
        assertThat(table).hasContent(TINY);
        assertThat(folder.resolve("o")).doesNotExist();
        assertThat(cli.run("agreement", "--ratings", table("unit,annotator\n")).code).isEqualTo(1);
        assertThat(cli.err).contains("t.csv, line 1", "label");
        assertThat(cli.out).isEmpty();
    }

    /** What is written as a table, read as a table of ratings, has the same figures; with gold, notes and noise about. */
    @Test
    void theMatrixOfAProjectHasItsFiguresAndTheReportNamesIt() throws Exception {
        Path sample = SampleProject.unpack(folder.resolve("sample"));
        assertThat(cli.run("adjudicate", sample, "--rule", "majority").code).as(cli.err).isZero();
        Path matrix = folder.resolve("m.csv");
        Path page = folder.resolve("r.html");
        cli.run("agreement", sample, "--json", "--resamples", "20", "--matrix", matrix, "--report", page);
        assertThat(cli.code).as(cli.err).isZero();
        JsonNode json = cli.json();
        List<String> lines = Files.readAllLines(matrix);
        assertThat(lines.get(0)).isEqualTo("report,report_name,number,a01,a02,gold");
        StringBuilder rows = new StringBuilder("unit,annotator,label\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            for (int i = 3; i < 5; i++) {
                if (!fields[i].isEmpty()) rows.append(fields[0] + ":" + fields[2] + "," + lines.get(0).split(",")[i] + "," + fields[i] + "\n");
            }
        }
        JsonNode bare = cli.run("agreement", "--ratings", table(rows.toString()), "--json", "--resamples", "0").json();
        assertThat(bare.get("shared")).isEqualTo(json.get("shared"));
        for (String measure : MEASURES) {
            assertThat(bare.get("measures").get(measure).get("value").asDouble()).as(measure)
                    .isEqualTo(json.get("measures").get(measure).get("value").asDouble(), within(1e-12));
        }
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(matrix));
        assertThat(Files.readString(page)).contains(java.util.HexFormat.of().formatHex(digest), "Krippendorff");
    }

    /** As an export of another project has them: the second pass of a is nobody's rater, and b's note alone is no label. */
    @Test
    void aSecondPassThatComesInAsAFileIsNoRater() throws IOException {
        Path report = Files.writeString(folder.resolve("r.txt"), "完善制度建设。\n开展培训。\n经费不足。\n");
        Path project = folder.resolve("q");
        cli.run("init", project);
        cli.run("import", project, report);
        List<JsonNode> units = cli.run("segment", report).lines();
        List<String> labels = new ArrayList<>();
        for (String who : List.of("a (2)", "a", "b")) {
            for (int i = 0; i < units.size(); i++) {
                String label = who.equals("b") && i == 2 ? "null" : who.equals("a") ? "\"measure\"" : i == 0 ? "\"plan\"" : "\"measure\"";
                labels.add(line(units.get(i), who, label, ""));
            }
        }
        cli.run("labels", "import", project, Files.write(folder.resolve("l.jsonl"), labels));
        assertThat(cli.code).as(cli.out + cli.err).isZero();
        JsonNode json = cli.run("agreement", project, "--json", "--resamples", "0").json();
        assertThat(json.get("annotators")).extracting(JsonNode::asText).containsExactly("a", "b");
        assertThat(json.get("left_out").get("second_passes")).extracting(JsonNode::asText).containsExactly("a (2)");
        assertThat(json.get("shared").asInt()).isEqualTo(2);
        assertThat(json.get("measures").get("percent").get("value").asDouble()).isEqualTo(0.5);
        JsonNode retest = json.get("consistency").get(0).get("retest");
        assertThat(retest.get("shared").asInt()).isEqualTo(3);
        assertThat(retest.get("percent").asDouble()).isEqualTo(2 / 3.0, within(1e-12));
        String cleared = line(units.get(0), "b", "null", ",\"cleared\":true").replace("08:15:30", "09:15:30");
        cli.run("labels", "import", project, Files.writeString(folder.resolve("c.jsonl"), cleared + "\n"));
        assertThat(cli.run("agreement", project, "--json", "--resamples", "0").json().get("shared").asInt()).isEqualTo(1);
    }

    private static String line(JsonNode unit, String who, String label, String more) {
        return String.format(Locale.ROOT, "{\"report_name\":\"r.txt\",\"start\":%d,\"end\":%d,\"text\":%s,\"annotator\":\"%s\",\"label\":%s,"
                + "\"second\":null,\"note\":\"n\",\"flag\":false,\"origin\":\"human\",\"at\":\"2026-11-20T08:15:30Z\"%s}",
                unit.get("start").asInt(), unit.get("end").asInt(), unit.get("text"), who, label, more);
    }

    /** Of the two disputes one stands in a masthead: without noise it is none. */
    @Test
    void disputesOfThePageAreThoseOfItsFigures() throws IOException {
        Path report = Files.writeString(folder.resolve("r.txt"), "来源：某某网\n一、工作\n完善制度建设。\n开展培训。\n");
        Path project = folder.resolve("q");
        cli.run("init", project);
        cli.run("import", project, report);
        List<JsonNode> units = cli.run("segment", report).lines();
        assertThat(units).extracting(unit -> unit.get("noise").isNull()).contains(true, false);
        StringBuilder labels = new StringBuilder();
        for (JsonNode unit : units) {
            for (String who : List.of("a", "b")) {
                labels.append(line(unit, who, who.equals("a") ? "\"measure\"" : "\"plan\"", "")).append('\n');
            }
        }
        cli.run("labels", "import", project, Files.writeString(folder.resolve("l.jsonl"), labels));
        assertThat(cli.code).as(cli.out + cli.err).isZero();
        Path page = folder.resolve("r.html");
        cli.run("agreement", project, "--report", page, "--resamples", "0");
        assertThat(Files.readString(page)).contains("来源：某某网");
        cli.run("agreement", project, "--report", page, "--resamples", "0", "--without-noise");
        assertThat(Files.readString(page)).contains("完善制度建设。").doesNotContain("来源：某某网");
    }

    /** Against a plain count over the label files, which the sample's project is made of. */
    @Test
    void theSampleProjectsFiguresAreThoseOfItsFiles() throws IOException {
        Path sample = SampleProject.unpack(folder.resolve("sample"));
        JsonNode json = cli.run("agreement", sample, "--json", "--resamples", "50").json();
        JsonNode bare = cli.run("agreement", "--ratings", ratings(sample), "--json", "--resamples", "50").json();
        assertThat(json.get("units")).isEqualTo(bare.get("units"));
        assertThat(json.get("shared").asInt()).isEqualTo(bare.get("shared").asInt()).isGreaterThan(300);
        for (String measure : MEASURES) {
            assertThat(json.get("measures").get(measure).get("value").asDouble()).as(measure)
                    .isEqualTo(bare.get("measures").get(measure).get("value").asDouble(), within(1e-12)).isBetween(0.8, 0.95);
        }
        int shared = 0;
        for (JsonNode report : json.get("by_report")) shared += report.get("shared").asInt();
        assertThat(shared).isEqualTo(json.get("shared").asInt());
        assertThat(json.get("drift")).isNotEmpty();
        assertThat(cli.run("agreement", sample, "--resamples", "50").out).contains("a01, a02", "Krippendorff's α", "2026-W");
    }

    private Path ratings(Path sample) throws IOException {
        StringBuilder rows = new StringBuilder("annotator,label,unit\n");
        try (Stream<Path> files = Files.list(sample.resolve("annotations"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode label = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
                    if (label.get("label").isNull()) continue;
                    rows.append(String.format(Locale.ROOT, "%s,%s,%s%s:%d\n", label.get("annotator").asText(), label.get("label").asText(),
                            label.path("report").asText(), label.path("report_name").asText(), label.get("start").asInt()));
                }
            }
        }
        return table(rows.toString());
    }
}
