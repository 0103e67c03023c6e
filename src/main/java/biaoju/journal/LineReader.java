package biaoju.journal;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into lines without holding more than one. Reads by a plain stream, because a file channel is closed under
 * everybody when one reading thread is interrupted.
 */
final class LineReader implements Closeable {
    /** A line longer than this is kept only if it begins as a frame does. */
    private static final int SUSPICIOUS = 32 << 20;

    private static final int LONGEST = Json.MAX_FRAME + 1024;

    private final FileInputStream in;
    private final boolean everyStart;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;
    private long base;
    private int number;
    private boolean cutOff;

    /** @param everyStart cuts also where a line begins that lost the line feed before it: for damaged files */
    LineReader(Path file, boolean everyStart) throws IOException {
        this.everyStart = everyStart;
        in = new FileInputStream(file.toFile());
    }

    /** The next line, or null at the end of the file. */
    @Nullable Line read() throws IOException {
        int look = next;
        while (true) {
            int end = end(look);
            if (end >= 0) return line(end, buffer[end] == '\n');
            look = Math.max(next, filled - Line.START.length);
            if (next > 0) {
                look -= next;
                shift();
            }
            if ((filled > SUSPICIOUS && !Line.hasHead(buffer, 0, filled)) || filled >= LONGEST) return skip();
            if (filled == buffer.length) buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, LONGEST));
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) return filled == 0 ? null : line(filled, false);
            filled += count;
        }
    }

    /** Where the line ends that begins at {@link #next}, or -1 where it goes on behind the buffer. */
    private int end(int look) {
        for (int i = look; i < filled; i++) {
            if (buffer[i] == '\n') return i;
            if (everyStart && i > next && buffer[i] == '{' && Line.isAt(buffer, i, filled, Line.START)) return i;
        }
        return -1;
    }

    private Line line(int end, boolean ended) {
        int from = next;
        next = ended ? end + 1 : end;
        number++;
        cutOff = !ended && end == filled;
        return Line.parse(number, base + from, buffer, from, end, ended);
    }

    /** Whether the line read last was the file's end, without a line feed. */
    boolean cutOff() {
        return cutOff;
    }

    private void shift() {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        base += next;
        filled -= next;
        next = 0;
    }

    /** Passes over the rest of a line that is too long to be one. */
    private Line skip() throws IOException {
        long at = base;
        int end = -1;
        while (end < 0) {
            base += filled;
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            if (filled == 0) break;
            end = end(0);
        }
        next = end < 0 ? 0 : end + 1;
        cutOff = end < 0;
        return Line.unreadable(++number, at);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
