package biaoju.segment;

/**
 * What each character is to the rule, by table: its role (what the cutter does when it meets it) and its traits
 * (what a neighbour asks of it). Both tables are filled once and never change.
 */
final class Marks {
    /** Roles. Everything that is not PLAIN stops the scan of a line. */
    static final byte PLAIN = 0;
    /** Line breaks: LF VT FF CR NEL LS PS. */
    static final byte BREAK = 1;
    /** {@code 。！？｡} */
    static final byte STOP = 2;
    /** {@code !?}, sentence marks only in the right company. */
    static final byte ASCII_STOP = 3;
    /** {@code . ．} */
    static final byte DOT = 4;
    static final byte OPEN = 5;
    static final byte CLOSE = 6;
    /** Quotation marks that look the same on both sides. */
    static final byte STRAIGHT = 7;
    static final byte SEMICOLON = 8;
    /** The back quote around code. */
    static final byte TICK = 9;
    /** A character that occurs in advertising and seldom elsewhere. */
    static final byte HINT = 10;
    /** A character that occurs in wrongly decoded text and seldom elsewhere. */
    static final byte ODD = 11;

    /** Traits. */
    private static final int BLANK = 1;
    private static final int HAN = 2;
    /** Letter, digit or ideograph. */
    private static final int WORD = 4;
    private static final int DIGIT = 8;
    /** Han numeral. */
    private static final int NUMERAL = 16;
    /** Punctuation of any kind. */
    private static final int MARK = 32;
    private static final int CIRCLED = 64;
    /** Opens lines that are furniture or contacts. */
    private static final int SUSPECT = 128;

    /** Opening and closing marks of one kind stand in one string, so widths mix. */
    private static final String[] PAIRS = {
        "“”", "‘’", "「」｢｣﹁﹂", "『』﹃﹄", "《》︽︾", "〈〉︿﹀", "（）()﹙﹚︵︶", "［］[]", "【】︻︼", "〔〕﹝﹞︹︺", "〖〗", "｛｝{}﹛﹜", "〝〞", "«»"};
    /** Numbers of the kinds above, from 1. */
    private static final int TITLE = 5;
    private static final int TITLE_INNER = 6;
    private static final int ROUND = 7;
    private static final int SQUARE = 8;
    private static final int TORTOISE = 10;
    private static final int PRIMES = 13;
    private static final int GOOSE_FEET = 14;
    private static final byte DOUBLE = (byte) (PAIRS.length + 1);
    private static final byte SINGLE = (byte) (PAIRS.length + 2);
    static final int FAMILIES = PAIRS.length + 3;

