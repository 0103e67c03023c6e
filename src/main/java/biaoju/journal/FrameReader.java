package biaoju.journal;

import biaoju.base.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads frames again from the files, ahead where they follow each other. A random access file, not a channel: it survives
 * the interruption of the thread that reads.
 */
final class FrameReader implements Closeable {
    private static final int AHEAD = 1 << 17;

    private static final class Window {
        private final RandomAccessFile file;
        private byte[] bytes = new byte[0];
        private long at;

        private Window(RandomAccessFile file) {
            this.file = file;
        }

        /** Where in {@code bytes} the frame now begins. */
        private int load(long from, int length) throws IOException {
            if (from < at || from + length > at + bytes.length) {
                byte[] next = new byte[(int) Math.min(Math.max(length, AHEAD), Math.max(length, file.length() - from))];
                file.seek(from);
                file.readFully(next);
                bytes = next;
                at = from;
            }
            return (int) (from - at);
        }
    }

    private final Map<Log, Window> windows = new HashMap<>();

    /** @throws Problem {@code journal.changed} if the file is no longer what it was when it was checked */
    Frame read(Log log, Log.Entry entry) {
        try {
            Window window = windows.get(log);
            if (window == null) {
                window = new Window(new RandomAccessFile(log.file().toFile(), "r"));
                windows.put(log, window);
            }
            int from = window.load(entry.at(), entry.length());
            int to = from + entry.length();
            if (Line.crc(window.bytes, from, to) != entry.crc()) {
                throw new Problem("journal.changed", log.file().toString(), String.valueOf(entry.seq()));
            }
            String prev = Envelope.read(window.bytes, from, to).prev();
            return Envelope.readFrame(window.bytes, from, to, Chain.next(prev, window.bytes, from, to));
        } catch (Newer newer) {
            throw new Problem(newer, "journal.newer", log.file().toString(), String.valueOf(newer.getMessage()));
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "journal.unreadable", log.file().toString(), "#" + entry.seq() + " " + unreadable.getMessage());
        }
    }

    @Override
    public void close() {
        for (Window window : windows.values()) {
            closeQuietly(window.file);
        }
    }

    private static void closeQuietly(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException harmless) { // it was only read
            return;
        }
    }
}
