package biaoju.agreement;

import java.util.Arrays;

/** A group's counts, only those that are not 0, at their places in the layout of the whole table. */
final class Tally {
    private final int[] places;
    private final long[] counts;

    private Tally(int[] places, long[] counts) {
        this.places = places;
        this.counts = counts;
    }

    /** @param group counts in a layout of their own, whose annotators and labels are among the whole's */
    static Tally of(Counts group, Layout whole) {
        Layout own = group.layout;
        int[] labels = Arrays.stream(own.labels).map(label -> whole.labelOf((byte) (label + 1))).toArray();
        int[] raters = Arrays.stream(own.raters).map(whole::raterOf).toArray();
        Collector to = new Collector();
        for (int m = 0; m <= group.most(); m++) {
            to.add(whole.units(m), group.units(m));
            to.add(whole.agreeing(m), group.agreeing(m));
            for (int l = 0; l < labels.length; l++) to.add(whole.given(m, labels[l]), group.given(m, l));
        }
        for (int a = 0; a < raters.length; a++) {
            for (int l = 0; l < labels.length; l++) to.add(whole.by(raters[a], labels[l]), group.by(a, l));
            for (int b = a + 1; b < raters.length; b++) {
                addPair(to, group, own.pair(a, b), labels, whole, whole.pair(raters[a], raters[b]));
            }
        }
        return new Tally(Arrays.copyOf(to.places, to.size), Arrays.copyOf(to.counts, to.size));
    }

    private static void addPair(Collector to, Counts group, int pair, int[] labels, Layout whole, int target) {
        int first = whole.confusion(target);
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                to.add(first + labels[i] * whole.labels.length + labels[j], group.cell(pair, i, j));
            }
        }
    }

    void addTo(Counts sum, int times) {
        for (int i = 0; i < places.length; i++) sum.add(places[i], counts[i] * times);
    }

    long largest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** @param from where the counts' places begin in {@code dense} */
    void copyTo(int[] dense, int from) {
        for (int i = 0; i < places.length; i++) dense[from + places[i]] = (int) counts[i];
    }

    /** Hears of each cell of a pair's confusion that is not 0. */
    @FunctionalInterface
    interface Cell {
        void at(int pair, int first, int second);
    }

    void eachConfused(Layout whole, Cell each) {
        int labels = whole.labels.length;
        int begin = whole.confusion(0);
        for (int place : places) {
            if (place < begin) continue;
            int within = (place - begin) % (labels * labels);
            each.at((place - begin) / (labels * labels), within / labels, within % labels);
        }
    }

    private static final class Collector {
        private int[] places = new int[64];
        private long[] counts = new long[64];
        private int size;

        void add(int place, long count) {
            if (count == 0) return;
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            places[size] = place;
            counts[size++] = count;
        }
    }
}
