package biaoju.importing;

import java.nio.charset.Charset;

/**
 * Reads GB18030 alike on every Java: by the standard's edition of 2022, which newer ones follow. In that of 2000
 * nineteen codes stand for private-use characters and the real ones have longer codes; in 2022 they changed places. A
 * report read on one Java and read again on another must be the same text.
 */
final class Gb18030 {
    private static final String OLD = "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796"
            + "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864" + "\uE7C7";
    private static final String NEW = "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19"
            + "\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB" + "\u1E3F";
    /** The last pair moved in an edition between, so a Java may have it and not the others. */
    private static final int LAST = OLD.length() - 1;

    private Gb18030() {}

    /** The text as the edition of 2022 has it, decoded by whatever edition this Java knows. */
    static String renewed(String text, Charset gb18030) {
        byte[] verticalComma = {(byte) 0xA6, (byte) 0xD9};
        byte[] mAcute = {(byte) 0xA8, (byte) 0xBC};
        boolean first = new String(verticalComma, gb18030).charAt(0) == OLD.charAt(0);
        boolean last = new String(mAcute, gb18030).charAt(0) == OLD.charAt(LAST);
        return first || last ? exchanged(text, first ? 0 : LAST, last ? OLD.length() : LAST) : text;
    }

    /** Old and new change places, of the pairs {@code [from, to)}. */
    static String exchanged(String text, int from, int to) {
        String old = OLD.substring(from, to);
        String fresh = NEW.substring(from, to);
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u9FB4' && c != '\u1E3F') continue;
            int pair = old.indexOf(c);
            if (pair >= 0) changed.setCharAt(i, fresh.charAt(pair));
            else if (fresh.indexOf(c) >= 0) changed.setCharAt(i, old.charAt(fresh.indexOf(c)));
        }
        return changed.toString();
    }
}
