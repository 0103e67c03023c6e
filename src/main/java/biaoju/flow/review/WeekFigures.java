package biaoju.flow.review;

import biaoju.agreement.Figure;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * Agreement on the units that were finished in a week, and the labels given in it. A unit is finished when the last of its
 * labels was given.
 *
 * @param week   since Monday, 5 January 1970
 * @param shared units finished in it that two or more labelled
 * @param counts labels given in it: of each annotator, of each label
 */
public record WeekFigures(int week, int shared, Figure percent, Figure alpha, Figure kappa, List<List<Integer>> counts) {
    private static final long FIRST_MONDAY = 4;

    public WeekFigures {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** As ISO 8601 has it: {@code 2026-W47}. */
    public String name() {
        LocalDate monday = monday();
        return String.format(Locale.ROOT, "%d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public LocalDate monday() {
        return LocalDate.ofEpochDay(FIRST_MONDAY + 7L * week);
    }

    /** Of all annotators together. */
    public int given(int label) {
        return counts.stream().mapToInt(one -> one.get(label)).sum();
    }
}
