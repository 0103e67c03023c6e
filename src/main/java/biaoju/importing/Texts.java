package biaoju.importing;

/** The one form in which a report's text is kept, compared and counted. */
public final class Texts {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Texts() {}

    /** Takes one leading byte-order mark off and makes CRLF and CR to LF; changes nothing else. */
    public static String normalise(String text) {
        String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (bare.indexOf('\r') < 0) return bare;
        StringBuilder lines = new StringBuilder(bare.length());
        int from = 0;
        for (int cr = bare.indexOf('\r'); cr >= 0; cr = bare.indexOf('\r', from)) {
            lines.append(bare, from, cr).append('\n');
            boolean pair = cr + 1 < bare.length() && bare.charAt(cr + 1) == '\n';
            from = cr + (pair ? 2 : 1);
        }
        return lines.append(bare, from, bare.length()).toString();
    }

    /** Where the first surrogate without its partner stands, -1 where there is none. */
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean openAlone = Character.isHighSurrogate(c)
                    && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
            boolean closeAlone = Character.isLowSurrogate(c)
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (openAlone || closeAlone) return i;
        }
        return -1;
    }
}
