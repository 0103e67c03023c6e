package biaoju.flow.progress;

import biaoju.domain.Annotator;
import java.util.List;
import java.util.Optional;

/**
 * How far one annotator is, or all together.
 *
 * @param reports  to label: those assigned, or all where nothing is assigned to anybody
 * @param of       sentences to label in them, without noise
 * @param labelled of these
 * @param flagged  of all reports
 * @param labels   how often each label stands, noise and labels not by hand counted too
 * @param days     the last weeks day by day until today, those without work too
 * @param pace     of the last two weeks; empty where too few times are known
 */
public record Person(Annotator annotator, int reports, int of, int labelled, int flagged, List<Long> labels, List<DayWork> days,
        Optional<Pace> pace, Estimate estimate) {
    public Person {
        labels = List.copyOf(labels);
        days = List.copyOf(days);
    }

    /** Sentences labelled by hand today. */
    public int today() {
        return days.get(days.size() - 1).byHand();
    }

    /** Since Monday. */
    public int week() {
        int length = days.get(days.size() - 1).date().getDayOfWeek().getValue();
        return days.subList(days.size() - length, days.size()).stream().mapToInt(DayWork::byHand).sum();
    }
}
