package biaoju.dataset;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and what people said of it: what a dataset is made from.
 *
 * @param report  the report's digest, 64 lower-case hex digits
 * @param number  of the sentence in its report, from 1
 * @param start   in Unicode code points of the report's text, as {@code end}
 * @param section titles of the headings above it, outermost first
 * @param noise   set exactly where the kind is noise
 * @param votes   one for each annotator who labelled it, in any order
 * @param gold    what was decided; null where nothing was
 * @param wanted  whether the filter takes it; true where there is none
 */
public record DatasetUnit(String report, String reportName, int number, int start, int end, String text,
        List<String> section, Kind kind, @Nullable Noise noise, List<Vote> votes, @Nullable Gold gold, boolean wanted) {
    public DatasetUnit {
        section = List.copyOf(section);
        votes = List.copyOf(votes);
    }

    /** The same, which the filter does not take. */
    public DatasetUnit unwanted() {
        return new DatasetUnit(report, reportName, number, start, end, text, section, kind, noise, votes, gold, false);
    }

    /**
     * A decision.
     *
     * @param byPerson or else by a rule
     */
    public record Gold(String label, @Nullable String second, boolean byPerson) {}

    /** One person's label. */
    public record Vote(String annotator, String label, @Nullable String second) {}
}
