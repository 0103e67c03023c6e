package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a sentence is flagged goes out and comes back in. */
class FlagReasonTest {
    @TempDir
    Path folder;

    @Test
    void theReasonIsKeptAndFollowsTheNewerLine() throws IOException {
        CommandLineRun cli = new CommandLineRun(folder);
        Path project = cli.project("p");
        Path report = Files.writeString(folder.resolve("z.txt"), "述职报告\n整改任务已经完成。\n");
        assertThat(cli.run("import", project, report).code).isZero();
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, line("可能是计划", "2026-11-20T08:15:30.120Z"));
        assertThat(cli.run("labels", "import", project, file, "--json").json().get("applied").asInt()).as(cli.err).isEqualTo(1);
        String out = cli.run("labels", "export", project, "--annotator", "li").out;
        assertThat(out).contains("\"flag\":true,\"flag_reason\":\"可能是计划\"");
        Files.writeString(file, out);
        JsonNode again = cli.run("labels", "import", project, file, "--json").json();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        Files.writeString(file, line("现在清楚了", "2026-11-20T09:00:00.000Z"));
        assertThat(cli.run("labels", "import", project, file, "--json").json().get("applied").asInt()).isEqualTo(1);
        assertThat(cli.run("labels", "export", project, "--annotator", "li").out).contains("\"flag_reason\":\"现在清楚了\"");
    }

    private static String line(String reason, String at) {
        return "{\"report_name\":\"z.txt\",\"start\":5,\"end\":14,\"text\":\"整改任务已经完成。\",\"annotator\":\"li\",\"label\":\"measure\","
                + "\"flag\":true,\"flag_reason\":\"" + reason + "\",\"at\":\"" + at + "\"}\n";
    }
}
