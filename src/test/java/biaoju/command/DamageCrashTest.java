package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.domain.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
 * Flips, cuts, swaps and zeroes bytes of the journal and of the database of a project that was closed in good order.
 * Nothing may be silently wrong: every label is there, and what was damaged is named.
 */
@Tag("crash")
class DamageCrashTest {
    private static final int TRIALS = Integer.getInteger("damage.trials", 500);
    private static final long SEED = Long.getLong("damage.seed", System.nanoTime());

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void noDamageIsSilent(@TempDir Path place) throws IOException {
        System.out.println("damage.seed=" + SEED + " damage.trials=" + TRIALS);
        Workplace workplace = new Workplace(place);
        Map<String, String> truth = labelledProject(workplace);
        Map<Path, byte[]> sound = files(place);
        List<Path> targets = sound.keySet().stream().filter(file -> file.toString().endsWith(".log")
                || file.toString().endsWith(".mv.db")).sorted().toList();
        assertThat(targets).hasSize(2);
        Random random = new Random(SEED);
        int named = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Path target = targets.get(trial % targets.size());
            byte[] before = sound.get(target);
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            byte[] after = damage.done(before.clone(), random);
            if (Arrays.equals(before, after)) continue;
            put(place, sound);
            if (after.length == 0) Files.delete(target);
            else Files.write(target, after);
            String what = "seed " + SEED + ", trial " + trial + ", " + damage + " in " + target.getFileName();
            try (Project project = workplace.open()) {
                assertThat(Workplace.state(project)).as(what).isEqualTo(truth);
                assertThat(project.notices()).as(what).isNotEmpty();
                named++;
                if (trial % 10 < 2) assertThat(project.check(new Cancel(), Progress.NONE)).as(what).isEmpty();
            }
            if (trial % 10 < 2) {
                try (Project project = workplace.open()) {
                    assertThat(Workplace.state(project)).as("again, " + what).isEqualTo(truth);
                    assertThat(project.notices()).as("again, " + what).isEmpty();
                }
            }
        }
        System.out.println("damaged and named " + named + " of " + TRIALS + ", no label lost or changed");
        assertThat(named).isGreaterThan(TRIALS * 9 / 10);
    }

    private enum Damage {
        FLIP, CUT, SWAP, ZERO, DELETE, REPEAT;

        byte[] done(byte[] bytes, Random random) {
            int at = random.nextInt(bytes.length);
            switch (this) {
                case FLIP -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case CUT -> bytes = Arrays.copyOf(bytes, at);
                case SWAP -> {
                    int other = random.nextInt(bytes.length);
                    byte kept = bytes[at];
                    bytes[at] = bytes[other];
                    bytes[other] = kept;
                }
                case ZERO -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 512), (byte) 0);
                case DELETE -> bytes = new byte[0];
                case REPEAT -> {
                    int length = Math.min(bytes.length - at, 1 + random.nextInt(4096));
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(bytes, at, longer, bytes.length, length);
                    bytes = longer;
                }
            }
            return bytes;
        }
    }

    private static Map<String, String> labelledProject(Workplace workplace) {
        Document first = workplace.report("甲", 20);
        Document second = workplace.report("乙", 20);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(first, second))).join();
            for (int n = 1; n <= 20; n++) {
                project.submit(new Command.Relabel(Workplace.sentence(first, n), n % 3 == 0 ? "problem" : "measure", 7)).join();
                if (n % 4 == 0) project.submit(new Command.Note(Workplace.sentence(second, n), "备注" + n)).join();
                if (n % 5 == 0) project.submit(new Command.Flag(Workplace.sentence(first, n), true)).join();
                if (n % 3 == 1) project.submit(new Command.Decide(Workplace.sentence(first, n), "problem", "理由" + n)).join();
                if (n % 6 == 1) project.submit(new Command.MarkExample(Workplace.sentence(first, n), true)).join();
                if (n % 9 == 0) project.submit(new Command.Withdraw(Workplace.sentence(first, n - 2))).join();
                if (n % 8 == 0) {
                    project.submit(new Command.Adjudicate("majority", Map.of(Workplace.sentence(second, n), "measure",
                            Workplace.sentence(first, 2), "problem"))).join();
                }
                if (n % 6 == 0) project.submit(new Command.Undo()).join();
                if (n % 12 == 0) project.submit(new Command.Redo()).join();
            }
            return new TreeMap<>(Workplace.state(project));
        }
    }

    private static Map<Path, byte[]> files(Path place) throws IOException {
        Map<Path, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) files.put(file, Files.readAllBytes(file));
        }
        return files;
    }

    /** Makes the place what it was. */
    private static void put(Path place, Map<Path, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }
}
