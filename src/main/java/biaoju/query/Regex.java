package biaoju.query;

import biaoju.base.Problem;
import biaoju.domain.Span;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a sentence has what a regular expression describes. It never runs away: see {@link Patience}. */
final class Regex implements Predicate<Subject> {
    private final Pattern pattern;
    private final int place;
    private final Patience patience;

    private Regex(Pattern pattern, int place, Patience patience) {
        this.pattern = pattern;
        this.place = place;
        this.patience = patience;
    }

    /**
     * @param place of the pattern's first slash, for whoever must mend it
     * @throws Problem where it is none, pointing at the character
     */
    static Regex of(String text, int place) {
        boolean cased = text.chars().anyMatch(c -> Character.toLowerCase(c) != Character.toUpperCase(c));
        try {
            int flags = cased ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            return new Regex(Pattern.compile(text, flags), place, Patience.EACH_ALONE);
        } catch (PatternSyntaxException wrong) {
            int at = Math.max(0, Math.min(wrong.getIndex(), text.codePointCount(0, text.length()))); // it counts code points
            throw new Problem("query.bad_pattern", Integer.toString(place + 1 + at), text,
                    wrong.getDescription());
        } catch (StackOverflowError nested) {
            throw new Problem(nested, "query.pattern_nested", Integer.toString(place), text);
        }
    }

    Regex within(Patience longer) {
        return new Regex(pattern, place, longer);
    }

    @Override
    public boolean test(Subject subject) {
        return span(subject.text()).isPresent();
    }

    /**
     * The first place.
     *
     * @throws Problem if that takes too long
     */
    Optional<Span> span(String text) {
        try {
            Matcher matcher = pattern.matcher(new Watched(text));
            return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
        } catch (StackOverflowError nested) {
            throw new Problem(nested, "query.pattern_nested", Integer.toString(place), pattern.pattern());
        }
    }

    /** A text that is looked at so often only, and so long. */
    private final class Watched implements CharSequence {
        private static final int BREATH = 0x3FFF;

        private final String text;
        private final long begun = System.nanoTime();
        private int looks;

        private Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if ((++looks & BREATH) == 0 && patience.ended(begun)) {
                throw new Problem("query.pattern_slow", Integer.toString(place), pattern.pattern());
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
