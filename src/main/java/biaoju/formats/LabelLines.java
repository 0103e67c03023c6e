package biaoju.formats;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Our own label files: one JSON object a line, UTF-8, LF. Read as a stream, so a file may be longer than the memory.
 */
public final class LabelLines {
    /** Takes the lines in the file's order. */
    @FunctionalInterface
    public interface Receiver {
        /** @param number the line's, from 1 */
        void take(long number, LabelLine line);

        /** A line that cannot be understood; the next follows. Unless told otherwise it ends the reading. */
        default void refuse(long number, Problem reason) {
            throw reason;
        }
    }

    private LabelLines() {}

    /** @throws Problem if the file could not be read: asked of all before the first is taken in */
    public static void check(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.read(); // a folder opens, but cannot be read
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw unreadable(file.toString(), broken);
        }
    }

    /** @throws Problem naming file, line and field, and what to do */
    public static void read(Path file, Receiver receiver) {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, file.toString(), receiver);
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw unreadable(file.toString(), broken);
        }
    }

    /**
     * @param name for messages
     * @throws Problem naming file, line and field, and what to do
     */
    public static void read(InputStream in, String name, Receiver receiver) {
        BoundedLines lines = new BoundedLines(in, name);
        try {
            while (true) {
                LabelLine line;
                try {
                    Optional<String> text = lines.next();
                    if (text.isEmpty()) return;
                    if (text.get().isBlank()) continue;
                    line = new LabelLineParser(name, lines.number()).parse(text.get());
                } catch (Problem unclear) {
                    receiver.refuse(lines.number(), unclear);
                    continue;
                }
                receiver.take(lines.number(), line);
            }
        } catch (IOException broken) {
            throw unreadable(name, broken);
        }
    }

    /** Does not close {@code out}; closing the writer hands everything over to it. */
    public static LabelLineWriter writer(OutputStream out) throws IOException {
        return new LabelLineWriter(out);
    }

    private static Problem unreadable(String name, IOException broken) {
        return new Problem(broken, "formats.unreadable", name, String.valueOf(broken.getMessage()));
    }
}
