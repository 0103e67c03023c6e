package biaoju.flow.search;

import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet of labels does not hold: notes, flags, days, what is to be confirmed. Read report by report when first asked
 * for, which takes some seconds a million sentences, and held packed as long as there is memory. Used by several threads.
 */
final class RemarkShelf {
    private static final int FLAG = 1;
    private static final int CONFIRM = 2;
    private static final int LABEL = 4;

    private final Project project;
    private final Map<String, SoftReference<Said>> held = new ConcurrentHashMap<>();
    /** Counts how often something was. */
    private final AtomicLong forgotten = new AtomicLong();

    RemarkShelf(Project project) {
        this.project = project;
    }

    /** What was said of one report's sentences, in reading order: one entry a sentence and annotator. */
    static final class Said {
        private final int[] starts;
        private final int[] ends;
        private final int[] days;
        private final byte[] marks;
        private final @Nullable String[] notes;
        private final UUID[] whose;

        private Said(List<Annotation> all) {
            int size = all.size();
            starts = new int[size];
            ends = new int[size];
            days = new int[size];
            marks = new byte[size];
            notes = new String[size];
            whose = new UUID[size];
            Map<UUID, UUID> once = new HashMap<>();
            for (int i = 0; i < size; i++) {
                Annotation one = all.get(i);
                starts[i] = one.sentence().span().start();
                ends[i] = one.sentence().span().end();
                days[i] = (int) LocalDate.ofInstant(one.at(), ZoneOffset.UTC).toEpochDay();
                marks[i] = (byte) ((one.flag() ? FLAG : 0) | (one.toConfirm() ? CONFIRM : 0) | (one.label() != null ? LABEL : 0));
                notes[i] = one.note().isEmpty() ? null : one.note();
                whose[i] = once.computeIfAbsent(one.annotator(), any -> one.annotator());
            }
        }
    }

    private Said of(String report) {
        SoftReference<Said> there = held.get(report);
        Said known = there == null ? null : there.get();
        if (known != null) return known;
        long before = forgotten.get();
        Said read = new Said(Waiting.on(project.ask().annotations(report)));
        if (before == forgotten.get()) held.put(report, new SoftReference<>(read)); // else it may be out of date already
        return read;
    }

    /** Something else is said of these. */
    void forget(Set<String> reports) {
        forgotten.incrementAndGet();
        reports.forEach(held::remove);
    }

    void forgetAll() {
        forgotten.incrementAndGet();
        held.clear();
    }

    /**
     * Sentence after sentence, in reading order; for one thread.
     *
     * @param heard whose; null for everybody's
     */
    Reader reader(@Nullable UUID heard) {
        return new Reader(heard);
    }

    /** Reads what is said of one sentence after the other. */
    final class Reader {
        private final @Nullable UUID heard;
        private String report = "";
        private @Nullable Said said;
        private int next;

        private Reader(@Nullable UUID heard) {
            this.heard = heard;
        }

        /** The first entry of the sentence; those of a sentence stand together. */
        private int seek(Said in, String digest, int start, int end) {
            boolean on = digest.equals(report) && (next == 0 || in.starts[next - 1] < start);
            report = digest;
            if (!on) next = 0;
            while (next < in.starts.length && (in.starts[next] < start || (in.starts[next] == start && in.ends[next] != end))) next++;
            return next;
        }

        private Said enter(String digest) {
            Said now = said;
            if (now != null && digest.equals(report)) return now;
            now = of(digest);
            said = now;
            report = "";
            return now;
        }

        private boolean any(String digest, int start, int end, int mark) {
            Said in = enter(digest);
            for (int i = seek(in, digest, start, end); i < in.starts.length && in.starts[i] == start; i++) {
                if (in.ends[i] == end && (in.marks[i] & mark) != 0 && hears(in.whose[i])) return true;
            }
            return false;
        }

        private boolean hears(UUID one) {
            return heard == null || heard.equals(one);
        }

        boolean flagged(String digest, int start, int end) {
            return any(digest, start, end, FLAG);
        }

        boolean toConfirm(String digest, int start, int end) {
            return any(digest, start, end, CONFIRM);
        }

        List<String> notes(String digest, int start, int end) {
            Said in = enter(digest);
            List<String> notes = new ArrayList<>(0);
            for (int i = seek(in, digest, start, end); i < in.starts.length && in.starts[i] == start; i++) {
                String note = in.notes[i];
                if (note != null && in.ends[i] == end && hears(in.whose[i])) notes.add(note);
            }
            return notes;
        }

        /** When its labels were given, UTC. */
        List<LocalDate> dates(String digest, int start, int end) {
            Said in = enter(digest);
            List<LocalDate> dates = new ArrayList<>(1);
            for (int i = seek(in, digest, start, end); i < in.starts.length && in.starts[i] == start; i++) {
                if (in.ends[i] == end && (in.marks[i] & LABEL) != 0 && hears(in.whose[i])) dates.add(LocalDate.ofEpochDay(in.days[i]));
            }
            return dates;
        }
    }
}
