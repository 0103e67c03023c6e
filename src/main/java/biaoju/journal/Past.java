package biaoju.journal;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The steps of people as the logs have them at one moment, newest first. It looks at where frames are, which is in memory,
 * and reads no more of the logs than it is asked for; for one sentence it looks for the sentence's place in their bytes.
 */
public final class Past {
    private static final int CHUNK = 1 << 20;

    /** A log as it was, with the frames that are steps or not. */
    private record Known(Log log, List<Log.Entry> entries) {}

    private final List<Known> logs = new ArrayList<>();

    Past(Collection<Log> all) {
        for (Log log : all) if (!log.entries().isEmpty()) logs.add(new Known(log, List.copyOf(log.entries())));
    }

    /** The steps that were undone and not done again. */
    public Set<Stamp> undone() {
        Map<Stamp, Boolean> last = new TreeMap<>();
        Set<Stamp> undone = new HashSet<>();
        for (Known known : logs) {
            for (Log.Entry entry : known.entries) if (entry.of() != null) last.put(known.log.stamp(entry), entry.redo());
        }
        if (last.isEmpty()) return undone;
        Map<Stamp, Stamp> targets = targets();
        last.forEach((stamp, redo) -> {
            Stamp of = targets.get(stamp);
            if (of == null) return;
            if (redo) undone.remove(of);
            else undone.add(of);
        });
        return undone;
    }

    private Map<Stamp, Stamp> targets() {
        Map<Stamp, Stamp> targets = new TreeMap<>();
        for (Known known : logs) {
            for (Log.Entry entry : known.entries) if (entry.of() != null) targets.put(known.log.stamp(entry), entry.of());
        }
        return targets;
    }

    /**
     * The steps before that stamp, newest first.
     *
     * @param before null: from the newest on
     * @param who    whose steps are wanted
     * @param most   no more than so many
     */
    public List<Frame> steps(@Nullable Stamp before, Predicate<UUID> who, int most) {
        List<FoldOrder.Placed> found = new ArrayList<>();
        for (Known known : logs) {
            int taken = 0;
            for (int i = known.entries.size() - 1; i >= 0 && taken < most; i--) {
                Log.Entry entry = known.entries.get(i);
                if (entry.step() == null || entry.by() == null || !who.test(entry.by())) continue;
                if (before != null && known.log.stamp(entry).compareTo(before) >= 0) continue;
                found.add(new FoldOrder.Placed(known.log, entry));
                taken++;
            }
        }
        found.sort(Comparator.comparing(FoldOrder.Placed::stamp).reversed());
        return read(found.subList(0, Math.min(most, found.size())));
    }

    /** How many steps there are of those people. */
    public long count(Predicate<UUID> who) {
        long count = 0;
        for (Known known : logs) {
            for (Log.Entry entry : known.entries) if (entry.step() != null && entry.by() != null && who.test(entry.by())) count++;
        }
        return count;
    }

    /** Read in the order they stand in, which is how files are read quickly; answered as asked. */
    private static List<Frame> read(List<FoldOrder.Placed> newestFirst) {
        Map<Stamp, Frame> frames = new TreeMap<>();
        try (FrameReader reader = new FrameReader()) {
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                Frame frame = reader.read(newestFirst.get(i).log(), newestFirst.get(i).entry());
                frames.put(frame.stamp(), frame);
            }
        }
        return newestFirst.stream().map(one -> Optional.ofNullable(frames.get(one.stamp()))).flatMap(Optional::stream).toList();
    }

    /**
     * The steps that touched the sentence, newest first.
     *
     * @param last only the last so many bytes of each log are looked through
     */
    public List<Frame> touching(SentenceId sentence, long last, Cancel cancel, Progress progress) {
        byte[] wanted = ("\"report\":\"" + sentence.report() + "\",\"start\":" + sentence.span().start() + ",\"end\":"
                + sentence.span().end()).getBytes(StandardCharsets.UTF_8);
        Needle needle = new Needle(wanted);
        List<FoldOrder.Placed> found = new ArrayList<>();
        long total = logs.stream().mapToLong(known -> Math.min(last, known.log.size())).sum();
        long done = 0;
        for (Known known : logs) {
            look(known, needle, last, found, cancel, done, total, progress);
            done += Math.min(last, known.log.size());
        }
        found.sort(Comparator.comparing(FoldOrder.Placed::stamp).reversed());
        return read(found);
    }

    private static void look(Known known, Needle needle, long last, List<FoldOrder.Placed> found, Cancel cancel, long done, long total,
            Progress progress) {
        Log.Entry end = known.entries.get(known.entries.size() - 1);
        long size = end.at() + end.length();
        long from = Math.max(0, size - last);
        byte[] chunk = new byte[CHUNK];
        try (RandomAccessFile file = new RandomAccessFile(known.log.file().toFile(), "r")) {
            long before = -1;
            for (long at = from; at < size; at += CHUNK - needle.length()) { // chunks overlap: none hides what lies across their border
                cancel.check();
                int length = (int) Math.min(CHUNK, size - at);
                file.seek(at);
                file.readFully(chunk, 0, length);
                for (int hit = needle.in(chunk, 0, length); hit >= 0; hit = needle.in(chunk, hit + 1, length)) {
                    Log.Entry entry = entryAt(known.entries, at + hit);
                    if (entry == null || entry.at() == before || entry.step() == null) continue;
                    found.add(new FoldOrder.Placed(known.log, entry));
                    before = entry.at();
                }
                progress.at(done + at - from, total);
            }
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "journal.unreadable", known.log.file().toString(), String.valueOf(unreadable.getMessage()));
        }
    }

    private static Log.@Nullable Entry entryAt(List<Log.Entry> entries, long at) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (entries.get(middle).at() <= at) low = middle;
            else high = middle - 1;
        }
        Log.Entry entry = entries.get(low);
        return at >= entry.at() && at < entry.at() + entry.length() ? entry : null;
    }

    /** Finds bytes in bytes (Horspool): a byte that is nowhere in what is sought skips all of its length. */
    private static final class Needle {
        private final byte[] sought;
        private final int[] skips = new int[256];

        private Needle(byte[] sought) {
            this.sought = sought;
            Arrays.fill(skips, sought.length);
            for (int i = 0; i < sought.length - 1; i++) skips[sought[i] & 0xFF] = sought.length - 1 - i;
        }

        private int length() {
            return sought.length;
        }

        /** The first place from there on, followed by no digit; −1 where there is none. */
        private int in(byte[] bytes, int from, int to) {
            int at = from;
            while (at + sought.length <= to) {
                int i = sought.length - 1;
                while (i >= 0 && bytes[at + i] == sought[i]) i--;
                if (i < 0 && !(at + sought.length < to && Character.isDigit(bytes[at + sought.length]))) return at;
                at += i < 0 ? 1 : skips[bytes[at + sought.length - 1] & 0xFF];
            }
            return -1;
        }
    }
}
