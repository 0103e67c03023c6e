package biaoju.dataset;

import java.nio.charset.MalformedInputException;

/** Text that UTF-8 can hold: without halves of characters, for which others would write a question mark. */
final class WholeText {
    private WholeText() {}

    /**
     * The text itself.
     *
     * @throws MalformedInputException if there is half a character in it
     */
    static String of(String text) throws MalformedInputException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean paired = Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (!paired) throw new MalformedInputException(1);
        }
        return text;
    }
}
