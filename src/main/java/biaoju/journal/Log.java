package biaoju.journal;

import biaoju.domain.Stamp;
import biaoju.domain.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One writer's log: where its frames are and how far it goes. The frames themselves stay on disk. */
final class Log {
    /**
     * Where a frame is, and what undo needs to know of it.
     *
     * @param at     where its object begins in the file
     * @param length in bytes
     * @param crc    of its bytes, as they were when the log was checked
     */
    record Entry(long at, int length, int crc, long seq, long clock, @Nullable UUID by, @Nullable Step step,
            @Nullable Stamp of, boolean redo) {
        static Entry of(Line line, Envelope frame) {
            return new Entry(line.frameAt(), line.length(), line.crc(), frame.seq(), frame.clock(), frame.by(),
                    frame.step(), frame.of(), frame.redo());
        }
    }

    private final Path file;
    private final UUID writer;
    private final List<Entry> entries = new ArrayList<>();
    private long seq;
    private long clock;
    private long size;
    private boolean gaps;
    private String hash;

    Log(Path file, UUID writer) {
        this.file = file;
        this.writer = writer;
        hash = Chain.start(writer);
    }

    /**
     * Reads a log and checks every line of it. Null where something is wrong, which {@link Salvage} then looks into.
     *
     * @throws Newer if a frame is of a later program
     */
    static @Nullable Log scan(Path file, UUID writer) throws IOException {
        Log log = new Log(file, writer);
        try (LineReader lines = new LineReader(file, false)) {
            for (Line line = lines.read(); line != null; line = lines.read()) if (!log.follows(line)) return null;
        }
        return log;
    }

    /** Takes the line in if it is whole and the next of this chain. */
    private boolean follows(Line line) {
        Envelope frame = line.envelope();
        if (frame == null || !line.whole() || !frame.writer().equals(writer)) return false;
        if (frame.isGap()) {
            if (frame.from() != seq + 1) return false;
            gaps = true;
            seq = frame.seq();
            hash = line.hash();
        } else {
            if (frame.seq() != seq + 1 || !frame.prev().equals(hash) || frame.clock() <= clock) return false;
            add(Entry.of(line, frame), line.hash());
        }
        size = line.frameAt() + line.length() + 2;
        return true;
    }

    void add(Entry entry, String hashOfEntry) {
        entries.add(entry);
        seq = entry.seq();
        clock = entry.clock();
        hash = hashOfEntry;
    }

    /** Where the first entry stands whose number is higher. */
    static int indexAfter(List<Entry> entries, long seq) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).seq() <= seq) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The number of the last entry whose clock is lower, 0 where there is none. */
    long lastBefore(long clock) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).clock() < clock) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : entries.get(low - 1).seq();
    }

    @Nullable Entry find(Stamp stamp) {
        Entry entry = at(stamp.seq());
        return entry != null && stamp.equals(stamp(entry)) ? entry : null;
    }

    /** The entry with that number, null where it is missing. */
    @Nullable Entry at(long number) {
        int index = indexAfter(entries, number - 1);
        return index < entries.size() && entries.get(index).seq() == number ? entries.get(index) : null;
    }

    /** The hash of the frame with that number, empty where there is none. */
    Optional<String> hashAt(long number) {
        if (number > 0 && number == seq) return Optional.of(hash);
        Entry entry = at(number);
        if (entry == null) return Optional.empty();
        try (FrameReader reader = new FrameReader()) {
            return Optional.of(reader.read(this, entry).hash());
        }
    }

    Path file() {
        return file;
    }

    UUID writer() {
        return writer;
    }

    List<Entry> entries() {
        return entries;
    }

    Stamp stamp(Entry entry) {
        return new Stamp(entry.clock(), writer, entry.seq());
    }

    Head head() {
        return new Head(seq, hash);
    }

    long clock() {
        return clock;
    }

    /** Whether a gap's line stands anywhere in it: frames were lost, or the chain was mended. */
    boolean hasGaps() {
        return gaps;
    }

    /** The same log in another place. */
    Log at(Path place) {
        Log moved = new Log(place, writer);
        moved.entries.addAll(entries);
        moved.seq = seq;
        moved.clock = clock;
        moved.size = size;
        moved.gaps = gaps;
        moved.hash = hash;
        return moved;
    }

    /** Bytes up to the end of the last line: where the next begins. */
    long size() {
        return size;
    }

    void grownTo(long bytes) {
        size = bytes;
    }
}
