package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scheme}: what it prints, what a dry run leaves alone, what a merge does to labels. */
class SchemeTest {
    private static final String TEXT = "全年清淤沟渠12公里。";

    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void oneLabel() throws Exception {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
        Path again = folder.resolve("again");
        cli.run("init", again);
        cli.run("import", again, project.resolve("corpus/a.txt"), "--json");
        String report = cli.lines().get(0).get("report").asText();
        int start = CommandLineRun.REPORT.indexOf(TEXT);
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, "{\"report\":\"" + report + "\",\"start\":" + start + ",\"end\":" + (start + TEXT.length()) + ",\"text\":\"" + TEXT
                + "\",\"annotator\":\"a0\",\"label\":\"measure\",\"at\":\"2026-01-01T00:00:00Z\"}\n");
        assertThat(cli.run("labels", "import", project, file).code).as(cli.out + cli.err).isZero();
    }

    private JsonNode scheme(Object... more) throws Exception {
        Object[] words = new Object[3 + more.length];
        words[0] = "scheme";
        words[1] = project;
        words[2] = "--json";
        System.arraycopy(more, 0, words, 3, more.length);
        JsonNode said = cli.run(words).json();
        assertThat(cli.code).as(cli.err).isZero();
        return said;
    }

    @Test
    void aMergeIsCountedBeforeItIsDone() throws Exception {
        assertThat(scheme().at("/labels/0/labels").asInt()).isEqualTo(1);
        JsonNode dry = scheme("--merge", "measure=plan", "--dry-run");
        assertThat(dry.at("/merges/0/annotators/a0").asInt()).isEqualTo(1);
        assertThat(dry.at("/changed").asBoolean()).isFalse();
        assertThat(scheme().at("/version").asInt()).isEqualTo(1);
        JsonNode done = scheme("--merge", "measure=plan");
        assertThat(done.at("/changed").asBoolean()).isTrue();
        assertThat(done.at("/version").asInt()).isEqualTo(2);
        assertThat(scheme().at("/merged/measure").asText()).isEqualTo("plan");
        assertThat(cli.run("labels", "export", project).out).contains("\"label\":\"plan\"").doesNotContain("\"label\":\"measure\"");
        assertThat(cli.run("check", project).code).as(cli.out).isZero();
        assertThat(cli.run("labels", "import", project, folder.resolve("labels.jsonl")).code).as("a file of before: %s", cli.err).isZero();
        assertThat(cli.run("labels", "export", project).out).contains("\"label\":\"plan\"").doesNotContain("\"label\":\"measure\"");
    }

    @Test
    void aSchemeThatLosesALabelInUseIsRefused() throws Exception {
        Path file = folder.resolve("scheme.json");
        String now = Files.readString(project.resolve("annotations/scheme.json"));
        Files.writeString(file, now.replace("\"measure\"", "\"deed\"").replace("\"举措\"", "\"做法\""));
        assertThat(cli.run("scheme", project, "--set", file).code).isNotZero();
        assertThat(cli.err).contains("measure");
        Files.writeString(file, now.replace("举措", "做法"));
        assertThat(scheme("--set", file).at("/version").asInt()).isEqualTo(2);
        assertThat(Files.readString(project.resolve("annotations/scheme.json"))).contains("做法").contains("\"version\": 2");
        assertThat(cli.run("scheme", project, "--merge", "nothing=plan").code).isNotZero();
    }
}
