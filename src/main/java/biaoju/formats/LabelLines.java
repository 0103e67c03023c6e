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
 * Our own label files: one JSON object a line, UTF-8, LF. Read as a stream, so a file may be longer than the memory;
 * the first line that cannot be understood ends the reading.
 */
public final class LabelLines {
    /** Takes the lines in the file's order. */
    @FunctionalInterface
    public interface Receiver {
        /** @param number the line's, from 1 */
        void take(long number, LabelLine line);
    }

    private LabelLines() {}

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
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) continue;
                receiver.take(lines.number(), new LabelLineParser(name, lines.number()).parse(line.get()));
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
