package biaoju.formats;

import biaoju.domain.Span;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Words of a sentence, for formats that cannot do without: by ICU's dictionary, blanks between them left out. */
final class Tokens {
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);

    /** UTF-16 offsets in {@code text}; at least one word, even of blanks alone. */
    List<Span> of(String text) {
        words.setText(text);
        List<Span> tokens = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (!blank(text, start, end)) tokens.add(new Span(start, end));
            start = end;
        }
        if (tokens.isEmpty() && !text.isEmpty()) tokens.add(new Span(0, text.length()));
        return tokens;
    }

    /** The same, the first beginning where the text does and the last ending with it. */
    List<Span> filling(String text) {
        List<Span> tokens = new ArrayList<>(of(text));
        if (tokens.isEmpty()) return tokens;
        tokens.set(0, new Span(0, tokens.get(0).end()));
        int last = tokens.size() - 1;
        tokens.set(last, new Span(tokens.get(last).start(), text.length()));
        return tokens;
    }

    private static boolean blank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) return false;
        }
        return true;
    }
}
