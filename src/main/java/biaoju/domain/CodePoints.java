package biaoju.domain;

import java.util.Arrays;

/**
 * Offsets of one text in its two currencies: UTF-16 units, as Java counts, and code points, as files do.
 * Costs nothing where the text has no supplementary character, else one int for each of them.
 */
public final class CodePoints {
    /** UTF-16 offsets of the high surrogates of all pairs, ascending. */
    private final int[] pairs;

    public CodePoints(String text) {
        int[] found = new int[8];
        int n = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!Character.isHighSurrogate(text.charAt(i)) || !Character.isLowSurrogate(text.charAt(i + 1))) continue;
            if (n == found.length) found = Arrays.copyOf(found, n * 2);
            found[n++] = i++;
        }
        pairs = Arrays.copyOf(found, n);
    }

    /** Code points before the UTF-16 offset. */
    public int of(int utf16) {
        int at = Arrays.binarySearch(pairs, utf16);
        return utf16 - (at >= 0 ? at : -at - 1);
    }

    /** The UTF-16 offset before which so many code points stand. */
    public int utf16(int codePoints) {
        int low = 0;
        int high = pairs.length;
        while (low < high) { // the number of pairs that lie wholly before the place sought
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoints) low = middle + 1;
            else high = middle;
        }
        return codePoints + low;
    }
}
