package biaoju.desktop.agreement;

import biaoju.agreement.PairFigures;
import java.util.Arrays;

/** Who gave which label where the other gave which: counts with their sums. Immutable. */
final class Confusion {
    private final long[][] counts;
    private final long[] rows;
    private final long[] columns;
    private final long total;

    private Confusion(long[][] counts) {
        this.counts = counts;
        int size = counts.length;
        rows = new long[size];
        columns = new long[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                rows[row] += counts[row][column];
                columns[column] += counts[row][column];
            }
        }
        total = Arrays.stream(rows).sum();
    }

    /** Of two annotators, the rows the first one's. */
    static Confusion of(Findings findings, int first, int second) {
        PairFigures pair = PairMatrix.of(findings, first, second);
        int size = findings.ratings().labels().size();
        long[][] counts = new long[size][size];
        add(counts, pair.confusion(), pair.first() != first);
        return new Confusion(counts);
    }

    /** Of all pairs, each both ways: what the others said where one said the row's label. */
    static Confusion pooled(Findings findings) {
        int size = findings.ratings().labels().size();
        long[][] counts = new long[size][size];
        for (PairFigures pair : findings.table().pairs()) {
            if (pair.shared() == 0) continue;
            add(counts, pair.confusion(), false);
            add(counts, pair.confusion(), true);
        }
        return new Confusion(counts);
    }

    private static void add(long[][] counts, int[][] more, boolean turned) {
        for (int row = 0; row < more.length; row++) {
            for (int column = 0; column < more[row].length; column++) {
                counts[turned ? column : row][turned ? row : column] += more[row][column];
            }
        }
    }

    int size() {
        return counts.length;
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    long row(int row) {
        return rows[row];
    }

    long column(int column) {
        return columns[column];
    }

    long total() {
        return total;
    }

    /** Of the row; 0 where the row is empty. */
    double share(int row, int column) {
        return rows[row] == 0 ? 0 : (double) counts[row][column] / rows[row];
    }
}
