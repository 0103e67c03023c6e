package biaoju.desktop.search;

import java.util.Locale;

/** How well a name answers to what somebody types to find it. */
final class Fuzzy {
    /** It does not. */
    static final int NONE = Integer.MAX_VALUE;
    private static final int WORD = 10;
    private static final int WITHIN = 20;
    private static final int SCATTERED = 60;

    private Fuzzy() {}

    /** Smaller is better: begins so, has a word that begins so, has it within, has its characters in this order. */
    static int score(String name, String typed) {
        if (typed.isEmpty()) return 0;
        String in = name.toLowerCase(Locale.ROOT);
        String wanted = typed.toLowerCase(Locale.ROOT);
        int at = in.indexOf(wanted);
        if (at == 0) return 0;
        for (int i = at; i > 0; i = in.indexOf(wanted, i + 1)) if (!Character.isLetterOrDigit(in.charAt(i - 1))) return WORD;
        if (at > 0) return WITHIN + Math.min(at, WITHIN);
        int gaps = 0;
        int from = 0;
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == ' ') continue;
            int next = in.indexOf(c, from);
            if (next < 0) return NONE;
            if (i > 0) gaps += next - from;
            from = next + 1;
        }
        return gaps > in.length() / 2 + wanted.length() ? NONE : SCATTERED + gaps;
    }
}
