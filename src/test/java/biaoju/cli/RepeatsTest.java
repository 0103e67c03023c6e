package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that repeat themselves and contradictions, as the command line lists them. */
class RepeatsTest {
    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void project() throws IOException {
        cli = new CommandLineRun(folder);
        project = folder.resolve("p");
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("a.txt"), "述职报告\n整改任务已经完成。走访群众12户次。𠀀字以后的这一句。\n");
        Files.writeString(files.resolve("b.txt"), "工作总结\n整改任务已经完成。走访群众80户次。整改任务已经完成。\n");
        assertThat(cli.run("init", project).code).as(cli.err).isZero();
        assertThat(cli.run("import", project, files).code).as(cli.err).isZero();
        String labels = line("a.txt", 5, 14, "整改任务已经完成。", "measure") + line("a.txt", 14, 23, "走访群众12户次。", "measure")
                + line("b.txt", 5, 14, "整改任务已经完成。", "problem") + line("b.txt", 14, 23, "走访群众80户次。", "plan");
        Path file = Files.writeString(folder.resolve("labels.jsonl"), labels);
        assertThat(cli.run("labels", "import", project, file).code).as(cli.out + cli.err).isZero();
    }

    private static String line(String report, int start, int end, String text, String label) {
        return "{\"report_name\":\"" + report + "\",\"start\":" + start + ",\"end\":" + end + ",\"text\":\"" + text
                + "\",\"annotator\":\"li\",\"label\":\"" + label + "\"}\n";
    }

    @Test
    void sentencesInSeveralPlacesAreListedWithTheirLabels() throws IOException {
        JsonNode repeats = cli.run("repeats", project, "--json").json().get("repeats");
        assertThat(repeats).hasSize(1);
        assertThat(repeats.get(0).get("text").asText()).isEqualTo("整改任务已经完成。");
        assertThat(repeats.get(0).get("places")).hasSize(3);
        JsonNode second = repeats.get(0).get("places").get(1);
        assertThat(second.get("report_name").asText()).isEqualTo("b.txt");
        assertThat(second.get("start").asInt()).isEqualTo(5);
        assertThat(second.get("labels").toString()).isEqualTo("[{\"annotator\":\"li\",\"label\":\"problem\"}]");
        assertThat(cli.run("repeats", project).out).contains("3 ×  整改任务已经完成。").contains("b.txt #2  li problem");
    }

    @Test
    void oneAnnotatorsTwoLabelsForOneSentenceAreAContradiction() throws IOException {
        JsonNode found = cli.run("repeats", project, "--contradictions", "--json").json().get("contradictions");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("annotator").asText()).isEqualTo("li");
        assertThat(found.get(0).get("places")).hasSize(2);
        JsonNode alike = cli.run("repeats", project, "--contradictions", "--alike", "--annotator", "li", "--json").json().get("contradictions");
        assertThat(alike).hasSize(2);
        assertThat(cli.run("repeats", project, "--contradictions").out).contains("li: 整改任务已经完成。").contains("1 sentence labelled in two ways");
    }

    @Test
    void whatGoesWithNothingIsAWrongUsage() {
        assertThat(cli.run("repeats", project, "--alike").code).isEqualTo(2);
        assertThat(cli.run("repeats", project, "--most", "0").code).isEqualTo(2);
        assertThat(cli.run("repeats", project, "--contradictions", "--annotator", "nobody").code).isEqualTo(1);
        assertThat(cli.err).contains("nobody");
    }
}
