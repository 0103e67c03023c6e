package biaoju.agreement;

import java.util.Arrays;

/** Each label against all others, over all pairs of annotators; see {@link LabelFigures}. */
final class LabelAgreement {
    private final Counts counts;
    private final double[] kappaSums;
    private final int[] kappasDefined;
    /** Units both of a pair gave the label to; units either did, once for each who did. */
    private final long[] both;
    private final long[] either;

    LabelAgreement(Counts counts) {
        this.counts = counts;
        kappaSums = new double[counts.labels()];
        kappasDefined = new int[counts.labels()];
        both = new long[counts.labels()];
        either = new long[counts.labels()];
        Pair pair = new Pair(counts);
        for (int i = 0; i < counts.layout.pairCount(); i++) {
            pair.at(i);
            for (int label = 0; label < both.length; label++) add(pair, label);
        }
    }

    private void add(Pair pair, int label) {
        double n = pair.shared();
        double first = pair.row(label);
        double second = pair.column(label);
        double same = pair.both(label);
        both[label] += pair.both(label);
        either[label] += pair.row(label) + pair.column(label);
        if (first + second == 0 || same == n) return; // never, or always, given by both: κ is not defined
        double observed = (n - first - second + 2 * same) / n;
        double chance = (first * second + (n - first) * (n - second)) / (n * n);
        kappaSums[label] += (observed - chance) / (1 - chance);
        kappasDefined[label]++;
    }

    Figure kappa(int label) {
        if (kappasDefined[label] > 0) return Figure.of(kappaSums[label] / kappasDefined[label]);
        if (either[label] == 0) return Figure.undefined(notUsed());
        return Figure.undefined(counts.oneLabelFrom(2) ? Undefined.ONE_LABEL : Undefined.NO_PAIR_DEFINED);
    }

    Figure positive(int label) {
        return either[label] == 0 ? Figure.undefined(notUsed()) : Figure.of(2.0 * both[label] / either[label]);
    }

    private Undefined notUsed() {
        return Arrays.stream(either).sum() == 0 ? Undefined.NO_SHARED_UNIT : Undefined.LABEL_NOT_USED;
    }

    /** For a label that nobody has given at all. */
    Figure absent() {
        return Figure.undefined(notUsed());
    }
}
