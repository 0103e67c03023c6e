package biaoju.agreement;

import java.util.Arrays;

/** Counts of some units, in the places of a {@link Layout}; all coefficients are functions of them. One thread's. */
final class Counts {
    final Layout layout;
    private final long[] at;
    /** The raters and labels of the unit at hand. */
    private final int[] who;
    private final int[] what;

    Counts(Layout layout) {
        this.layout = layout;
        at = new long[layout.size];
        who = new int[layout.raters.length];
        what = new int[layout.raters.length];
    }

    static Counts of(Ratings ratings) {
        return of(ratings, 0, ratings.units());
    }

    static Counts of(Ratings ratings, int from, int to) {
        Counts counts = new Counts(Layout.of(ratings, from, to));
        for (int unit = from; unit < to; unit++) counts.addUnit(ratings.cells(), unit * ratings.annotators(), 1);
        return counts;
    }

    Counts plus(Counts other) {
        Counts sum = new Counts(layout);
        for (int i = 0; i < at.length; i++) sum.at[i] = at[i] + other.at[i];
        return sum;
    }

    void clear() {
        Arrays.fill(at, 0);
    }

    void add(int place, long count) {
        at[place] += count;
    }

    long get(int place) {
        return at[place];
    }

    /** Counts a unit, whose row begins at {@code row}, so many times. */
    void addUnit(byte[] cells, int row, long times) {
        int ratings = 0;
        for (int annotator = 0; annotator < layout.annotators; annotator++) {
            byte cell = cells[row + annotator];
            if (cell == 0) continue;
            who[ratings] = layout.raterOf(annotator);
            what[ratings++] = layout.labelOf(cell);
        }
        int labels = layout.labels.length;
        int agreeing = 0;
        for (int i = 0; i < ratings; i++) {
            at[layout.given(ratings, what[i])] += times;
            at[layout.by(who[i], what[i])] += times;
            for (int j = i + 1; j < ratings; j++) {
                if (what[i] == what[j]) agreeing++;
                at[layout.confusion(layout.pair(who[i], who[j])) + what[i] * labels + what[j]] += times;
            }
        }
        at[layout.units(ratings)] += times;
        at[layout.agreeing(ratings)] += 2L * agreeing * times;
    }

    /** Most ratings a unit can have. */
    int most() {
        return layout.raters.length;
    }

    int labels() {
        return layout.labels.length;
    }

    long units(int ratings) {
        return at[layout.units(ratings)];
    }

    /** Units with at least {@code ratings} of them. */
    long unitsFrom(int ratings) {
        long units = 0;
        for (int m = ratings; m <= most(); m++) units += units(m);
        return units;
    }

    /** Ordered pairs of equal ratings in units with so many. */
    long agreeing(int ratings) {
        return at[layout.agreeing(ratings)];
    }

    /** Ratings with the label in units with so many. */
    long given(int ratings, int label) {
        return at[layout.given(ratings, label)];
    }

    /** Ratings with the label in units with at least so many. */
    long givenFrom(int ratings, int label) {
        long given = 0;
        for (int m = ratings; m <= most(); m++) given += given(m, label);
        return given;
    }

    /** Whether ratings in units with at least so many are all of one label, or there are none. */
    boolean oneLabelFrom(int ratings) {
        return labelsFrom(ratings) < 2;
    }

    int labelsFrom(int ratings) {
        int used = 0;
        for (int label = 0; label < labels(); label++) {
            if (givenFrom(ratings, label) > 0) used++;
        }
        return used;
    }

    long by(int rater, int label) {
        return at[layout.by(rater, label)];
    }

    /** Units that the pair's first gave the one label and its second the other. */
    long cell(int pair, int first, int second) {
        return at[layout.confusion(pair) + first * labels() + second];
    }
}
