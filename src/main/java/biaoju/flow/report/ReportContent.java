package biaoju.flow.report;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.PairFigures;
import biaoju.domain.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement report tells.
 *
 * @param subject    the project's name, or the table's
 * @param program    name and version of what made it
 * @param digest     of the data: SHA-256 over the unit × annotator matrix as {@link Matrix} writes it
 * @param scope      what was counted and what left out, sentence by sentence, in the reader's language
 * @param labels     in the order of the table's; a bare table's have an id only
 * @param annotators names in the order of the table's
 * @param reports    names in the order of the table's groups
 * @param effective  shared units of which two or more labels were given by hand
 * @param weeks      agreement and label mix by week, empty where there is no time
 * @param repeats    by annotator, how alike sentences with the same text were labelled
 * @param disputes   the costliest first
 * @param omitted    how many disputes are not listed
 */
public record ReportContent(String subject, String program, Instant at, String digest, List<String> scope,
        List<Label> labels, List<String> annotators, List<String> reports, AgreementTable table, int effective,
        List<Week> weeks, List<Repeats> repeats, List<Line> disputes, int omitted) {
    public ReportContent {
        scope = List.copyOf(scope);
        labels = List.copyOf(labels);
        annotators = List.copyOf(annotators);
        reports = List.copyOf(reports);
        weeks = List.copyOf(weeks);
        repeats = List.copyOf(repeats);
        disputes = List.copyOf(disputes);
    }

    /**
     * @param name    of the week, as {@code 2026-W47}
     * @param percent share of agreeing pairs, NaN where no shared unit
     * @param alpha   Krippendorff's, NaN where undefined
     * @param counts  labels given, in the order of the labels
     */
    public record Week(String name, long shared, double percent, double alpha, List<Long> counts) {
        public Week {
            counts = List.copyOf(counts);
        }
    }

    /**
     * @param texts  that the annotator labelled in two places or more
     * @param share  of pairs of places with the same label, mean over the texts; NaN without such texts
     * @param retest first pass against second pass, null where there is none
     */
    public record Repeats(String annotator, int texts, double share, @Nullable PairFigures retest) {}

    /**
     * A dispute.
     *
     * @param number   of the sentence in its report
     * @param votes    the annotators' labels in the order of the annotators, empty where none
     * @param decision what it was settled as, or null
     */
    public record Line(String report, int number, String text, List<String> votes, @Nullable String decision, String reason) {
        public Line {
            votes = List.copyOf(votes);
        }
    }
}
