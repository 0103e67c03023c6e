package biaoju.flow.search;

import biaoju.domain.Kind;
import biaoju.flow.repeats.NamedLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit to be told of. Places are in code points of the report's text.
 *
 * @param digest  of the report
 * @param report  its name
 * @param number  of the sentence, from 1
 * @param keyword where what was looked for stands; null where no words were
 * @param section titles of the headings above, outermost first
 */
public record FoundSentence(String digest, String report, int number, int start, int end, @Nullable Place keyword, Kind kind,
        List<String> section, String text, List<NamedLabel> labels) {
    public FoundSentence {
        section = List.copyOf(section);
        labels = List.copyOf(labels);
    }

    /** From start to end. */
    public record Place(int start, int end) {}
}
