package biaoju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user has it: a process of its own, in a machine's plainest locale, without a display. */
@Tag("crash")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JarCrashTest {
    private static final String SENTENCE = "青石渠首闸门漏水三处已修复。";

    @TempDir
    Path folder;

    private Path out;
    private Path err;

    @BeforeEach
    void files() {
        out = folder.resolve("out");
        err = folder.resolve("err");
    }

    private int run(String... args) throws IOException, InterruptedException {
        return run(folder, args);
    }

    private int run(Path place, String... args) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", Path.of(System.getProperty("biaoju.jar", "target/biaoju.jar")).toAbsolutePath().toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(place.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("BIAOJU_HOME", folder.resolve("home").toString());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        return builder.start().waitFor();
    }

    @Test
    void itRunsAloneInUtf8AndKeepsPeoplesWordsOutOfItsLog() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, SENTENCE + "\n");
        assertThat(run("segment", file.toString())).isZero();
        assertThat(Files.readString(out)).contains("\"text\":\"" + SENTENCE + "\"");
        assertThat(Files.readString(err)).isEmpty();

        String project = folder.resolve("p").toString();
        Path labels = folder.resolve("l.jsonl");
        Files.writeString(labels, "{\"report_name\":\"a.txt\",\"start\":0,\"end\":" + SENTENCE.length() + ",\"text\":\"" + SENTENCE
                + "\",\"annotator\":\"a01\",\"label\":\"measure\",\"note\":\"" + SENTENCE + "\"}\n{\"text\":\"" + SENTENCE + "\n");
        assertThat(run("init", project)).isZero();
        assertThat(run("import", project, file.toString(), folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(run("labels", "import", project, labels.toString())).isEqualTo(1);
        assertThat(run("labels", "export", project, "--verbose")).isZero();
        assertThat(Files.readString(out)).contains(SENTENCE);
        assertThat(run("check", project)).isZero();
        assertThat(run("--version")).isZero();
        assertThat(Files.readString(out)).matches("biaoju \\d+\\.\\d+.*\n");

        StringBuilder log = new StringBuilder();
        try (Stream<Path> logs = Files.list(folder.resolve("home/state/logs"))) {
            for (Path one : logs.toList()) log.append(Files.readString(one, StandardCharsets.UTF_8));
        }
        assertThat(log).contains("INFO biaoju.").doesNotContain(SENTENCE.substring(0, 6));
    }

    @Test
    void withoutADisplayItSaysSoAndPrintsTheSamplesStatus() throws Exception {
        Path sample = folder.resolve("sample");
        copy(Path.of("corpus"), sample.resolve("corpus"));
        copy(Path.of("annotations"), sample.resolve("annotations"));
        assertThat(run(sample)).as(Files.exists(err) ? Files.readString(err) : "").isZero();
        assertThat(Files.readString(out)).contains("12 reports").contains("a01").contains("a02");
        assertThat(Files.readAllLines(err)).hasSize(1).allMatch(line -> line.contains("no display"));
        assertThat(run(sample, "status", "--json")).isZero();
        assertThat(Files.readString(out)).startsWith("{\"reports\":12,").endsWith("}\n");
    }

    /** The files that git keeps, not what a run in the repository left there. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".db") && !name.endsWith(".lock")) Files.copy(file, to.resolve(name));
            }
        }
    }
}
