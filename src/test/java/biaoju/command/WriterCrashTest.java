package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed (SIGKILL) while it labels; what it left is handed on, and a copy from before is put back at the
 * same place and worked on. No log of the one may say otherwise than the same log of the other. {@code -Dwriter.trials},
 * {@code -Dwriter.seed} repeat a run.
 */
@Tag("crash")
class WriterCrashTest {
    private static final int TRIALS = Integer.getInteger("writer.trials", 10);
    private static final long SEED = Long.getLong("writer.seed", System.nanoTime());

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void noLogForksThatWasHandedOn(@TempDir Path place) throws Exception {
        System.out.println("writer.seed=" + SEED + " writer.trials=" + TRIALS);
        Random random = new Random(SEED);
        int begun = 0;
        int wentOn = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Path here = place.resolve("trial" + trial);
            Path project = new Workplace(here).folder().root();
            storm(here, random.nextLong(), 1 + random.nextInt(40));
            Path older = here.resolve("older");
            WriterTest.copy(project, older);
            storm(here, random.nextLong(), 1 + random.nextInt(40));
            Path handedOn = here.resolve("handed-on");
            WriterTest.copy(project, handedOn);
            WriterTest.delete(project);
            WriterTest.copy(older, project);
            storm(here, random.nextLong(), 1 + random.nextInt(80));
            if (!sizes(older).equals(sizes(handedOn))) wentOn++; // a label that stood already is acknowledged without a frame
            begun += assertSameBeginnings(handedOn.resolve("annotations/journal"), project.resolve("annotations/journal"), trial);
        }
        assertThat(begun).as("another log began each time").isEqualTo(wentOn);
        assertThat(wentOn).isGreaterThan(TRIALS / 2);
    }

    /** How long each log is, as far as it is whole. */
    private static Map<String, Integer> sizes(Path project) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Path log : logs(project.resolve("annotations/journal"))) sizes.put(log.getFileName().toString(), whole(log).length);
        return sizes;
    }

    /** @return how many logs only the second has */
    private static int assertSameBeginnings(Path first, Path second, int trial) throws IOException {
        int only = 0;
        for (Path log : logs(second)) {
            Path other = first.resolve(log.getFileName().toString());
            if (!Files.exists(other)) {
                only++;
                continue;
            }
            byte[] a = whole(log);
            byte[] b = whole(other);
            int common = Math.min(a.length, b.length);
            assertThat(Arrays.equals(a, 0, common, b, 0, common)).as("seed %s trial %s", SEED, trial).isTrue();
        }
        return only;
    }

    /** Up to the last complete line. */
    private static byte[] whole(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        return Arrays.copyOf(bytes, end);
    }

    private static List<Path> logs(Path journal) throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static void storm(Path here, long seed, int labelsBeforeTheKill) throws IOException, InterruptedException {
        Path log = here.resolve("child.log");
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), LabelStorm.class.getName(), here.toString(),
                Long.toString(seed), "2", "40").redirectError(log.toFile()).start();
        int acks = 0;
        try (BufferedReader lines = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ack") && ++acks == labelsBeforeTheKill) child.toHandle().destroyForcibly();
            }
        }
        assertThat(child.waitFor()).as("killed; %s", Files.readString(log)).isEqualTo(137);
    }
}
