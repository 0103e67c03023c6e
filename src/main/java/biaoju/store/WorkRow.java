package biaoju.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The labels of one annotator that stand and were given in one quarter of an hour.
 *
 * @param from     when it begins; {@link Instant#EPOCH} for the sum of all quarters
 * @param activeMs how long those given by hand took together, as far as known
 * @param counts   by label
 */
public record WorkRow(UUID annotator, Instant from, long activeMs, List<WorkCount> counts) {
    private static final Comparator<WorkCount> ORDER =
            Comparator.comparing(WorkCount::label).thenComparing(WorkCount::byHand).thenComparing(WorkCount::tempo);

    public WorkRow {
        counts = counts.stream().sorted(ORDER).toList();
    }
}
