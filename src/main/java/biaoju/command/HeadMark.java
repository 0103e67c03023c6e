package biaoju.command;

import biaoju.journal.Head;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file that says how far a log went: two lines of one length, written in turn, each with its checksum, so that one
 * is whole whenever the machine stops.
 */
final class HeadMark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadMark.class);
    /** {@code writer seq hash crc}: 36 + 16 + 64 + 8 and what stands between. */
    private static final int LINE = 128;
    private static final int FRAMES_A_FORCE = 256;

    private final Path file;
    private @Nullable RandomAccessFile open;
    private boolean broken;
    private boolean unforced;
    private int turn;

    HeadMark(Path file) {
        this.file = file;
    }

    /**
     * What it says of a writer.
     *
     * @param head     null where it says nothing of that writer
     * @param nonsense it says something, and nothing of it can be read
     */
    record Read(@Nullable Head head, boolean nonsense) {}

    synchronized Read read(UUID writer) throws IOException {
        if (!Files.exists(file)) return new Read(null, false);
        byte[] bytes = Files.readAllBytes(file);
        Head last = null;
        boolean legible = bytes.length == 0;
        for (int at = 0; at + LINE <= bytes.length; at += LINE) {
            String line = new String(bytes, at, LINE, StandardCharsets.ISO_8859_1);
            if (!line.equals(sealed(line.substring(0, LINE - 10)))) continue;
            legible = true;
            if (!line.startsWith(writer.toString())) continue;
            Head head = new Head(HexFormat.fromHexDigitsToLong(line.substring(37, 53)), line.substring(54, 118));
            if (last == null || head.seq() > last.seq()) {
                last = head;
                turn = at / LINE + 1;
            }
        }
        return new Read(last, !legible);
    }

    synchronized void write(UUID writer, Head head) {
        if (broken) return;
        try {
            RandomAccessFile to = open;
            if (to == null) {
                Files.createDirectories(file.getParent());
                to = new RandomAccessFile(file.toFile(), "rw");
                open = to;
            }
            String line = sealed(writer + " " + HexFormat.of().toHexDigits(head.seq()) + " " + head.hash());
            to.seek((long) (turn++ & 1) * LINE);
            to.write(line.getBytes(StandardCharsets.ISO_8859_1));
            unforced = true;
            if (head.seq() % FRAMES_A_FORCE == 0) force();
        } catch (IOException cannot) {
            give(cannot);
        }
    }

    synchronized void force() {
        RandomAccessFile to = open;
        if (to == null || !unforced || broken) return;
        try {
            to.getFD().sync();
            unforced = false;
        } catch (IOException cannot) {
            give(cannot);
        }
    }

    /** The label is saved all the same: what is lost is that a copy put back might go unnoticed. */
    private void give(IOException cannot) {
        broken = true;
        LOG.warn("how far the own log goes cannot be remembered", cannot);
    }

    private static String sealed(String words) {
        CRC32C crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.ISO_8859_1));
        return words + " " + HexFormat.of().toHexDigits((int) crc.getValue()) + "\n";
    }

    @Override
    public synchronized void close() {
        RandomAccessFile to = open;
        open = null;
        if (to == null) return;
        try {
            to.close();
        } catch (IOException harmless) {
            LOG.debug("closing", harmless);
        }
    }
}
