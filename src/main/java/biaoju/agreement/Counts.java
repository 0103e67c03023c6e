package biaoju.agreement;

import java.util.Arrays;

/** Counts of some units, in the places of a {@link Layout}; all coefficients are functions of them. One thread's. */
final class Counts {
    final Layout layout;
    private final long[] at;
    Counts(Layout layout) {
        this.layout = layout;
        at = new long[layout.size];
    }

    static Counts of(Ratings ratings) {
        return of(ratings, 0, ratings.units());
    }

    static Counts of(Ratings ratings, int from, int to) {
        Counts counts = new Counts(Layout.of(ratings, from, to));
        UnitPlaces unit = new UnitPlaces(counts.layout);
        for (int i = from; i < to; i++) counts.add(unit.at(ratings.cells(), i * ratings.annotators()), 1);
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

    /** Counts a unit, or units with the same ratings, so many times. */
    void add(UnitPlaces unit, int times) {
        add(unit.places, 0, unit.size, times);
        at[unit.agreeingPlace] += (long) unit.agreeing * times;
    }

    /** Adds the same at each of a stretch of places. */
    void add(int[] places, int from, int to, int count) {
        for (int i = from; i < to; i++) at[places[i]] += count;
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
