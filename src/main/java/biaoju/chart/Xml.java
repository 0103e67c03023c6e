package biaoju.chart;

/** People's text as XML 1.0 can hold it. */
final class Xml {
    private static final char REPLACEMENT = '\uFFFD';

    private Xml() {}

    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            int c = raw.codePointAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        }
        return out.toString();
    }

    static String attribute(String raw) {
        return text(raw).replace("\"", "&quot;");
    }

    /** XML 1.0, production 2, without the control characters it only tolerates. */
    private static boolean allowed(int c) {
        if (Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF) return false;
        return c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
    }
}
