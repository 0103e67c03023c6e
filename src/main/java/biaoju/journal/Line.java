package biaoju.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log: {@code {"crc":"8 hex","hash":"64 hex","frame":{…}}} and a line feed. The checksum is CRC-32C over the
 * frame's bytes; the hash continues the {@link Chain}, or in a gap's line says with which hash the chain goes on.
 *
 * @param number   from 1
 * @param at       where the line begins in the file
 * @param frameAt  where the frame's object begins in the file
 * @param length   of the frame's object, in bytes
 * @param envelope null where no frame can be read
 * @param crc      of the frame's bytes, computed
 * @param hash     of a frame, computed; of a gap, as written; else empty
 * @param crcGood  the checksum in the line is that of the frame's bytes
 * @param hashGood the hash in the line is that of the frame's bytes and of the hash they say stood before
 * @param exact    what stands around the frame is as it was written, the line feed too
 */
record Line(int number, long at, long frameAt, int length, @Nullable Envelope envelope, int crc, String hash,
        boolean crcGood, boolean hashGood, boolean exact) {
    /** Never stands inside a frame: there every quotation mark of a string has a backslash before it. */
    static final byte[] START = "{\"crc\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] HASH = "\",\"hash\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FRAME = "\",\"frame\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIRST = "{\"v\":".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_AT = START.length + 8 + HASH.length;

    /** Bytes before the frame. */
    static final int HEAD = HASH_AT + 64 + FRAME.length;

    /** As it was written, to the byte; whether it stands where it should is the chain's question. */
    boolean whole() {
        return envelope != null && crcGood && hashGood && exact;
    }

    static byte[] encode(byte[] frame, String hash) {
        ByteBuffer line = ByteBuffer.allocate(HEAD + frame.length + 2);
        line.put(START).put(HexFormat.of().toHexDigits(crc(frame, 0, frame.length)).getBytes(StandardCharsets.US_ASCII));
        line.put(HASH).put(hash.getBytes(StandardCharsets.US_ASCII));
        line.put(FRAME).put(frame).put((byte) '}').put((byte) '\n');
        return line.array();
    }

    /**
     * Understands as much of a line as is there. Never fails on garbage.
     *
     * @param at where {@code from} is in the file
     * @throws Newer if the frame is whole, and of a later program
     */
    static Line parse(int number, long at, byte[] bytes, int from, int to, boolean ended) {
        boolean head = hasHead(bytes, from, to);
        int frame = head ? from + HEAD : search(bytes, from, to);
        if (frame < 0) return unreadable(number, at);
        boolean exact = head && ended && bytes[to - 1] == '}';
        String crc = head ? text(bytes, from + START.length, 8) : "";
        Envelope envelope;
        try {
            envelope = Envelope.read(bytes, frame, to);
        } catch (IOException garbage) {
            return unreadable(number, at);
        } catch (Newer newer) {
            if (exact && crc.equals(HexFormat.of().toHexDigits(crc(bytes, frame, to - 1)))) throw newer;
            return unreadable(number, at);
        }
        String hash = head ? text(bytes, from + HASH_AT, 64) : "";
        // Where the end of the line is damaged, the frame's own end is one of three.
        Line best = tried(number, at, bytes, from, frame, to - 1, envelope, crc, hash, exact);
        for (int end = to; !best.crcGood && !best.hashGood && end >= to - 2; end -= 2) {
            Line other = tried(number, at, bytes, from, frame, end, envelope, crc, hash, false);
            if (other.crcGood || other.hashGood) best = other;
        }
        return best;
    }

    private static Line tried(int number, long at, byte[] bytes, int from, int frame, int end, Envelope envelope,
            String crcWritten, String hashWritten, boolean exact) {
        int crc = crc(bytes, frame, end);
        boolean crcGood = crcWritten.equals(HexFormat.of().toHexDigits(crc));
        String hash = hashWritten;
        if (!envelope.isGap()) hash = Chain.next(envelope.prev(), bytes, frame, end);
        boolean hashGood = Chain.isHash(hash) && hash.equals(hashWritten);
        return new Line(number, at, at + frame - from, end - frame, envelope, crc, hash, crcGood, hashGood, exact);
    }

    static Line unreadable(int number, long at) {
        return new Line(number, at, at, 0, null, 0, "", false, false, false);
    }

    /** Whether these bytes begin as a line does, up to the frame. */
    static boolean hasHead(byte[] bytes, int from, int to) {
        return to - from > HEAD + 1 && isAt(bytes, from, to, START) && isAt(bytes, from + START.length + 8, to, HASH)
                && isAt(bytes, from + HEAD - FRAME.length, to, FRAME);
    }

    /** The frame's place if what stands before it is damaged or has moved; -1 where there is none. */
    private static int search(byte[] bytes, int from, int to) {
        for (int i = from; i < Math.min(to, from + 2 * HEAD); i++) if (isAt(bytes, i, to, FIRST)) return i;
        return -1;
    }

    static boolean isAt(byte[] bytes, int at, int to, byte[] expected) {
        if (at + expected.length > to) return false;
        for (int i = 0; i < expected.length; i++) if (bytes[at + i] != expected[i]) return false;
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    static int crc(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }
}
