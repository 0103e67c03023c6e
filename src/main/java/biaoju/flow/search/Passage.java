package biaoju.flow.search;

import biaoju.domain.Span;
import java.util.List;

/**
 * A hit where it stands.
 *
 * @param text     of the whole report
 * @param sentence in it
 * @param keyword  in it
 * @param section  titles of the headings above, outermost first
 */
public record Passage(String text, Span sentence, Span keyword, List<String> section) {
    public Passage {
        section = List.copyOf(section);
    }

    public String sentenceText() {
        return sentence.in(text);
    }

    public String keywordText() {
        return keyword.in(text);
    }

    /** What stands before the keyword, so many characters at most, the nearest last; line ends as spaces. */
    public String before(int most) {
        return text.substring(Math.max(0, keyword.start() - most), keyword.start()).replace('\n', ' ');
    }

    /** What stands behind it. */
    public String after(int most) {
        return text.substring(keyword.end(), Math.min(text.length(), keyword.end() + most)).replace('\n', ' ');
    }
}
