package biaoju.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The labels of one annotator that stand and were given in one quarter of an hour.
 *
 * @param from     when it begins; {@link Instant#EPOCH} for the sum of all quarters
 * @param activeMs how long those given by hand took together, as far as known
 */
public record WorkRow(UUID annotator, Instant from, long activeMs, List<WorkCount> counts) {
    public WorkRow {
        counts = List.copyOf(counts);
    }
}
