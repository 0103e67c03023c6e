package biaoju.segment;

import java.util.Arrays;

/** The units of a text as the cutter finds them, in arrays, before they know what they are. */
final class Units {
    /** First unit of its line, last unit of its line, has a character of advertising, of wrongly decoded text. */
    static final byte FIRST = 1;
    static final byte LAST = 2;
    static final byte HINTED = 4;
    static final byte ODD = 8;

    private final char[] text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] flags = new byte[256];
    private int count;
    /** Number of the line's first unit. */
    private int lineStart;
    /** Start of a rest that waits for a unit to belong to; −1. */
    private int restStart;
    private int restEnd;
    private byte restHints;

    Units(char[] text) {
        this.text = text;
    }

    void beginLine() {
        lineStart = count;
        restStart = -1;
        restHints = 0;
    }

    /** Takes a piece of the line; without letter, digit or ideograph it goes to its neighbour. */
    void add(int from, int to, byte hints) {
        int start = from;
        int end = to;
        while (start < end && Marks.isBlank(text[start])) start++;
        while (start < end && Marks.isBlank(text[end - 1])) end--;
        if (start == end) return;
        int word = start;
        while (word < end && !Marks.isWord(text, word)) word++;
        if (word < end) {
            put(restStart >= 0 ? restStart : start, end, hints);
            restStart = -1;
        } else if (count > lineStart) {
            ends[count - 1] = end;
        } else {
            if (restStart < 0) restStart = start;
            restEnd = end;
            restHints |= hints;
        }
    }

    void endLine() {
        if (restStart >= 0) put(restStart, restEnd, restHints);
        if (count == lineStart) return;
        flags[lineStart] |= FIRST;
        flags[count - 1] |= LAST;
    }

    private void put(int start, int end, byte hints) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            flags = Arrays.copyOf(flags, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        flags[count++] = hints;
    }

    int count() {
        return count;
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return ends[unit];
    }

    boolean is(int unit, byte flag) {
        return (flags[unit] & flag) != 0;
    }

    /** Whether the unit is all there is on its line. */
    boolean isLine(int unit) {
        return (flags[unit] & (FIRST | LAST)) == (FIRST | LAST);
    }
}
