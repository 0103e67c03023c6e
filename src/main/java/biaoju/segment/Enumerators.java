package biaoju.segment;

/** What numbers items and headings: {@code 一、} {@code （一）} {@code 1.} {@code （1）} {@code ①} {@code 一是} {@code 第一，}. */
final class Enumerators {
    /** Longer numbers count things, they do not number them. */
    private static final int LONGEST = 4;

    private Enumerators() {}

    /** Whether an enumerator begins at {@code i}. */
    static boolean at(char[] text, int i, int end) {
        if (i >= end) return false;
        char c = text[i];
        return Marks.isCircled(c) || headingLevel(text, i, end) > 0 || isItem(text, i, end)
                || (Marks.isDigit(c) && followsNumber(text, i, end, ")）"));
    }

    /** Level of the heading that opens here: 1 {@code 一、}, 2 {@code （一）}, 3 {@code 1.}, 4 {@code （1）}; else 0. */
    static int headingLevel(char[] text, int i, int end) {
        if (i >= end) return 0;
        char c = text[i];
        if (Marks.isNumeral(c)) return followsNumerals(text, i, end) ? 1 : 0;
        if (c >= '㈠' && c <= '㈩') return 2;
        if (c >= '⑴' && c <= '⒇') return 4;
        if (c >= '⒈' && c <= '⒛') return 3;
        if (Marks.isDigit(c)) return followsNumber(text, i, end, ".．、") ? 3 : 0;
        if (Marks.role(c) != Marks.OPEN || !Marks.isRound(c)) return 0;
        return bracketed(text, i, end);
    }

    /** {@code 一是}; {@code 首先 其次 再次 最后}; {@code 第一，} {@code 第二、} {@code 第三是}: what the setting "items" cuts at. */
    static boolean isItem(char[] text, int i, int end) {
        if (i + 1 >= end) return false;
        char c = text[i];
        char next = text[i + 1];
        if (c == '首') return next == '先';
        if (c == '其') return next == '次';
        if (c == '再') return next == '次';
        if (c == '最') return (next == '后' || next == '後') && !isLastMile(text, i, end);
        boolean ordinal = c == '第';
        int from = ordinal ? i + 1 : i;
        int to = numerals(text, from, end);
        if (ordinal && to == from) to = digits(text, from, end);
        if (to == from || to - from > LONGEST || to >= end) return false;
        return text[to] == '是' || (ordinal && "，,、".indexOf(text[to]) >= 0);
    }

    /** {@code 最后一公里} is a figure of speech, not the last item. */
    private static boolean isLastMile(char[] text, int i, int end) {
        return i + 4 < end && text[i + 2] == '一' && text[i + 3] == '公' && text[i + 4] == '里';
    }

    /** Whether the point at {@code dot} stands behind an enumerator: {@code 五.} {@code 第三.} {@code （一）.} {@code 甲.} */
    static boolean before(char[] text, int unitStart, int dot) {
        int i = dot - 1;
        char c = text[i];
        if (Marks.isNumeral(c)) {
            int from = i;
            while (from >= unitStart && dot - from <= LONGEST + 1 && Marks.isNumeral(text[from])) from--;
            if (from >= unitStart && (text[from] == '第' || text[from] == '其')) from--;
            return dot - from <= LONGEST + 2 && opensToken(text, unitStart, from);
        }
        if ("甲乙丙丁戊己庚辛壬癸".indexOf(c) >= 0) return opensToken(text, unitStart, i - 1);
        if (Marks.role(c) != Marks.CLOSE) return false;
        int from = i - 1;
        while (from >= unitStart && i - from <= LONGEST && isNumber(text[from])) from--;
        if (from == i - 1 || i - from > LONGEST + 1) return false;
        if (from >= unitStart && Marks.role(text[from]) == Marks.OPEN && Marks.family(text[from]) == Marks.family(c)) {
            return opensToken(text, unitStart, from - 1);
        }
        return opensToken(text, unitStart, from);
    }

    /** Nothing that a word could be made of stands at {@code i}, just before a token. */
    private static boolean opensToken(char[] text, int unitStart, int i) {
        return i < unitStart || !Marks.isWord(text, i);
    }

    private static boolean isNumber(char c) {
        return Marks.isNumeral(c) || Marks.isDigit(c);
    }

    static int numerals(char[] text, int from, int end) {
        int i = from;
        while (i < end && i - from <= LONGEST && Marks.isNumeral(text[i])) i++;
        return i;
    }

    static int digits(char[] text, int from, int end) {
        int i = from;
        while (i < end && i - from <= LONGEST && Marks.isDigit(text[i])) i++;
        return i;
    }

    private static boolean followsNumerals(char[] text, int i, int end) {
        int to = numerals(text, i, end);
        if (to >= end || to - i > LONGEST || "、.．".indexOf(text[to]) < 0) return false;
        return text[to] == '、' || to + 1 == end || !isNumber(text[to + 1]) || isYear(text, to + 1, end);
    }

    /** {@code 1.} is one, {@code 1.5} is not, {@code 1.2023年} is again. */
    private static boolean followsNumber(char[] text, int i, int end, String marks) {
        int to = digits(text, i, end);
        if (to >= end || to - i > 3 || marks.indexOf(text[to]) < 0) return false;
        if ((text[to] != '.' && text[to] != '．') || to + 1 == end || !Marks.isDigit(text[to + 1])) return true;
        return isYear(text, to + 1, end);
    }

    private static boolean isYear(char[] text, int i, int end) {
        int to = digits(text, i, end);
        return to - i == 4 && to < end && text[to] == '年';
    }

    private static int bracketed(char[] text, int i, int end) {
        int to = numerals(text, i + 1, end);
        int level = 2;
        if (to == i + 1) {
            to = digits(text, i + 1, end);
            level = 4;
        }
        if (to == i + 1 || to - i - 1 > LONGEST - 1 || to >= end) return 0;
        return Marks.role(text[to]) == Marks.CLOSE && Marks.isRound(text[to]) ? level : 0;
    }
}
