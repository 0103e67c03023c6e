package biaoju.agreement;

import java.util.Arrays;

/** One pair's confusion in some counts, with its margins: filled anew for each pair. */
final class Pair {
    private final Counts counts;
    private final long[] rows;
    private final long[] columns;
    private int number;
    private long n;
    private long same;

    Pair(Counts counts) {
        this.counts = counts;
        rows = new long[counts.labels()];
        columns = new long[counts.labels()];
    }

    Pair at(int pair) {
        number = pair;
        n = 0;
        same = 0;
        Arrays.fill(columns, 0);
        int at = counts.layout.confusion(pair);
        for (int i = 0; i < rows.length; i++) {
            same += counts.get(at + i);
            long row = 0;
            for (int j = 0; j < columns.length; j++) {
                long cell = counts.get(at++);
                row += cell;
                columns[j] += cell;
            }
            rows[i] = row;
            n += row;
        }
        return this;
    }

    /** Units both rated. */
    long shared() {
        return n;
    }

    long row(int label) {
        return rows[label];
    }

    long column(int label) {
        return columns[label];
    }

    long both(int label) {
        return counts.cell(number, label, label);
    }

    long cell(int first, int second) {
        return counts.cell(number, first, second);
    }

    double observed() {
        return (double) same / n;
    }

    /** Agreement by chance after Cohen, each annotator's own shares multiplied. */
    double chance() {
        double products = 0;
        for (int i = 0; i < rows.length; i++) products += (double) rows[i] * columns[i];
        return products / ((double) n * n);
    }

    /** Whether both gave one same label throughout: chance leaves no room. */
    boolean oneLabel() {
        for (int i = 0; i < rows.length; i++) {
            if (both(i) == n) return true;
        }
        return false;
    }

    Figure percent() {
        return n == 0 ? Figure.undefined(Undefined.NO_SHARED_UNIT) : Figure.of(observed());
    }

    Figure kappa() {
        if (n == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        if (oneLabel()) return Figure.undefined(Undefined.ONE_LABEL);
        return Figure.beyondChance(observed(), chance());
    }

    /** κ's standard error in large samples; NaN where κ is not defined. See {@link CohenKappa}. */
    double standardError() {
        if (n == 0 || oneLabel()) return Double.NaN;
        double observed = observed();
        double chance = chance();
        double same = 0;
        double other = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double p = (double) cell(i, j) / n;
                double disagreed = (double) (columns[i] + rows[j]) / n * (1 - observed);
                if (i == j) same += p * (1 - chance - disagreed) * (1 - chance - disagreed);
                else other += p * disagreed * disagreed;
            }
        }
        double less = observed * chance - 2 * chance + observed;
        double variance = Math.max(0, same + other - less * less) / n; // may round to just below 0
        return Math.sqrt(variance) / ((1 - chance) * (1 - chance));
    }
}
