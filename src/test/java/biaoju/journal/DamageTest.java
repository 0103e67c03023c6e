package biaoju.journal;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotator;
import biaoju.domain.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a log in every way a disk, an editor or a bad copy can, and looks what is left. */
class DamageTest {
    private static final int TRIALS = 2_000;
    private static final int FRAMES = 24;
    private static final UUID WRITER = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private byte[] good = new byte[0];
    private final List<Frame> frames = new ArrayList<>();

    /** Where each line begins, and where the last one ends. */
    private final List<Integer> edges = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Path folder = temp.resolve("good");
        Samples samples = new Samples(4711);
        try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
            for (int i = 0; i < FRAMES; i++) frames.add(journal.append(samples.change()));
        }
        good = Files.readAllBytes(folder.resolve(WRITER + ".log"));
        edges.add(0);
        for (int i = 0; i < good.length; i++) if (good[i] == '\n') edges.add(i + 1);
        assertThat(edges).hasSize(FRAMES + 1);
    }

    /** A damaged log, what was done, and the frames (from 0) whose bytes it touched. */
    private static final class Broken {
        private final String how;
        private final byte[] bytes;
        private final Set<Integer> touched;

        private Broken(String how, byte[] bytes, Set<Integer> touched) {
            this.how = how;
            this.bytes = bytes;
            this.touched = touched;
        }
    }

    private int frameAt(int offset) {
        int i = 0;
        while (i + 1 < edges.size() && edges.get(i + 1) <= offset) i++;
        return Math.min(i, FRAMES - 1);
    }

    private Set<Integer> framesIn(int from, int to) {
        Set<Integer> touched = new HashSet<>();
        for (int i = from; i < to; i++) if (i < good.length) touched.add(frameAt(i));
        return touched;
    }

    private byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private byte[] line(int frame) {
        return Arrays.copyOfRange(good, edges.get(frame), edges.get(frame + 1));
    }

    private Broken damage(Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(good.length);
        int frame = random.nextInt(FRAMES - 1);
        int other = frame + 1 + random.nextInt(FRAMES - 1 - frame);
        int end = edges.get(frame);
        switch (random.nextInt(9)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return new Broken("flip at " + at, bytes, framesIn(at, at + 1));
            }
            case 1 -> {
                int to = Math.min(good.length, at + 512);
                Arrays.fill(bytes, at, to, (byte) 0);
                return new Broken("zero at " + at, bytes, framesIn(at, to));
            }
            case 2 -> {
                return new Broken("cut at " + at, Arrays.copyOf(good, at), framesIn(at, good.length));
            }
            case 3 -> {
                return new Broken("cut at the edge " + end, Arrays.copyOf(good, end), framesIn(end, good.length));
            }
            case 4 -> {
                int second = random.nextInt(good.length);
                byte swap = bytes[at];
                bytes[at] = bytes[second];
                bytes[second] = swap;
                return new Broken("swap " + at + " and " + second, bytes, new HashSet<>(List.of(frameAt(at), frameAt(second))));
            }
            case 5 -> {
                byte[][] lines = new byte[FRAMES][];
                for (int i = 0; i < FRAMES; i++) lines[i] = line(i == frame ? other : i == other ? frame : i);
                return new Broken("swap lines " + frame + " and " + other, joined(lines), Set.of());
            }
            case 6 -> {
                byte[] twice = joined(Arrays.copyOf(good, edges.get(other)), line(frame),
                        Arrays.copyOfRange(good, edges.get(other), good.length));
                return new Broken("line " + frame + " again before " + other, twice, Set.of());
            }
            case 7 -> {
                byte[] more = new byte[1 + random.nextInt(3)];
                for (int i = 0; i < more.length; i++) more[i] = "\n{}\"0a ".getBytes(StandardCharsets.US_ASCII)[random.nextInt(7)];
                byte[] inserted = joined(Arrays.copyOf(good, at), more, Arrays.copyOfRange(good, at, good.length));
                return new Broken("insert at " + at, inserted, framesIn(Math.max(0, at - 1), at + 1));
            }
            default -> {
                byte[] without = joined(Arrays.copyOf(good, end), Arrays.copyOfRange(good, edges.get(frame + 1), good.length));
                return new Broken("line " + frame + " gone", without, Set.of(frame));
            }
        }
    }

    @Test
    void noDamageIsSilentAndNothingWholeIsLost() throws IOException {
        Map<String, Integer> reasons = new HashMap<>();
        int untouched = 0;
        for (long seed = 1; seed <= TRIALS; seed++) {
            Broken broken = damage(new Random(seed));
            if (Arrays.equals(broken.bytes, good)) {
                untouched++; // two equal bytes swapped, or a cut behind the end
                continue;
            }
            check(seed, broken, reasons);
        }
        assertThat(untouched).isLessThan(TRIALS / 20);
        assertThat(reasons).containsKeys("frame", "torn", "missing", "wrapper", "order", "duplicate");
    }

    private void check(long seed, Broken broken, Map<String, Integer> reasons) throws IOException {
        String what = "seed " + seed + ": " + broken.how;
        Path folder = Files.createDirectory(temp.resolve("trial" + seed));
        Path log = folder.resolve(WRITER + ".log");
        Files.write(log, broken.bytes);
        List<Frame> left = new ArrayList<>();
        Frame appended;
        try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
            journal.replay(Map.of(), left::add);
            boolean lowerHead = !new Head(FRAMES, frames.get(FRAMES - 1).hash()).equals(journal.heads().get(WRITER));
            boolean said = !journal.damages().isEmpty();
            assertThat(said || lowerHead).as(what).isTrue();
            for (Damage damage : journal.damages()) {
                reasons.merge(damage.reason(), 1, Integer::sum);
                assertThat(damage.setAside()).as(what).hasBinaryContent(broken.bytes);
            }
            if (!said) assertThat(left).as(what).isEqualTo(frames.subList(0, left.size()));
            appended = journal.append(new Change.AnnotatorNamed(new Annotator(WRITER, "after")));
        }
        assertThat(frames).as(what).containsAll(left);
        Set<Frame> expected = new HashSet<>();
        for (int i = 0; i < FRAMES; i++) if (!broken.touched.contains(i)) expected.add(frames.get(i));
        assertThat(left).as(what).containsAll(expected);
        List<Frame> again = new ArrayList<>();
        try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
            assertThat(journal.damages()).as(what).isEmpty();
            journal.replay(Map.of(), again::add);
        }
        left.add(appended);
        assertThat(again).as(what).isEqualTo(left);
    }

    @Test
    void aLogOfGarbageIsAllDamage() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Path folder = Files.createDirectory(temp.resolve("garbage" + i));
            byte[] garbage = new byte[random.nextInt(3_000) + 1];
            random.nextBytes(garbage);
            if (i % 2 == 0) garbage = "{\"crc\":\"{\"v\":1,\"gap\":{\"from\":9223372036854775807}[[[[\n".repeat(i + 1).getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(WRITER + ".log"), garbage);
            try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
                assertThat(journal.damages()).isNotEmpty();
                assertThat(journal.size()).isZero();
                assertThat(journal.append(new Change.AnnotatorNamed(new Annotator(WRITER, "x"))).stamp().seq()).isOne();
            }
        }
    }

    @Test
    void aLogSavedByATextEditorIsWhole() throws IOException {
        String text = new String(good, StandardCharsets.UTF_8);
        for (String saved : List.of(text.replace("\n", "\r\n"), "\ufeff" + text, text.stripTrailing(), text + "\n\n", " " + text.replace("\n", " \n"))) {
            Path folder = Files.createDirectory(temp.resolve("editor" + saved.length()));
            Files.writeString(folder.resolve(WRITER + ".log"), saved);
            try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
                assertThat(journal.damages()).isNotEmpty();
                List<Frame> left = new ArrayList<>();
                journal.replay(Map.of(), left::add);
                assertThat(left).isEqualTo(frames);
            }
        }
    }

    @Test
    void anotherWritersFrameIsNotTaken() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("other"));
        UUID other = UUID.fromString("22222222-2222-4222-8222-222222222222");
        Files.write(folder.resolve(other + ".log"), good);
        try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
            assertThat(journal.size()).isZero();
            assertThat(journal.damages().stream().map(Damage::reason).collect(Collectors.toSet())).containsExactly("writer");
        }
    }
}
