package biaoju.duplicates;

/**
 * What two sentences must have in common to count as the same: their letters and characters. White space, punctuation and
 * the letter's case are dropped; every number, in digits or Chinese numerals, becomes one {@code 0}; every redaction
 * (某某, ××, ○○, **, XX) becomes one {@code X}.
 */
final class Folding {
    private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两";
    private static final String REDACTIONS = "某×✕╳○◯□■＊*●";
    static final char NUMBER = '0';
    static final char REDACTED = 'X';

    private Folding() {}

    static String fold(CharSequence sentence) {
        StringBuilder folded = new StringBuilder(sentence.length());
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            char kept = fold(c);
            if (kept == 0) continue;
            boolean repeated = (kept == NUMBER || kept == REDACTED) && folded.length() > 0
                    && folded.charAt(folded.length() - 1) == kept;
            if (!repeated) folded.append(kept);
        }
        return folded.toString();
    }

    /** 0 where nothing is kept. A half of a character beyond the first plane is kept as it is. */
    private static char fold(char c) {
        if (Character.isDigit(c) || NUMERALS.indexOf(c) >= 0) return NUMBER;
        if (REDACTIONS.indexOf(c) >= 0 || c == 'x' || c == 'X' || c == 'ｘ' || c == 'Ｘ') return REDACTED;
        if (Character.isSurrogate(c)) return c;
        return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }
}
