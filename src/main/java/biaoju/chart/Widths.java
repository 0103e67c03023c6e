package biaoju.chart;

/**
 * How wide text will be, without a font: full width is one em, Latin rather too wide than too narrow, so that nothing
 * is clipped whatever sans-serif the reader has.
 */
final class Widths {
    private static final String NARROW = "iIjlftr.,:;'|!()[]{}/\\·` ";
    private static final String WIDE = "mwMW@%—…&+=<>−→±";

    /** Hangul, Han and its company, quotation marks as Chinese fonts have them, pictures. */
    private static final int[][] FULL = {{0x1100, 0x115F}, {0x2018, 0x201F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFFD, 0xFFFD}, {0x1F000, 0x3FFFF}};

    /** A room that was measured for a text holds it, whatever multiplying and dividing by the font size left of it. */
    private static final double ROUNDING = 1e-6;

    private Widths() {}

    /** In em. */
    static double of(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += of(text.codePointAt(i));
        }
        return sum;
    }

    private static double of(int c) {
        if (c >= '0' && c <= '9') return 0.64;
        if (NARROW.indexOf(c) >= 0) return 0.4;
        if (WIDE.indexOf(c) >= 0) return 1;
        if (joins(c)) return 0;
        if (fullWidth(c)) return 1;
        return Character.isUpperCase(c) ? 0.75 : c < 0x80 ? 0.63 : 0.75;
    }

    /** Belongs to the character before it, or is not seen at all. */
    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean fullWidth(int c) {
        for (int[] range : FULL) {
            if (c >= range[0] && c <= range[1]) return true;
        }
        return false;
    }

    /** The text, or as much of its beginning as fits with an ellipsis into {@code em}. */
    static String fit(String text, double em) {
        if (of(text) <= em + ROUNDING) return text;
        double room = em - of("…");
        int end = 0;
        int next = 0;
        for (double sum = 0; next < text.length(); next += Character.charCount(text.codePointAt(next))) {
            int c = text.codePointAt(next);
            sum += of(c);
            if (sum > room) break;
            end = next + Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
