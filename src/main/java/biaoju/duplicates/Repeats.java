package biaoju.duplicates;

/**
 * What repeats itself, by the order it came in.
 *
 * @param clusters by sentence: sentences that repeat each other have one number
 * @param groups   by report: reports that repeat each other have one number
 */
@SuppressWarnings("ArrayRecordComponent") // a million sentences: compared by nobody, copied by nobody
public record Repeats(int[] clusters, int[] groups) {
    /** More than any number of a cluster. */
    public int bound() {
        int bound = 0;
        for (int cluster : clusters) bound = Math.max(bound, cluster + 1);
        return bound;
    }
}
