package biaoju.duplicates;

/**
 * Sentences that formulaic reports write again and again: alike are those with the same letters once numbers, names in
 * brackets and redactions are folded. Of a sentence that is hardly anything else, only the very same one is alike.
 */
public final class Alike {
    private static final String OPENING = "（(〔[【";
    private static final String CLOSING = "）)〕]】";
    /** Names in brackets are short; what is longer is part of what is said. */
    private static final int LONGEST_NAMES = 24;
    /** With fewer letters besides numbers and redactions a sentence says too little to be like another. */
    private static final int FEWEST_LETTERS = 4;
    /** Stands before what is not folded, so that it is like nothing that is. */
    private static final char WHOLE = '\0';

    private Alike() {}

    public static boolean alike(CharSequence one, CharSequence other) {
        return fold(one).equals(fold(other));
    }

    /** Equal for sentences that are alike; for others all but never. 64 bits: texts decide. */
    public static long digest(CharSequence sentence) {
        String folded = fold(sentence);
        long hash = 0;
        for (int i = 0; i < folded.length(); i++) hash = Sketch.mix(hash + folded.charAt(i) + 1);
        return hash;
    }

    /** Equal for sentences that are alike. */
    public static String fold(CharSequence sentence) {
        String folded = Folding.fold(withoutNames(sentence));
        int letters = 0;
        for (int i = 0; i < folded.length() && letters < FEWEST_LETTERS; i++) {
            char c = folded.charAt(i);
            if (c != Folding.NUMBER && c != Folding.REDACTED) letters++;
        }
        return letters < FEWEST_LETTERS ? WHOLE + sentence.toString() : folded;
    }

    private static CharSequence withoutNames(CharSequence sentence) {
        int next = opening(sentence, 0);
        if (next < 0) return sentence;
        StringBuilder kept = new StringBuilder(sentence.length());
        int from = 0;
        while (next >= 0) {
            int end = closing(sentence, next);
            kept.append(sentence, from, next);
            from = end < 0 ? next : end + 1;
            next = opening(sentence, Math.max(from, next + 1));
        }
        return kept.append(sentence, from, sentence.length());
    }

    private static int opening(CharSequence sentence, int from) {
        for (int i = from; i < sentence.length(); i++) if (OPENING.indexOf(sentence.charAt(i)) >= 0) return i;
        return -1;
    }

    /** Where the bracket opened there is closed, if it holds nothing but names; else −1. */
    private static int closing(CharSequence sentence, int opened) {
        char close = CLOSING.charAt(OPENING.indexOf(sentence.charAt(opened)));
        int last = Math.min(sentence.length() - 1, opened + LONGEST_NAMES + 1);
        for (int i = opened + 1; i <= last; i++) {
            char c = sentence.charAt(i);
            if (c == close) return i;
            if (OPENING.indexOf(c) >= 0) return -1;
        }
        return -1;
    }
}
