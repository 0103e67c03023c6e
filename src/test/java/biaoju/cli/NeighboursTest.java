package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels to neighbours and back, and neighbours' own files. */
class NeighboursTest {
    private static final String TEXT = "全年清淤沟渠12公里。";

    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void project() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private JsonNode put(Object... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("labels", "import", project, "--json"));
        args.addAll(List.of(more));
        return cli.run(args.toArray()).json();
    }

    private List<String> exported() throws IOException {
        return cli.run("labels", "export", project).lines().stream()
                .map(one -> one.get("text").asText() + " " + one.get("annotator").asText() + " " + one.get("label").asText()).toList();
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-spreadsheet", "xlsx", "parquet", "doccano", "doccano-csv", "label-studio"})
    void outAndIntoACopyOfTheProjectGivesTheSameLines(String format) throws IOException {
        put(file("in.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\",\"plan\"],\"note\":\"=1+1\",\"annotator\":\"李\",\"at\":\"2026-11-20T08:00:00Z\"}\n"
                + "{\"text\":\"二、存在不足\",\"label\":[],\"note\":\"一,\\n\\\"二\\\"\",\"annotator\":\"王\",\"flag\":true}\n"
                + "{\"text\":\"食堂改造已经完工！\",\"label\":[\"measure\"],\"annotator\":\"王\"}\n"));
        assertThat(cli.code).as(cli.out).isZero();
        String before = cli.run("labels", "export", project).out;
        assertThat(before.lines()).hasSize(3);
        Path out = folder.resolve("out");
        cli.run("labels", "export", project, "--format", format, "--out", out);
        assertThat(cli.code).as(cli.err).isZero();
        assertThat(cli.run("labels", "export", project, "--format", format, "--out", out).code).as("nothing is written over").isEqualTo(1);
        Path first = project;
        project = cli.project("q");
        JsonNode result = put(files(out).toArray());
        assertThat(result.get("applied").asInt()).as(cli.out).isEqualTo(3);
        assertThat(cli.run("labels", "export", project).out).isEqualTo(before);
        project = first;
        assertThat(put(files(out).toArray()).get("unchanged").asInt()).as(cli.out).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webanno", "cas-json", "xmi", "brat", "conllu"})
    void formatsOfWholeReportsFindTheirSentencesAgain(String format) throws IOException {
        cli.run("import", project, file("e.txt", "\uFEFF😀开场：一。\r\n　　推动改革，\r\n𠮷安。\r\n"));
        put(file("in.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\",\"plan\"],\"note\":\"=1+1\",\"annotator\":\"李\",\"origin\":\"human\",\"at\":\"2026-11-20T08:00:00Z\"}\n"
                + "{\"text\":\"😀开场：一。\",\"label\":[\"problem\"],\"annotator\":\"王/x\",\"flag\":true}\n"
                + "{\"text\":\"食堂改造已经完工！\",\"label\":[\"measure\"],\"annotator\":\"李\"}\n"));
        assertThat(cli.code).as(cli.out).isZero();
        List<String> before = exported();
        assertThat(before).hasSize(3);
        Path out = folder.resolve("out");
        cli.run("labels", "export", project, "--format", format, "--out", out);
        assertThat(cli.code).as(cli.err).isZero();
        Object[] files = files(out).stream().filter(one -> !one.toString().matches(".*(TypeSystem.xml|[.]txt)")).toArray();
        Path first = project;
        project = cli.project("q");
        cli.run("import", project, first.resolve("corpus/e.txt"));
        JsonNode result = put(files);
        assertThat(result.get("applied").asInt()).as(cli.out).isEqualTo(3);
        assertThat(exported()).isEqualTo(before);
        project = first;
        String all = cli.run("labels", "export", project).out;
        assertThat(put(files).get("unchanged").asInt()).as(cli.out).isEqualTo(3);
        assertThat(cli.run("labels", "export", project).out).as("origin and time stay").isEqualTo(all);
    }

    @Test
    void anotherVersionOfTheTextIsSeen() throws IOException {
        put(file("in.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\"],\"annotator\":\"李\"}\n"));
        for (String format : List.of("webanno", "cas-json", "xmi", "brat", "conllu", "csv", "csv-spreadsheet", "doccano", "doccano-csv", "label-studio")) {
            Path out = folder.resolve(format);
            cli.run("labels", "export", project, "--format", format, "--out", out);
            for (Path each : files(out)) Files.writeString(each, Files.readString(each).replace("沟渠12公里", "沟渠13公里"));
            Object[] files = files(out).stream().filter(one -> !one.toString().matches(".*(TypeSystem.xml|[.]txt)")).toArray();
            JsonNode result = put(files);
            assertThat(result.get("unmatched")).as(format + cli.out).hasSize(1);
        }
    }

    @Test
    void whatDoccanoGaveOutIsTheUsersWhoseNameTheFileBears() throws IOException {
        Path file = file("zhang.jsonl", "{\"id\":5,\"text\":\"" + TEXT + "\",\"annotator\":\"a01\",\"label\":[\"举措\"],\"Comments\":[\"好\"]}\n");
        JsonNode result = put(file);
        assertThat(result.get("applied").asInt()).as(cli.out).isEqualTo(1);
        assertThat(result.get("remarks").get(0).asText()).contains("举措").contains("measure");
        assertThat(exported()).containsExactly(TEXT + " zhang measure");
    }

    @Test
    void tasksOfLabelStudioWithWholeReportsWhicheverWayTheyCount() throws IOException {
        String whole = "😀开场。\n推动改革。\n";
        Path report = folder.resolve("emoji.txt");
        Files.writeString(report, whole);
        cli.run("import", project, report);
        String span = "{\"type\":\"labels\",\"value\":{\"start\":%d,\"end\":%d,\"text\":\"推动改革。\",\"labels\":[\"measure\"]}}";
        String task = "[{\"id\":1,\"data\":{\"text\":\"" + whole.replace("\n", "\\r\\n") + "\"},\"predictions\":[{\"result\":[]}],\"annotations\":["
                + "{\"completed_by\":3,\"result\":[" + span.formatted(7, 12) + "]},"
                + "{\"completed_by\":{\"id\":4,\"email\":\"b@x.org\"},\"updated_at\":\"2026-01-02T03:04:05.000000Z\",\"result\":[" + span.formatted(6, 11) + "]},"
                + "{\"completed_by\":5,\"was_cancelled\":true,\"result\":[]},"
                + "{\"completed_by\":6,\"result\":[" + span.formatted(8, 13) + "]}]}]";
        JsonNode result = put(file("tasks.json", task));
        assertThat(exported()).as(cli.out).containsExactly("推动改革。 3 measure", "推动改革。 b@x.org measure");
        assertThat(result.get("remarks")).hasSize(2);
        assertThat(result.get("unmatched")).hasSize(1);
    }

    @Test
    void doccanosTablesAreTheUsersWhoseNameTheFileBearsToo() throws IOException {
        put(file("wang.csv", "id,text,label,Comments\r\n7," + TEXT + ",measure#plan,好\r\n"), file("li.csv", "id,text,label,Comments\r\n7," + TEXT + ",problem,\r\n"));
        assertThat(exported()).containsExactlyInAnyOrder(TEXT + " wang measure", TEXT + " li problem");
        assertThat(cli.run("labels", "export", project).out).contains("\"second\":\"plan\"").contains("好");
    }

    @Test
    void predictionsComeInWhereSomebodyLendsThemAName() throws IOException {
        String choice = "[{\"type\":\"choices\",\"value\":{\"choices\":[\"%s\"]}}]";
        Path tasks = file("tasks.json", "[{\"data\":{\"text\":\"" + TEXT + "\"},\"predictions\":[{\"model_version\":\"nb-1\",\"score\":0.91,\"result\":" + choice.formatted("plan")
                + "}],\"annotations\":[{\"completed_by\":3,\"result\":" + choice.formatted("measure") + "}]}]");
        JsonNode result = put(tasks);
        assertThat(result.get("remarks").get(0).asText()).contains("--predictions");
        assertThat(exported()).containsExactly(TEXT + " 3 measure");
        assertThat(put(tasks, "--predictions", "nb-1").get("remarks")).isEmpty();
        assertThat(exported()).containsExactlyInAnyOrder(TEXT + " 3 measure", TEXT + " nb-1 plan");
    }

    @Test
    void theTableOfLabelsIsPrintedChangedAndGivenBack() throws IOException {
        Path file = file("x.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":\"DONE\"}\n{\"text\":\"二、存在不足\",\"label\":\"问题\"}\n{\"text\":\"=1+1\",\"label\":\"DONE\"}\n");
        assertThat(cli.run("labels", "import", project, file, "--survey").out.replace("\r", ""))
                .isEqualTo("from,to,times,example,kind\nDONE,,2," + TEXT + ",spreadsheet\n问题,problem,1,二、存在不足,spreadsheet\n");
        assertThat(exported()).as("nothing came in").isEmpty();
        JsonNode survey = cli.run("labels", "import", project, file, "--survey", "--json").json();
        assertThat(survey.at("/files/0/format").asText()).isEqualTo("doccano");
        assertThat(survey.at("/labels/0/to").isNull()).isTrue();
        Path map = file("map.csv", cli.run("labels", "import", project, file, "--survey").out.replace("DONE,,", "DONE,measure,"));
        put(file, "--map", map);
        assertThat(exported()).containsExactly(TEXT + " x measure", "二、存在不足 x problem");
    }

    @Test
    void aTableThatBreaksIsListedAndTheOthersComeIn() throws IOException {
        Path broken = file("broken.xlsx", "PK\u0003\u0004 xl/ and then nothing");
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1});
        Path half = file("half.parquet", "PAR1 and then nothing");
        JsonNode result = put(broken, file("x.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":\"measure\"}\n"), old, half);
        assertThat(cli.code).isEqualTo(1);
        assertThat(result.get("applied").asInt()).isEqualTo(1);
        assertThat(result.get("unmatched")).extracting(one -> Path.of(one.get("file").asText()).getFileName().toString())
                .containsExactly("broken.xlsx", "old.xls", "half.parquet");
        assertThat(result.get("unmatched").get(1).get("reason").asText()).contains(".xlsx");
        assertThat(exported()).containsExactly(TEXT + " x measure");
    }

    @Test
    void aDatasetOfOursComesInAsParquet() throws IOException {
        put(file("in.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\",\"plan\"],\"annotator\":\"李\"}\n"));
        Path out = folder.resolve("d");
        cli.run("dataset", project, "--out", out, "--format", "parquet");
        assertThat(cli.code).as(cli.err).isZero();
        JsonNode result = put(out.resolve("data/all-00000-of-00001.parquet"));
        assertThat(result.get("unmatched").get(0).get("reason").asText()).contains("--annotator");
        assertThat(put(out.resolve("data/all-00000-of-00001.parquet"), "--annotator", "d").get("applied").asInt()).isEqualTo(1);
        assertThat(exported()).containsExactlyInAnyOrder(TEXT + " 李 measure", TEXT + " d measure");
    }

    @Test
    void whatIsSaidOfNothingAndOtherLayersIsTold() throws IOException {
        JsonNode brat = put(file("a.ann", "A1\tsecond T9 plan\nA2\tNegation T1\n#1\tAnnotatorNotes T1\t好\nT1\tmeasure 0 5\tnowhere\n"), "--format", "brat");
        assertThat(brat.get("unmatched")).extracting(one -> one.get("line").asInt()).containsExactly(1, 4);
        assertThat(brat.get("remarks").toString()).contains("a.ann: one line was passed over");
        JsonNode webanno = put(file("b.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.X|label\n#T_SP=de.Pos|PosValue\n\n\n#Text=ab\n1-1\t0-2\tab\t*\tNN\t\n"));
        assertThat(webanno.get("remarks").toString()).contains("de.Pos").contains("one annotation without a label");
    }

    @Test
    void labelsNobodyKnowsAreListedWithAHintAndMappedByATable() throws IOException {
        Path file = file("x.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":\"DONE\"}\n{\"text\":\"二、存在不足\",\"label\":\"Problem\"}\n"
                + "{\"text\":\"青石镇水利站年度总结\",\"label\":\"title\"}\n");
        JsonNode result = put(file);
        assertThat(result.get("unmatched")).hasSize(2);
        assertThat(result.get("unmatched").get(0).get("reason").asText()).contains("DONE").contains("--map");
        Path map = file("map.csv", "from,to\r\nDONE,measure\r\ntitle,\r\n");
        result = put(file, "--map", map);
        assertThat(result.get("unmatched")).as(cli.out).isEmpty();
        assertThat(exported()).containsExactly(TEXT + " x measure", "二、存在不足 x problem");
        assertThat(cli.run("labels", "import", project, file, "--map", file("bad.csv", "from,to\r\nDONE,nonsense\r\n")).code).isEqualTo(1);
        assertThat(cli.err).contains("nonsense");
    }

    @Test
    void whatFitsSeveralPlacesOrNoneIsListed() throws IOException {
        cli.run("import", project, file("c.txt", "别的话。\n" + TEXT + "\n" + TEXT + "\n"));
        JsonNode result = put(file("all.jsonl", "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\"],\"annotator\":\"x\"}\n"
                + "{\"text\":\"" + TEXT + "\",\"label\":[\"measure\"],\"annotator\":\"x\",\"doc\":\"c.txt\"}\n"
                + "{\"text\":\"没有这句\",\"label\":[\"measure\"],\"annotator\":\"x\"}\n"
                + "{\"text\":\"别的话。\",\"label\":[\"measure\"]}\n"
                + "{\"text\":\"别的话。\",\"label\":[\"measure\"],\"annotator\":\"x\"}\n"
                + "{\"text\":\"别的话。\",\"label\":[\"plan\"],\"annotator\":\"x\"}\n"));
        assertThat(result.get("applied").asInt()).as(cli.out).isEqualTo(1);
        assertThat(result.get("unmatched")).extracting(one -> one.get("line").asInt()).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void wrongUsageIsSaid() throws IOException {
        assertThat(cli.run("labels", "import", project, file("x", ""), "--format", "word").code).isEqualTo(2);
        assertThat(cli.run("labels", "export", project, "--format", "doccano").code).isEqualTo(1);
        assertThat(cli.err).contains("--out");
        assertThat(cli.run("labels", "import", project, file("x", "?")).code).isEqualTo(1);
        assertThat(cli.err).contains("--format");
    }
}
