package biaoju.agreement;

import java.util.Arrays;

/** How often two annotators gave which labels to the units both rated. */
public final class Confusion {
    private final int labels;
    private final int[] counts;

    /** @param counts {@code labels × labels}, the first annotator's label the row; taken over */
    Confusion(int labels, int[] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /** Places as in {@link Ratings#labels()}. */
    public int labels() {
        return labels;
    }

    public int count(int firstsLabel, int secondsLabel) {
        return counts[firstsLabel * labels + secondsLabel];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion confusion && Arrays.equals(counts, confusion.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
