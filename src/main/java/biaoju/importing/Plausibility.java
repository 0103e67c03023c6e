package biaoju.importing;

/**
 * How much a decoded text looks like Chinese prose, from 1 (all common characters) down to below 0 (what a wrong
 * charset makes). ASCII says nothing, since all but UTF-16 agree on it.
 */
final class Plausibility {
    /** Above this a text is taken for Chinese prose; right readings were seen from 0.6 up, wrong ones to 0.15. */
    static final double SURE = 0.45;
    /** Below this nobody wrote it. */
    static final double NONSENSE = 0.15;
    /** Of a text that has nothing but ASCII: neither for nor against. */
    static final double SILENT = 0.3;

    private static final int ENOUGH = 100_000;
    private static final String PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉「」『』—…·　％＋－／～【】〔〕";

    private Plausibility() {}

    static double of(String text) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length() && counted < ENOUGH;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == 0xFFFD || (c < 0x7F && !isControl(c))) continue;
            sum += weight(c);
            counted++;
        }
        return counted == 0 ? SILENT : sum / counted;
    }

    private static double weight(int c) {
        if (CommonCharacters.contains(c) || PUNCTUATION.indexOf(c) >= 0) return 1;
        if (c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c)) return 1; // full-width digits and letters
        if (c >= 0x4E00 && c <= 0x9FA5) return 0;
        if (isControl(c) || !Character.isDefined(c)) return -3;
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.SURROGATE -> -2;
            case Character.OTHER_SYMBOL, Character.OTHER_NUMBER, Character.LETTER_NUMBER -> 0; // ■ ① Ⅱ
            default -> c > 0xFFFF || Character.isIdeographic(c) ? -1 : -0.5;
        };
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || (c >= 0x7F && c < 0xA0);
    }
}
