package biaoju.desktop.reading;

/** Where a line of Chinese, or of anything mixed into it, may end: the usual rules of line composition. */
final class Kinsoku {
    /** Never at the beginning of a line. */
    private static final String NOT_FIRST = "，。、；：！？）》」』】〕〗〉｝］”’％‰℃°·．｡､｣~～ー々…⋯—·,.;:!?)]}%>’”›»";
    /** Never at the end of a line. */
    private static final String NOT_LAST = "（《「『【〔〖〈｛［“‘([{<￥＄$£€‹«＃#";

    /** Full-width, with nothing in the right half: at the end of a line that half may hang over the edge. */
    private static final String HALF_EMPTY = "，。、；：”’）》」』】〕〗〉］｝";

    private Kinsoku() {}

    static boolean halfEmpty(char c) {
        return c >= '\u2000' && HALF_EMPTY.indexOf(c) >= 0;
    }

    /** Whether a line may end before {@code at}, which is neither the first nor behind the last character. */
    static boolean mayBreak(CharSequence text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) && Character.isHighSurrogate(before)) return false;
        if (joins(after) || before == '\u2060' || before == '\ufeff') return false;
        if (isBlank(after)) return false; // blanks hang at the end of the line before
        if (isBlank(before)) return true;
        if (ideographic(before) && ideographic(after)) return true; // nearly every question is this one
        if (NOT_FIRST.indexOf(after) >= 0) return false;
        if (NOT_LAST.indexOf(before) >= 0) return false;
        if ("-\u2013.,:".indexOf(before) >= 0) return !Character.isDigit(after);
        return !(ofWord(before) && ofWord(after));
    }

    /** Room that is not seen at the end of a line. A no-break space is none. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\t' || c == '\u200b' || (c >= '\u2000' && c <= '\u200a' && c != '\u2007');
    }

    /** Whether the gap between the two may be widened to make a line fill its column. */
    static boolean stretches(char before, char after) {
        if (Character.isLowSurrogate(after) || joins(after)) return false;
        return isBlank(before) || isWide(before) || isWide(after);
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80' || c == '“' || c == '”' || c == '…' || c == '—';
    }

    private static boolean ideographic(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    private static boolean joins(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || c == '\u00a0' || c == '\u2060' || c == '\u200d';
    }

    /** Letters and digits written one behind the other: what they spell stays together. */
    private static boolean ofWord(char c) {
        if (c >= '\u2e80' && !(c >= '\uff10' && c <= '\uff5a')) return false;
        return Character.isLetterOrDigit(c) || c == '*' || c == '_' || c == '/' || c == '@' || c == '\'' || c == '+'
                || c == '-';
    }
}