    private static final byte[] ROLE = new byte[1 << 16];
    private static final byte[] TRAITS = new byte[1 << 16];
    private static final byte[] FAMILY = new byte[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) TRAITS[c] = traits((char) c);
        give(BREAK, "\n\u000B\f\r\u0085\u2028\u2029");
        give(STOP, "。！？｡");
        give(ASCII_STOP, "!?");
        give(DOT, ".．");
        give(STRAIGHT, "\"＂'＇");
        give(SEMICOLON, "；;﹔");
        give(TICK, "`");
        for (char c = '\uE000'; c <= '\uF8FF'; c++) ROLE[c] = ODD; // private use
        for (char c = '\u00C0'; c <= '\u00FF'; c++) ROLE[c] = ODD; // letters of wrongly decoded text
        give(HINT, Advertising.HINTS);
        give(ODD, Garble.HINTS);
        for (int kind = 0; kind < PAIRS.length; kind++) {
            for (int i = 0; i < PAIRS[kind].length(); i++) {
                char c = PAIRS[kind].charAt(i);
                ROLE[c] = i % 2 == 0 ? OPEN : CLOSE;
                FAMILY[c] = (byte) (kind + 1);
            }
        }
        FAMILY['"'] = FAMILY['＂'] = DOUBLE;
        FAMILY['\''] = FAMILY['＇'] = SINGLE;
    }

    private Marks() {}

    private static void give(byte role, String characters) {
        for (int i = 0; i < characters.length(); i++) ROLE[characters.charAt(i)] = role;
    }

    private static byte traits(char c) {
        int traits = 0;
        boolean han = Character.isIdeographic(c) || c == '々' || c == '〻';
        int type = Character.getType(c);
        if (whiteSpace(c)) traits |= BLANK;
        if (han) traits |= HAN;
        if (han || Character.isLetter(c) || isNumber(type)) traits |= WORD;
        if (type == Character.DECIMAL_DIGIT_NUMBER) traits |= DIGIT;
        if ("〇零一二两兩三四五六七八九十百千万萬亿億廿卅".indexOf(c) >= 0) traits |= NUMERAL;
        if ((isPunctuation(type) && "*#%@&§※＊＃％＠＆‰".indexOf(c) < 0) || "|｜~～".indexOf(c) >= 0) traits |= MARK;
        if ((c >= '①' && c <= '⑳') || (c >= '❶' && c <= '➓') || (c >= '㉑' && c <= '㉟') || (c >= '㊱' && c <= '㊿')
                || c == '⓪' || c == '⓿' || (c >= '⓫' && c <= '⓴')) traits |= CIRCLED;
        if (Furniture.OPENINGS.indexOf(c) >= 0 || Advertising.OPENINGS.indexOf(c) >= 0) traits |= SUSPECT;
        return (byte) traits;
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isPunctuation(int type) {
        return (type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION)
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    /** Unicode White_Space and the three invisible characters the rule adds. */
    private static boolean whiteSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == ' ' || c == '\u0085' || c == '\u00A0' || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200B') || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u205F'
                || c == '\u2060' || c == '\u3000' || c == '\uFEFF';
    }

    static byte role(char c) {
        return ROLE[c];
    }

    /** Kind of pair, 1 to {@link #FAMILIES} − 1. */
    static int family(char c) {
        return FAMILY[c];
    }

    static boolean isTitleMark(char c) {
        return FAMILY[c] == TITLE || FAMILY[c] == TITLE_INNER;
    }

    static boolean isRound(char c) {
        return FAMILY[c] == ROUND;
    }

    static boolean isFootnoteBracket(char c) {
        return FAMILY[c] == SQUARE || FAMILY[c] == TORTOISE;
    }

    /** A mark of quoted speech, not a bracket, not a title mark. */
    static boolean isQuote(char c) {
        int family = FAMILY[c];
        return (family >= 1 && family <= 4) || family == DOUBLE || family == SINGLE || family == GOOSE_FEET
                || family == PRIMES;
    }

    static boolean isBlank(char c) {
        return (TRAITS[c] & BLANK) != 0;
    }

    static boolean isDigit(char c) {
        return (TRAITS[c] & DIGIT) != 0;
    }

    static boolean isNumeral(char c) {
        return (TRAITS[c] & NUMERAL) != 0;
    }

    static boolean isMark(char c) {
        return (TRAITS[c] & MARK) != 0;
    }

    static boolean isCircled(char c) {
        return (TRAITS[c] & CIRCLED) != 0;
    }

    static boolean isColon(char c) {
        return c == '：' || c == ':' || c == '﹕' || c == '∶' || c == '︰';
    }

    /** Whether a line that opens with it is worth a closer look for noise. */
    static boolean isSuspect(char c) {
        return (TRAITS[c] & SUSPECT) != 0;
    }

    /** A border between cells of a table typed as text. */
    static boolean isBorder(char c) {
        return c == '|' || c == '｜' || c == '│' || c == '┃' || c == '║' || c == '￨';
    }

    /** Whether a Han character stands at {@code i}; either half of a surrogate pair will do. */
    static boolean isHan(char[] text, int i) {
        char c = text[i];
        return Character.isSurrogate(c) ? Character.isIdeographic(pair(text, i)) : (TRAITS[c] & HAN) != 0;
    }

    /** Whether a letter, digit or ideograph stands at {@code i}. */
    static boolean isWord(char[] text, int i) {
        char c = text[i];
        if (!Character.isSurrogate(c)) return (TRAITS[c] & WORD) != 0;
        int point = pair(text, i);
        return Character.isLetterOrDigit(point) || Character.isIdeographic(point);
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int pair(char[] text, int i) {
        char c = text[i];
        if (Character.isHighSurrogate(c) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1])) {
            return Character.toCodePoint(c, text[i + 1]);
        }
        if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text[i - 1])) {
            return Character.toCodePoint(text[i - 1], c);
        }
        return c;
    }
}
