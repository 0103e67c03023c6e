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

/** Searching from the command line. */
class SearchTest {
    @TempDir
    private Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
    }

    @Test
    void aLineAHit() {
        cli.run("search", project, "不够");
        assertThat(cli.code).as(cli.err).isZero();
        assertThat(cli.out).hasLineCount(1).startsWith("a.txt\t");
        String[] cells = cli.out.strip().split("\t");
        assertThat(cells[2]).matches("\\d+-\\d+");
        assertThat(cells[cells.length - 1]).isEqualTo("管护人员年纪偏大，夜间巡查次数不够。");
        assertThat(cli.err).contains("1 sentence found, 1 printed");
    }

    @Test
    void jsonHasPlacesSectionsAndLabels() throws IOException {
        String report = cli.run("search", project, "清淤", "--json").lines().get(0).get("report").asText();
        int start = CommandLineRun.REPORT.indexOf("全年清淤");
        Path labels = folder.resolve("labels.jsonl");
        Files.writeString(labels, "{\"report\":\"" + report + "\",\"start\":" + start + ",\"end\":" + (start + 11)
                + ",\"text\":\"全年清淤沟渠12公里。\",\"annotator\":\"anna\",\"label\":\"measure\",\"at\":\"2026-01-01T00:00:00Z\"}\n");
        assertThat(cli.run("labels", "import", project, labels).code).as(cli.out + cli.err).isZero();
        JsonNode hit = cli.run("search", project, "label:measure regex:/\\d+/", "--json").lines().get(0);
        assertThat(hit.get("text").asText()).isEqualTo("全年清淤沟渠12公里。");
        assertThat(hit.get("start").asInt()).isEqualTo(start);
        assertThat(hit.get("report").asText()).isEqualTo(report).hasSize(16);
        assertThat(hit.get("report_name").asText()).isEqualTo("a.txt");
        assertThat(hit.get("keyword").get("start").asInt()).isEqualTo(start + 6);
        assertThat(hit.get("keyword").get("end").asInt()).isEqualTo(start + 8);
        assertThat(hit.get("section").get(0).asText()).isEqualTo("一、主要工作");
        assertThat(hit.get("labels").get(0).get("annotator").asText()).isEqualTo("anna");
        assertThat(hit.get("labels").get(0).get("label").asText()).isEqualTo("measure");
    }

    @Test
    void aLimitCutsWhatIsPrintedNotWhatIsCounted() {
        cli.run("search", project, "kind:body", "--limit", 2);
        assertThat(cli.out).hasLineCount(2);
        assertThat(cli.err).containsPattern("[3-9] sentences found, 2 printed");
        assertThat(cli.run("search", project, "kind:body", "--limit", -1).code).isEqualTo(2);
        cli.run("search", project, "没有的词");
        assertThat(List.of(cli.code, cli.out)).isEqualTo(List.of(0, ""));
    }

    @Test
    void whoAsksForSuggestionsIsToldThatThereAreNone() {
        assertThat(cli.run("search", project, "suggestion:problem").err).contains("No sentence has a suggested label").contains("0 ");
        assertThat(cli.code).isZero();
        assertThat(cli.run("search", project, "-suggestion 清淤").err).doesNotContain("suggested");
    }

    @Test
    void whatIsNotUnderstoodIsPointedAt() {
        cli.run("search", project, "label:whatever");
        assertThat(cli.code).isEqualTo(1);
        assertThat(cli.err).contains("Character 7 of the query").contains("measure, problem");
        assertThat(cli.run("search", project, "regex:/(/").err).contains("Character ").contains("no regular expression");
        assertThat(cli.run("search", project, "annotator:nobody").err).contains("nobody");
    }
}
