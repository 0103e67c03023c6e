package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohenKappaTest {
    /** Artstein &amp; Poesio 2008, table 1: κ = (0.7 − 0.54) / (1 − 0.54). */
    @Test
    void artsteinAndPoesio2008() {
        Ratings ratings = Tables.confusion(new int[][] {{20, 20}, {10, 50}});
        assertThat(CohenKappa.of(ratings).value()).isCloseTo(0.348, within(0.0005));
    }

    /** Cohen 1960, p. 45: κ = 0.492 of 200 patients; p. 37: 0.29 observed against 0.35 by chance. */
    @Test
    void cohen1960() {
        Ratings second = Tables.confusion(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertThat(Percent.of(second).value()).isCloseTo(0.70, within(1e-12));
        assertThat(CohenKappa.of(second).value()).isCloseTo(0.492, within(0.0005));
        Ratings first = Tables.confusion(new int[][] {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}});
        assertThat(Percent.of(first).value()).isCloseTo(0.29, within(1e-12));
        assertThat(CohenKappa.of(first).value()).isCloseTo((0.29 - 0.35) / 0.65, within(1e-12));
    }

    /** Zwick 1988, p. 376: three tables with the same observed agreement. */
    @Test
    void zwick1988() {
        assertThat(CohenKappa.of(zwick1()).value()).isCloseTo(0.467, within(0.0005));
        assertThat(CohenKappa.of(zwick2()).value()).isCloseTo(0.444, within(0.0005));
        assertThat(CohenKappa.of(zwick3()).value()).isCloseTo(0.474, within(0.0005));
    }

    static Ratings zwick1() {
        return Tables.confusion(new int[][] {{20, 0, 0, 5}, {0, 10, 15, 0}, {0, 15, 10, 0}, {5, 0, 0, 20}});
    }

    static Ratings zwick2() {
        return Tables.confusion(new int[][] {{20, 10, 10, 0}, {10, 10, 0, 0}, {10, 0, 10, 0}, {0, 0, 0, 20}});
    }

    static Ratings zwick3() {
        return Tables.confusion(new int[][] {{20, 5, 5, 10}, {0, 10, 5, 5}, {0, 5, 10, 5}, {0, 0, 0, 20}});
    }

    /**
     * Warrens 2010, p. 284, after O'Malley et al. 2006: 30 slides, 8 pathologists; Light's mean is
     * 0.8325, its fourth place off by one.
     */
    @Test
    void lightsMean() {
        assertThat(CohenKappa.of(warrens()).value()).isCloseTo(0.8325, within(0.0001));
    }

    static Ratings warrens() {
        String[] lines = new String[30];
        int at = 0;
        String[] rows = {"NNNNNNNN", "NNNANNNN", "NNNNNNNA", "AAAAAAAA", "AANAAAAN", "AANANAAN", "AANANANN"};
        int[] times = {14, 1, 1, 10, 2, 1, 1};
        for (int i = 0; i < rows.length; i++) {
            for (int n = 0; n < times[i]; n++) lines[at++] = rows[i];
        }
        return Tables.byUnit(lines);
    }

    /** Only pairs with a κ have a part in the mean: the third annotator gives one label to what she shares. */
    @Test
    void lightsMeanLeavesUndefinedPairsOut() {
        Ratings ratings = Tables.byUnit("aa.", "ab.", "bb.", "ba.", "bb.", "a.a", "a.a");
        AgreementTable table = Tables.table(ratings);
        assertThat(table.pairs().get(0).kappa().value()).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(table.pairs().get(1).kappa()).isEqualTo(Figure.undefined(Undefined.ONE_LABEL));
        assertThat(table.pairs().get(1).percent()).isEqualTo(Figure.of(1));
        assertThat(table.pairs().get(2).kappa()).isEqualTo(Figure.undefined(Undefined.NO_SHARED_UNIT));
        assertThat(table.measure(Measure.COHEN_KAPPA)).isEqualTo(table.pairs().get(0).kappa());
    }

    /** Fleiss, Levin &amp; Paik 2003, table 18.1, two raters of 100 patients: κ = 0.68, its standard error 0.087. */
    @Test
    void standardErrorAsPrinted() {
        Ratings ratings = Tables.confusion(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        AgreementTable table = Tables.table(ratings);
        assertThat(table.measure(Measure.COHEN_KAPPA).value()).isCloseTo(0.68, within(0.005));
        assertThat(table.cohenStandardError()).isCloseTo(0.087, within(0.001));
        assertThat(table.pairs().get(0).standardError()).isEqualTo(table.cohenStandardError());
    }

    /** Large-sample theory says: the root of Σ p (∂κ/∂p)² − (Σ p ∂κ/∂p)² over n, the derivatives taken numerically. */
    @Test
    void standardErrorByTheDeltaMethod() {
        int[][] counts = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        double n = 200;
        double step = 1e-6;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double slope = (kappa(counts, i, j, step) - kappa(counts, i, j, -step)) / (2 * step);
                mean += counts[i][j] / n * slope;
                squares += counts[i][j] / n * slope * slope;
            }
        }
        double expected = Math.sqrt((squares - mean * mean) / n);
        assertThat(Tables.table(Tables.confusion(counts)).cohenStandardError()).isCloseTo(expected, within(1e-6));
    }

    /** κ as a function of free proportions, one of them changed. */
    private static double kappa(int[][] counts, int row, int column, double change) {
        double same = 0;
        double[] rows = new double[3];
        double[] columns = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double p = counts[i][j] / 200.0 + (i == row && j == column ? change : 0);
                if (i == j) same += p;
                rows[i] += p;
                columns[j] += p;
            }
        }
        double chance = 0;
        for (int i = 0; i < 3; i++) chance += rows[i] * columns[i];
        return (same - chance) / (1 - chance);
    }
}
