package biaoju.flow;

import biaoju.domain.Span;

/** Text as neighbours keep it: blanks at the ends may be lost, a line end may have become a blank. Nothing else may differ. */
final class LooseText {
    private LooseText() {}

    /** The span without blanks at its ends; as it is where it is all blank. */
    static Span bare(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && blank(text.charAt(start))) start++;
        while (end > start && blank(text.charAt(end - 1))) end--;
        return start == end ? span : new Span(start, end);
    }

    static String bare(String text) {
        return bare(text, new Span(0, text.length())).in(text);
    }

    /** Whether both say the same, blanks at their ends aside. */
    static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    /** Without the blanks at its ends, and any blank or control character a blank. */
    static String canonical(String text) {
        StringBuilder plain = new StringBuilder(bare(text));
        for (int i = 0; i < plain.length(); i++) if (blank(plain.charAt(i))) plain.setCharAt(i, ' ');
        return plain.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
