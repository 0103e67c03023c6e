package biaoju.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file read in one charset. Each run of bytes that mean nothing there became one U+FFFD and is counted.
 *
 * @param damagedBytes how many bytes meant nothing
 * @param places       in how many runs
 * @param firstDamage  offset in the file of the first of them, -1 where there is none
 */
record Reading(Charset charset, String text, int damagedBytes, int places, int firstDamage) {
    private static final char REPLACEMENT = '\uFFFD';

    static Reading of(byte[] bytes, Charset charset) {
        return within(bytes, charset, Integer.MAX_VALUE).orElseThrow();
    }

    /** None as soon as more bytes are damaged than allowed: in a wrong charset that is soon. */
    static Optional<Reading> within(byte[] bytes, Charset charset, int allowed) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, charset);
            if (text.indexOf(REPLACEMENT) < 0) return Optional.of(new Reading(charset, text, 0, 0, -1));
        }
        Optional<Reading> reading = carefully(bytes, charset, allowed);
        if (!charset.name().equals("GB18030")) return reading;
        return reading.map(one -> one.withText(Gb18030.renewed(one.text, charset)));
    }

    private static Optional<Reading> carefully(byte[] bytes, Charset charset, int allowed) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        StringBuilder text = new StringBuilder(bytes.length / 2 + 16);
        int damaged = 0;
        int places = 0;
        int first = -1;
        int endOfRun = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) break;
            if (result.isOverflow()) continue;
            int at = in.position();
            if (first < 0) first = at;
            if (at != endOfRun) {
                places++;
                text.append(REPLACEMENT);
            }
            int length = lost(bytes, at, result.length(), charset);
            damaged += length;
            if (damaged > allowed) return Optional.empty();
            endOfRun = at + length;
            in.position(endOfRun);
        }
        decoder.flush(out);
        text.append(out.flip());
        return Optional.of(new Reading(charset, text.toString(), damaged, places, first));
    }

    /**
     * How many bytes one damage takes. The decoder gives up one byte at a time; but where the first of a pair is the
     * damaged one, its second would be paired with the next one's first, and so on to the end of the line.
     */
    private static int lost(byte[] bytes, int at, int reported, Charset charset) {
        boolean inPairs = !charset.name().startsWith("UTF");
        boolean neverFirst = bytes[at] == (byte) 0x80 || bytes[at] == (byte) 0xFF;
        boolean secondFollows = at + 1 < bytes.length && bytes[at + 1] < 0;
        return inPairs && reported == 1 && neverFirst && secondFollows ? 2 : reported;
    }

    private Reading withText(String changed) {
        return new Reading(charset, changed, damagedBytes, places, firstDamage);
    }

    boolean isSound() {
        return places == 0;
    }
}
