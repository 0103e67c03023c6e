package biaoju.formats;

import java.util.Arrays;

/** A report's text as a neighbour has it, brought to our line ends; its UTF-16 offsets are brought along. */
final class SourceText {
    private final String text;
    /** Offsets of what was taken out: a byte-order mark, the CR of each CRLF. */
    private final int[] gone;

    SourceText(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        int[] found = new int[8];
        int n = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean mark = i == 0 && c == '\uFEFF';
            boolean first = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (mark || first) {
                if (n == found.length) found = Arrays.copyOf(found, n * 2);
                found[n++] = i;
            } else {
                kept.append(c == '\r' ? '\n' : c);
            }
        }
        text = kept.toString();
        gone = Arrays.copyOf(found, n);
    }

    /** As it would be after an import. */
    String text() {
        return text;
    }

    /** The offset in {@link #text()} of an offset in the neighbour's; beyond the end it stays beyond. */
    int at(int raw) {
        int at = Arrays.binarySearch(gone, raw);
        return raw - (at >= 0 ? at : -at - 1);
    }
}
