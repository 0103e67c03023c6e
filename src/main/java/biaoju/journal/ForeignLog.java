package biaoju.journal;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A log that somebody handed over. It is only believed whole: every line as it was written, numbers without gaps, the chain
 * unbroken from its first frame. The file is not touched, and must not change while it is read.
 */
public final class ForeignLog {
    /** Bytes of a line: two hundred thousand labels in one step, and no more than memory takes. */
    private static final int LONGEST = 128 << 20;

    private final Log log;

    private ForeignLog(Log log) {
        this.log = log;
    }

    /**
     * Reads it once from end to end.
     *
     * @param file named after its writer, {@code <uuid>.log}
     * @throws Problem {@code journal.foreign_name} if it is not named so, {@code journal.foreign_broken} if anything in it is
     *                 not as its writer wrote it, {@code journal.newer} if a later program did
     */
    public static ForeignLog read(Path file) {
        String name = String.valueOf(file.getFileName());
        UUID writer = Opening.writerOf(file);
        if (writer == null) throw new Problem("journal.foreign_name", name);
        try {
            if (longestLine(file) > LONGEST) throw new Problem("journal.foreign_broken", name);
            Log log = Log.scan(file, writer);
            if (log == null || log.hasGaps() || log.entries().isEmpty() || log.size() != Files.size(file)) {
                throw new Problem("journal.foreign_broken", name);
            }
            return new ForeignLog(log);
        } catch (Newer newer) {
            throw new Problem(newer, "journal.newer", name, String.valueOf(newer.getMessage()));
        } catch (IOException cannot) {
            throw new Problem(cannot, "journal.unreadable", name, String.valueOf(cannot.getMessage()));
        }
    }

    private static long longestLine(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long longest = 0;
        long line = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    line = buffer[i] == '\n' ? 0 : line + 1;
                    longest = Math.max(longest, line);
                }
            }
        }
        return longest;
    }

    public UUID writer() {
        return log.writer();
    }

    public Path file() {
        return log.file();
    }

    public Head head() {
        return log.head();
    }

    /** The Lamport clock of its last frame. */
    public long clock() {
        return log.clock();
    }

    /** The hash of the frame with that number, empty where it does not go so far. */
    public Optional<String> hashAt(long seq) {
        return log.hashAt(seq);
    }

    public Frame first() {
        try (FrameReader reader = new FrameReader()) {
            return read(reader, log.entries().get(0));
        }
    }

    /**
     * Hands over its frames, one after the other.
     *
     * @throws Problem also where a frame says one thing to who reads its beginning and another to who reads all of it
     */
    public void each(Consumer<Frame> each) {
        try (FrameReader reader = new FrameReader()) {
            for (Log.Entry entry : log.entries()) each.accept(read(reader, entry));
        }
    }

    private Frame read(FrameReader reader, Log.Entry entry) {
        String name = String.valueOf(log.file().getFileName());
        try {
            Frame frame = reader.read(log, entry);
            if (isAsScanned(entry, frame)) return frame;
        } catch (Problem nonsense) {
            if (nonsense.key().equals("journal.newer")) throw nonsense;
            throw new Problem(nonsense, "journal.foreign_broken", name);
        }
        throw new Problem("journal.foreign_broken", name);
    }

    private boolean isAsScanned(Log.Entry entry, Frame frame) {
        Log.Entry said = Journal.entry(0, new byte[0], frame.stamp(), frame.change());
        return frame.stamp().equals(log.stamp(entry)) && Objects.equals(entry.by(), said.by())
                && entry.step() == said.step() && Objects.equals(entry.of(), said.of()) && entry.redo() == said.redo();
    }

    Log log() {
        return log;
    }
}
