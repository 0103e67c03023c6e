package biaoju.query;

import biaoju.domain.Span;
import java.util.Optional;

/** Words looked for in a text, where upper and lower case are the same. */
public final class Needle {
    private final String words;
    private final boolean cased;
    private final char lower;
    private final char upper;

    public Needle(String words) {
        if (words.isEmpty()) throw new IllegalArgumentException("nothing to look for");
        this.words = words;
        cased = words.chars().anyMatch(c -> Character.toLowerCase(c) != Character.toUpperCase(c));
        lower = Character.toLowerCase(Character.toUpperCase(words.charAt(0)));
        upper = Character.toUpperCase(words.charAt(0));
    }

    public int length() {
        return words.length();
    }

    /** Where they stand first, not before {@code from}; −1 where they do not. */
    public int in(String text, int from) {
        if (!cased) return text.indexOf(words, from); // Chinese has no case
        int last = text.length() - words.length();
        for (int at = Math.max(0, from); at <= last; at++) {
            char c = text.charAt(at);
            boolean begins = c == lower || c == upper || (c > 0x7F && Character.toLowerCase(Character.toUpperCase(c)) == lower);
            if (begins && text.regionMatches(true, at, words, 0, words.length())) return at;
        }
        return -1;
    }

    /** The first place. */
    Optional<Span> span(String text) {
        int at = in(text, 0);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }
}
