package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program (SIGKILL, not a request to end) while labels and decisions are being acknowledged. Every acknowledged one must
 * be there afterwards. {@code -Dkill.trials} and {@code -Dkill.seed} repeat a run.
 */
@Tag("crash")
class KillCrashTest {
    private static final int TRIALS = Integer.getInteger("kill.trials", 40);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void noAcknowledgedLabelIsMissing(@TempDir Path place) throws Exception {
        System.out.println("kill.seed=" + SEED + " kill.trials=" + TRIALS);
        Random random = new Random(SEED);
        long acknowledged = 0;
        Map<String, String> acked = new HashMap<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            if (trial % 4 == 0) acked.clear(); // four trials in a row go on in what the one before left behind
            Path here = place.resolve("trial" + (trial - trial % 4));
            acknowledged += trial(here, random.nextLong(), 5 + random.nextInt(300), acked);
        }
        System.out.println("killed " + TRIALS + " times, " + acknowledged + " labels acknowledged, none missing");
        assertThat(acknowledged).isGreaterThan(TRIALS);
    }

    private static long trial(Path here, long seed, int labelsBeforeTheKill, Map<String, String> acked)
            throws IOException, InterruptedException {
        Files.createDirectories(here);
        Path log = here.resolve("child.log");
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), LabelStorm.class.getName(), here.toString(),
                Long.toString(seed), "3", "40").redirectError(log.toFile()).start();
        String[] open = null;
        long acks = 0;
        try (BufferedReader lines = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                String[] words = line.split(" ");
                if (words[0].equals("try")) open = words;
                if (words[0].equals("ack") && open != null) {
                    acked.put(open[2], open[3]);
                    open = null;
                    if (++acks == labelsBeforeTheKill) child.toHandle().destroyForcibly(); // SIGKILL; what was printed is read on
                }
            }
        }
        assertThat(child.waitFor()).as("killed; %s", Files.readString(log)).isEqualTo(137);
        try (Project project = new Workplace(here).open()) {
            assertThat(project.notices()).extracting(problem -> problem.key())
                    .as("seed %s", SEED).doesNotContain("command.original_missing", "command.recovered");
            Map<String, String> there = new HashMap<>();
            project.ask().eachAnnotation(said -> there.put(said.sentence().toString(), String.valueOf(said.label())))
                    .join();
            project.ask().eachDecision(gold -> there.put(LabelStorm.GOLD + gold.sentence(), gold.label())).join();
            for (Map.Entry<String, String> label : acked.entrySet()) {
                boolean overtaken = open != null && open[2].equals(label.getKey());
                assertThat(there.get(label.getKey())).as("seed %s, sentence %s", SEED, label.getKey())
                        .isIn(label.getValue(), overtaken ? open[3] : label.getValue());
            }
            acked.putAll(there); // what was under way may have come in
        }
        return acks;
    }
}
