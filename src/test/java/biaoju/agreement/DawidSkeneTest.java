package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {
    /**
     * Dawid &amp; Skene 1979, table 1: 45 patients judged fit for anaesthesia on a scale of four. The first of the five
     * observers judged three times: the first three columns.
     */
    private static final String[] PATIENTS = {
        "1111111", "3334334", "1122122", "2223121", "2223222", "2223322", "1222111", "3333433", "2222223", "2322223",
        "4444444", "2223343", "1111111", "2223212", "1211111", "1112111", "1111111", "1111111", "2222221", "2221322",
        "2222222", "2222221", "2223222", "2212222", "1111111", "1111111", "2322222", "1111111", "1111111", "1121121",
        "1111111", "3333233", "1111111", "2222222", "2223232", "4334343", "2212232", "2323233", "3333432", "1111111",
        "1111111", "1212111", "2322222", "1211111", "2222222"};

    /** Priors as the paper prints them: 0.40, 0.42, 0.11, 0.07. The rest is recomputed by a program in another language. */
    @Test
    void anaesthetists() {
        DawidSkene model = DawidSkene.of(Tables.byUnit(PATIENTS), new int[] {0, 0, 0, 1, 2, 3, 4}, 500, 1e-8, () -> false);
        assertThat(model.prior()).containsExactly(new double[] {0.40, 0.42, 0.11, 0.07}, within(0.005));
        assertThat(model.logLikelihoods().get(0)).isCloseTo(-205.091138, within(1e-6));
        assertThat(model.logLikelihoods().get(model.logLikelihoods().size() - 1)).isCloseTo(-192.890881, within(1e-5));
        double[][] first = model.confusion(0);
        assertThat(first[0]).containsExactly(new double[] {0.8895, 0.1105, 0, 0}, within(0.00005));
        assertThat(first[1]).containsExactly(new double[] {0.0706, 0.8764, 0.0530, 0}, within(0.00005));
        assertThat(first[2]).containsExactly(new double[] {0, 0.3388, 0.6612, 0}, within(0.00005));
        assertThat(first[3]).containsExactly(new double[] {0, 0, 0.5556, 0.4444}, within(0.00005));
        assertThat(model.competence(0).value()).isCloseTo(0.82876, within(0.00001));
        assertThat(model.competence(3).value()).isCloseTo(0.86694, within(0.00001));
        assertThat(model.posterior(37)).containsExactly(new double[] {0, 0.0212, 0.9788, 0}, within(0.00005));
        assertThat(model.posterior(1)[3]).isCloseTo(1, within(1e-4));
    }

    @Test
    void likelihoodNeverFalls() {
        long seed = Long.getLong("biaoju.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            Ratings ratings = Tables.random(random, 1 + random.nextInt(80), 1 + random.nextInt(7), 1 + random.nextInt(5),
                    random.nextDouble() * 0.7, random.nextDouble());
            DawidSkene model = DawidSkene.of(ratings);
            double before = Double.NEGATIVE_INFINITY;
            for (double now : model.logLikelihoods()) {
                assertThat(now).as("seed " + seed + " round " + round).isFinite().isGreaterThan(before - 1e-9);
                before = now;
            }
            for (int unit = 0; unit < ratings.units(); unit++) sumsToOne(model.posterior(unit), ratings);
            for (int a = 0; a < ratings.annotators(); a++) {
                for (double[] row : model.confusion(a)) sumsToOne(row, ratings);
            }
        }
        System.out.println("likelihoods: seed " + seed);
    }

    private static void sumsToOne(double[] shares, Ratings ratings) {
        boolean rated = Tables.table(ratings).units() > 0;
        assertThat(Arrays.stream(shares).sum()).isCloseTo(rated ? 1 : 0, within(1e-9));
        assertThat(shares).doesNotContain(Double.NaN);
    }

    /** The good and the bad annotator are told apart, and the truth is found better than by counting votes. */
    @Test
    void findsWhoIsGood() {
        long seed = Long.getLong("biaoju.seed", 5L);
        Random random = new Random(seed);
        double[] skill = {0.95, 0.9, 0.5, 0.4, 0.3};
        int units = 2_000;
        byte[] cells = new byte[units * 5];
        int[] truth = random.ints(units, 0, 3).toArray();
        for (int i = 0; i < cells.length; i++) {
            int label = random.nextDouble() < skill[i % 5] ? truth[i / 5] : (truth[i / 5] + 1 + random.nextInt(2)) % 3;
            cells[i] = (byte) (label + 1);
        }
        DawidSkene model = DawidSkene.of(Ratings.of(List.of("a", "b", "c"), 5, cells, new int[] {0, units}));
        for (int a = 0; a < 5; a++) assertThat(model.competence(a).value()).as("seed " + seed).isCloseTo(skill[a], within(0.05));
        int right = 0;
        for (int unit = 0; unit < units; unit++) {
            double[] posterior = model.posterior(unit);
            if (posterior[truth[unit]] >= Arrays.stream(posterior).max().orElseThrow()) right++;
        }
        assertThat(right).isGreaterThan((int) (0.94 * units));
    }

    @Test
    void annotatorsAndUnitsWithoutRatings() {
        DawidSkene model = DawidSkene.of(Tables.byUnit("aa.", "bb.", "ab.", "...", "a.."));
        assertThat(model.competence(2)).isEqualTo(Figure.undefined(Undefined.NO_RATING));
        assertThat(model.posterior(3)).isEqualTo(model.prior());
        DawidSkene nothing = DawidSkene.of(Ratings.of(List.of("a", "b"), 2, new byte[4], new int[] {0, 2}));
        assertThat(nothing.prior()).containsExactly(0, 0);
        assertThat(nothing.competence(0).why()).isEqualTo(Undefined.NO_RATING);
        assertThat(DawidSkene.of(Ratings.of(List.of(), 0, new byte[0], new int[] {0})).prior()).isEmpty();
    }

    @Test
    void cancelled() {
        assertThatThrownBy(() -> DawidSkene.of(Tables.byUnit("ab", "aa"), 10, 0, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
