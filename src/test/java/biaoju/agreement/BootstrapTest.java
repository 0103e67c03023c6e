package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final List<String> TWO = List.of("a", "b");

    private static AgreementTable table(Ratings ratings, int resamples, long seed) {
        return Agreement.of(ratings, new AgreementOptions(0, resamples, seed), () -> false, percent -> {});
    }

    @Test
    void theSameSeedGivesTheSameIntervalsWhateverTheThreads() throws Exception {
        Ratings ratings = Tables.random(new Random(5), 400, 4, 4, 0.2, 0.7);
        AgreementTable once = table(ratings, 300, 9);
        ForkJoinPool seven = new ForkJoinPool(7);
        try {
            AgreementTable again = seven.submit(() -> table(ratings, 300, 9)).get();
            assertThat(again.measures()).isEqualTo(once.measures());
            assertThat(again.labels()).isEqualTo(once.labels());
            assertThat(again.groups()).isEqualTo(once.groups());
        } finally {
            seven.shutdown();
        }
        assertThat(table(ratings, 300, 10).measure(Measure.FLEISS_KAPPA).low())
                .isNotEqualTo(once.measure(Measure.FLEISS_KAPPA).low());
    }

    /** Draws made here in full, group by group and unit by unit, and every measure computed anew from the units. */
    @Test
    void intervalsAreThoseOfTablesDrawnInFull() {
        Ratings ratings = Tables.random(new Random(11), 120, 3, 3, 0.2, 0.7);
        assertThat(ratings.groups()).isGreaterThan(2);
        int resamples = 200;
        long[] seeds = new SplittableRandom(3).longs(resamples).toArray();
        double[] alphas = new double[resamples];
        double[] kappas = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            Ratings drawn = drawn(ratings, new SplittableRandom(seeds[i]));
            alphas[i] = new Reference(drawn).alpha();
            kappas[i] = new Reference(drawn).light();
        }
        AgreementTable table = table(ratings, resamples, 3);
        same(table.measure(Measure.KRIPPENDORFF_ALPHA), alphas);
        same(table.measure(Measure.COHEN_KAPPA), kappas);
    }

    private static Ratings drawn(Ratings ratings, SplittableRandom random) {
        List<Byte> cells = new ArrayList<>();
        for (int i = 0; i < ratings.groups(); i++) {
            int group = Urn.one(random, ratings.groups());
            for (int at = ratings.start(group) * 3; at < ratings.start(group + 1) * 3; at++) cells.add(ratings.cells()[at]);
        }
        byte[] all = new byte[cells.size()];
        for (int i = 0; i < all.length; i++) all[i] = cells.get(i);
        return Ratings.of(ratings.labels(), 3, all, new int[] {0, all.length / 3});
    }

    /** Percentiles as R's quantile and NumPy's percentile take them by default. */
    private static void same(Figure figure, double[] values) {
        Arrays.sort(values);
        double place = 0.025 * (values.length - 1);
        int below = (int) place;
        double low = values[below] + (place - below) * (values[below + 1] - values[below]);
        double high = values[values.length - 1 - below]
                - (place - below) * (values[values.length - 1 - below] - values[values.length - 2 - below]);
        assertThat(figure.low()).isCloseTo(low, within(1e-9));
        assertThat(figure.high()).isCloseTo(high, within(1e-9));
    }

    /** 500 units, 0.8 agree: the interval is near the binomial's 0.8 ± 1.96 √(0.8 · 0.2 / 500). */
    @Test
    void unitsOfABareTableGiveTheBinomialInterval() {
        Figure percent = table(Tables.confusion(new int[][] {{200, 50}, {50, 200}}), 2_000, 1).measure(Measure.PERCENT);
        double half = 1.96 * Math.sqrt(0.8 * 0.2 / 500);
        assertThat(percent.low()).isCloseTo(0.8 - half, within(0.006));
        assertThat(percent.high()).isCloseTo(0.8 + half, within(0.006));
    }

    /** Ten reports, within each all agree or none does: drawn by report the figure is far less sure than by unit. */
    @Test
    void wholeReportsAreDrawn() {
        byte[] cells = new byte[2_000];
        int[] groups = new int[11];
        for (int unit = 0; unit < 1_000; unit++) {
            cells[unit * 2] = (byte) (1 + unit % 2);
            cells[unit * 2 + 1] = (byte) (unit / 100 < 7 ? 1 + unit % 2 : 2 - unit % 2);
        }
        for (int i = 0; i <= 10; i++) groups[i] = i * 100;
        Figure byReport = table(Ratings.of(TWO, 2, cells, groups), 1_000, 1).measure(Measure.PERCENT);
        Figure byUnit = table(Ratings.of(TWO, 2, cells, new int[] {0, 1_000}), 1_000, 1).measure(Measure.PERCENT);
        assertThat(byReport.value()).isEqualTo(byUnit.value()).isEqualTo(0.7);
        assertThat(byReport.low()).isCloseTo(0.4, within(0.101));
        assertThat(byUnit.low()).isCloseTo(0.67, within(0.01));
    }

    /** Reports without a rating are not drawn; with one report only, its units are, for it and for the whole alike. */
    @Test
    void oneReportWithRatings() {
        byte[] cells = {0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 0, 0};
        AgreementTable table = table(Ratings.of(TWO, 2, cells, new int[] {0, 1, 6, 7}), 400, 1);
        Ratings bare = Ratings.of(TWO, 2, Arrays.copyOfRange(cells, 2, 12), new int[] {0, 5});
        assertThat(table.measures()).isEqualTo(table(bare, 400, 1).measures());
        assertThat(table.groups().get(1).alpha()).isEqualTo(table.measure(Measure.KRIPPENDORFF_ALPHA));
        assertThat(table.measure(Measure.PERCENT).hasInterval()).isTrue();
        assertThat(table.groups().get(0).percent()).isEqualTo(Figure.undefined(Undefined.NO_SHARED_UNIT));
    }

    /** The second report has one annotator's labels only: drawing reports would draw the first one's figure for certain. */
    @Test
    void oneReportWithSharedUnits() {
        byte[] cells = {1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 1, 0, 2, 0};
        AgreementTable table = table(Ratings.of(TWO, 2, cells, new int[] {0, 5, 7}), 400, 1);
        assertThat(table.measures()).isEqualTo(table(Ratings.of(TWO, 2, cells, new int[] {0, 7}), 400, 1).measures());
        Figure percent = table.measure(Measure.PERCENT);
        assertThat(percent.low()).isLessThan(percent.value());
        assertThat(percent.high()).isGreaterThan(percent.value());
    }

    /** Three annotators: the first two share two reports, the third shares the second alone, where label c stands too. */
    @Test
    void aPairOrALabelOfOneReportDrawsItsUnits() {
        byte[] cells = {1, 1, 0, 1, 2, 0, 2, 2, 0, 2, 1, 0, 1, 1, 1, 2, 2, 1, 3, 3, 2, 3, 2, 2, 1, 1, 1, 0, 1, 1};
        Ratings ratings = Ratings.of(List.of("a", "b", "c"), 3, cells, new int[] {0, 4, 10});
        AgreementTable table = table(ratings, 400, 1);
        for (int pair = 1; pair < 3; pair++) {
            Ratings alone = pair(ratings, 2, pair);
            PairFigures expected = table(alone, 400, 1).pairs().get(0);
            assertThat(table.pairs().get(pair).percent()).isEqualTo(expected.percent());
            assertThat(table.pairs().get(pair).kappa()).isEqualTo(expected.kappa());
            assertThat(expected.percent().low()).isLessThan(expected.percent().high());
        }
        Figure positive = table.labels().get(2).positive();
        assertThat(positive.value()).isEqualTo(1.0 / 3);
        assertThat(positive.low()).isLessThan(positive.value());
        assertThat(positive.high()).isGreaterThan(positive.value());
        assertThat(table.pairs().get(0).percent().low()).isEqualTo(0.5);
    }

    /** What the third annotator and another both labelled, as a bare table. */
    private static Ratings pair(Ratings ratings, int third, int pair) {
        byte[] cells = new byte[2 * ratings.units()];
        int at = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int first = ratings.label(unit, pair - 1) + 1;
            int second = ratings.label(unit, third) + 1;
            if (first == 0 || second == 0) continue;
            cells[at++] = (byte) first;
            cells[at++] = (byte) second;
        }
        return Ratings.of(ratings.labels(), 2, Arrays.copyOf(cells, at), new int[] {0, at / 2});
    }

    /** A third of the draws miss the one unit labelled b: κ is undefined in these, the interval is of the others. */
    @Test
    void undefinedDrawsAreLeftOut() {
        Figure rare = table(Tables.byUnit("aa", "aa", "aa", "aa", "aa", "bb"), 500, 1).measure(Measure.COHEN_KAPPA);
        assertThat(rare.value()).isEqualTo(1);
        assertThat(rare.low()).isEqualTo(1);
        assertThat(rare.high()).isEqualTo(1);
        Figure label = table(Tables.byUnit("aa", "aa", "bb", "bc"), 500, 1).labels().get(2).positive();
        assertThat(label.value()).isZero();
        assertThat(label.hasInterval()).isTrue();
    }

    /** Fifty annotators are 1,225 pairs: each pair's interval is left out, not those of all together. */
    @Test
    void manyAnnotatorsHaveNoIntervalsByPair() {
        Ratings ratings = Tables.random(new Random(2), 60, 50, 3, 0.5, 0.7);
        AgreementTable table = table(ratings, 20, 1);
        assertThat(table.pairs()).hasSize(1_225).noneMatch(pair -> pair.kappa().hasInterval());
        assertThat(table.measure(Measure.COHEN_KAPPA).hasInterval()).isTrue();
        assertThat(table.labels()).allMatch(label -> label.kappa().hasInterval());
    }

    /** κ of the first pair needs both its units, aa and bb: six draws in ten miss one, so there is no interval. */
    @Test
    void mostlyUndefinedMeansNoInterval() {
        AgreementTable table = table(Tables.byUnit("aa.", "bb.", "a.a", "a.b", "b.b", "b.a", "a.a", "b.b", "a.a", "b.b"), 400, 1);
        assertThat(table.pairs().get(0).kappa()).isEqualTo(Figure.of(1));
        assertThat(table.pairs().get(0).percent().hasInterval()).isTrue();
        assertThat(table.pairs().get(1).kappa().hasInterval()).isTrue();
    }

    /** Where there are too many patterns to keep their places, a draw finds them anew: the counts are the same. */
    @Test
    void placesKeptOrFoundAnew() {
        Ratings ratings = Tables.random(new Random(2), 300, 5, 3, 0.3, 0.7);
        Layout layout = Layout.of(ratings, 0, 300);
        UnitUrn keeps = new UnitUrn(ratings, 0, 300, layout);
        UnitUrn finds = new UnitUrn(ratings, 0, 300, layout, 0);
        int[] times = new int[keeps.kinds()];
        for (int seed = 0; seed < 20; seed++) {
            Counts one = new Counts(layout);
            Counts other = new Counts(layout);
            keeps.draw(new SplittableRandom(seed), times, one);
            finds.draw(new SplittableRandom(seed), times, other);
            for (int place = 0; place < layout.size; place++) assertThat(one.get(place)).isEqualTo(other.get(place));
            assertThat(one.unitsFrom(1)).isEqualTo(keeps.items());
        }
    }

    /** Reports nobody has labelled yet, however many, change no figure and no interval. */
    @Test
    void reportsWithoutRatingsAreNotDrawn() {
        Ratings full = Tables.random(new Random(8), 90, 3, 3, 0.1, 0.7);
        byte[] cells = Arrays.copyOf(full.cells(), full.cells().length + 3 * 10_000);
        int[] groups = new int[full.groups() + 10_001];
        for (int i = 0; i <= full.groups(); i++) groups[i] = full.start(i);
        for (int i = 1; i <= 10_000; i++) groups[full.groups() + i] = full.units() + i;
        AgreementTable padded = table(Ratings.of(full.labels(), 3, cells, groups), 100, 1);
        AgreementTable bare = table(full, 100, 1);
        assertThat(padded.measures()).isEqualTo(bare.measures());
        assertThat(padded.pairs()).isEqualTo(bare.pairs());
        assertThat(padded.groups().subList(0, full.groups())).isEqualTo(bare.groups());
        assertThat(padded.groups()).hasSize(full.groups() + 10_000);
    }

    @Test
    void everyFigureHasItsInterval() {
        AgreementTable table = table(Tables.random(new Random(2), 300, 3, 3, 0.1, 0.7), 100, 1);
        assertThat(table.pairs()).allMatch(pair -> pair.percent().hasInterval() && pair.kappa().hasInterval());
        assertThat(table.labels()).allMatch(label -> label.kappa().hasInterval() && label.positive().hasInterval());
        table.measures().forEach((measure, figure) -> assertThat(figure.hasInterval()).as(measure.id())
                .isEqualTo(measure != Measure.SCOTT_PI));
        for (PairFigures pair : table.pairs())
            assertThat(pair.kappa().value()).isBetween(pair.kappa().low(), pair.kappa().high());
    }
}
