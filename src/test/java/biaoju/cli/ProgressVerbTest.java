package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Digests;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressVerbTest {
    @TempDir
    private Path folder;

    private CommandLineRun cli;
    private Path project;
    private final Instant at = Instant.now();

    @BeforeEach
    void aProjectWithLabels() throws IOException {
        cli = new CommandLineRun(folder);
        project = folder.resolve("p");
        cli.run("init", project);
        cli.run("import", project, Files.writeString(folder.resolve("r.txt"), CommandLineRun.REPORT));
        String digest = Digests.ofText(CommandLineRun.REPORT).substring(0, 16);
        StringBuilder labels = new StringBuilder();
        for (String line : cli.run("segment", folder.resolve("r.txt")).out.lines().limit(3).toList()) {
            labels.append(line.replaceFirst("\\}$", ",\"report\":\"" + digest + "\",\"annotator\":\"李\",\"label\":\"measure\",\"origin\":\"human\",\"elapsed_ms\":4000,\"at\":\""
                    + at + "\"}")).append('\n');
        }
        cli.run("labels", "import", project, Files.writeString(folder.resolve("li.jsonl"), labels.toString()));
        assertThat(cli.code).as(cli.out + cli.err).isZero();
    }

    @Test
    void everybodysProgressAsJson() throws IOException {
        JsonNode said = cli.run("progress", project, "--json").json();
        JsonNode li = named(said, "李");
        assertThat(li.get("labelled").asInt()).isEqualTo(3);
        assertThat(li.get("labels").get("measure").asInt()).isEqualTo(3);
        String day = LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
        assertThat(li.get("today").asInt()).as("midnight may pass meanwhile").isEqualTo(said.get("today").asText().equals(day) ? 3 : 0);
        assertThat(li.get("days").get(0).get("date").asText()).isEqualTo(day);
        assertThat(li.has("pace")).as("three sentences are no pace").isFalse();
        assertThat(li.get("estimate").get("known").asText()).isEqualTo("too_few");
        assertThat(li.get("days").get(0).get("active_ms").asInt()).isEqualTo(12_000);
        assertThat(said.get("reports").get(0).get("annotators")).hasSizeGreaterThan(1);
    }

    private static JsonNode named(JsonNode said, String name) {
        for (JsonNode one : said.get("annotators")) if (one.get("name").asText().equals(name)) return one;
        throw new AssertionError(said);
    }

    @Test
    void oneAnnotatorsProgressAsTables() {
        cli.run("progress", project, "--annotator", "李");
        assertThat(cli.code).isZero();
        assertThat(cli.out.lines().findFirst().orElseThrow()).startsWith("annotator").endsWith("done by");
        assertThat(cli.out.lines().skip(1).findFirst().orElseThrow()).matches("李\\s+3\\s+\\d+\\s+0\\s+[03]\\s+[03]\\s+–\\s+–\\s+–\\s+–");
        assertThat(cli.out).contains("Pace needs 20 sentences");
    }

    @Test
    void aNameNobodyHasIsSaid() {
        cli.run("progress", project, "--annotator", "王");
        assertThat(cli.code).isEqualTo(1);
        assertThat(cli.err).contains("王").contains("李");
    }
}
