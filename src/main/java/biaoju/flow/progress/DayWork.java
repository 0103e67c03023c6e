package biaoju.flow.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * The labels that stand and were given on one day where the person is.
 *
 * @param counts    given by hand, of each label
 * @param otherwise propagated, imported or still to be confirmed
 * @param timed     those by hand whose time is known
 * @param activeMs  how long these took together
 */
public record DayWork(LocalDate date, List<Integer> counts, int otherwise, int timed, long activeMs) {
    public DayWork {
        counts = List.copyOf(counts);
    }

    public int byHand() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
