package biaoju.agreement;

import java.util.Arrays;

/**
 * Where each count has its place in one flat array, for the annotators and labels that occur in a range of units:
 * units by number of ratings; agreeing ordered pairs of ratings by number of ratings; labels by number of ratings;
 * labels by annotator; and for each pair of annotators its confusion. Everything adds up, so the counts of a table are
 * the sums of its groups' counts.
 */
final class Layout {
    final int annotators;
    /** Annotators who rated anything here, ascending. */
    final int[] raters;
    /** Labels that occur here, ascending. */
    final int[] labels;
    /** Of a cell's unsigned value the label's place among {@link #labels}; of an annotator the place among raters; −1. */
    private final int[] labelPlace;
    private final int[] raterPlace;

    private final int agreeing;
    private final int given;
    private final int by;
    private final int pairs;
    /** Of a first rater: add the second's number times the labels' square for the pair's {@link #confusion}. */
    private final int[] pairsOf;
    final int size;

    private Layout(int annotators, int[] raters, int[] labels, boolean withAnnotators) {
        this.annotators = annotators;
        this.raters = raters;
        this.labels = labels;
        labelPlace = places(labels, Ratings.MAX_LABELS + 1, 1);
        raterPlace = places(raters, annotators, 0);
        int most = raters.length + 1; // a unit has 0 to all ratings
        agreeing = most;
        given = agreeing + most;
        by = given + most * labels.length;
        pairs = by + (withAnnotators ? raters.length * labels.length : 0);
        pairsOf = new int[raters.length];
        for (int rater = 0; rater < raters.length; rater++) pairsOf[rater] = confusion(pair(rater, 0));
        size = pairs + (withAnnotators ? pairCount() * labels.length * labels.length : 0);
    }

    /** For the annotators and labels of units {@code from} to before {@code to}. */
    static Layout of(Ratings ratings, int from, int to) {
        boolean[] label = new boolean[Ratings.MAX_LABELS + 1];
        boolean[] rater = new boolean[ratings.annotators()];
        byte[] cells = ratings.cells();
        int at = from * ratings.annotators();
        for (int unit = from; unit < to; unit++) {
            for (int annotator = 0; annotator < rater.length; annotator++) {
                int cell = cells[at++] & 0xff;
                label[cell] = true;
                rater[annotator] |= cell != 0;
            }
        }
        return new Layout(rater.length, marked(rater, 0), marked(label, 1), true);
    }

    /** Only the counts that do not ask who gave a label, for all labels and annotators there may be. */
    static Layout ofVotes(Ratings ratings) {
        boolean[] label = new boolean[ratings.labels().size()];
        boolean[] rater = new boolean[ratings.annotators()];
        Arrays.fill(label, true);
        Arrays.fill(rater, true);
        return new Layout(rater.length, marked(rater, 0), marked(label, 0), false);
    }

    private static int[] marked(boolean[] marks, int first) {
        int[] places = new int[marks.length];
        int count = 0;
        for (int i = first; i < marks.length; i++) {
            if (marks[i]) places[count++] = i - first;
        }
        return Arrays.copyOf(places, count);
    }

    private static int[] places(int[] of, int size, int shift) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        for (int i = 0; i < of.length; i++) places[of[i] + shift] = i;
        return places;
    }

    int labelOf(byte cell) {
        return labelPlace[cell & 0xff];
    }

    int raterOf(int annotator) {
        return raterPlace[annotator];
    }

    int units(int ratings) {
        return ratings;
    }

    int agreeing(int ratings) {
        return agreeing + ratings;
    }

    int given(int ratings, int label) {
        return given + ratings * labels.length + label;
    }

    int by(int rater, int label) {
        return by + rater * labels.length + label;
    }

    int pairCount() {
        return raters.length * (raters.length - 1) / 2;
    }

    /** Number of the pair among (0, 1), (0, 2) … (1, 2) …; the first before the second. */
    int pair(int first, int second) {
        return first * (2 * raters.length - first - 1) / 2 + second - first - 1;
    }

    int confusion(int pair) {
        return pairs + pair * labels.length * labels.length;
    }

    int pairsOf(int first) {
        return pairsOf[first];
    }
}
