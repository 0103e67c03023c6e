package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Random tables with and without missing values against the formulas written out unit by unit. */
class FormulasTest {
    private static final double CLOSE = 1e-9;

    @Test
    void everyFigureIsItsFormula() {
        long seed = Long.getLong("biaoju.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Ratings ratings = Tables.random(random, random.nextInt(60), random.nextInt(7), 1 + random.nextInt(6),
                    random.nextInt(3) * 0.35, random.nextDouble());
            SoftAssertions.assertSoftly(softly -> check(softly, ratings));
            if (round % 100 == 0) System.out.println("formulas: seed " + seed + " round " + round);
        }
    }

    private static void check(SoftAssertions softly, Ratings ratings) {
        AgreementTable table = Tables.table(ratings);
        Reference reference = new Reference(ratings);
        int k = reference.k();
        same(softly, table.measure(Measure.PERCENT), reference.percent());
        same(softly, table.measure(Measure.FLEISS_KAPPA), reference.fleiss());
        same(softly, table.measure(Measure.CONGER_KAPPA), reference.conger());
        same(softly, table.measure(Measure.KRIPPENDORFF_ALPHA), reference.alpha());
        same(softly, table.measure(Measure.GWET_AC1), reference.ac1(k));
        same(softly, table.measure(Measure.BRENNAN_PREDIGER), reference.brennanPrediger(k));
        same(softly, table.measure(Measure.COHEN_KAPPA), reference.light());
        for (PairFigures pair : table.pairs()) same(softly, pair.kappa(), reference.cohen(pair.first(), pair.second()));
        for (LabelFigures label : table.labels()) {
            same(softly, label.positive(), reference.positive(label.label()));
            same(softly, label.kappa(), new Reference(reference.oneAgainstRest(label.label())).light());
        }
        alone(softly, ratings, table);
    }

    /** Where a formula divides by zero the program must have said why. */
    private static void same(SoftAssertions softly, Figure figure, double expected) {
        if (figure.defined()) softly.assertThat(figure.value()).isCloseTo(expected, within(CLOSE));
        else softly.assertThat(Double.isFinite(expected)).as("defined: " + expected).isFalse();
    }

    /** Each class alone, by its own path, says what the table says. */
    private static void alone(SoftAssertions softly, Ratings ratings, AgreementTable table) {
        softly.assertThat(Percent.of(ratings)).isEqualTo(table.measure(Measure.PERCENT));
        softly.assertThat(CohenKappa.of(ratings)).isEqualTo(table.measure(Measure.COHEN_KAPPA));
        softly.assertThat(ScottPi.of(ratings)).isEqualTo(table.measure(Measure.SCOTT_PI));
        near(softly, FleissKappa.of(ratings), table.measure(Measure.FLEISS_KAPPA));
        softly.assertThat(CongerKappa.of(ratings)).isEqualTo(table.measure(Measure.CONGER_KAPPA));
        near(softly, KrippendorffAlpha.of(ratings), table.measure(Measure.KRIPPENDORFF_ALPHA));
        near(softly, GwetAc1.of(ratings, 0), table.measure(Measure.GWET_AC1));
        near(softly, BrennanPrediger.of(ratings, 0), table.measure(Measure.BRENNAN_PREDIGER));
    }

    private static void near(SoftAssertions softly, Figure one, Figure other) {
        softly.assertThat(one.why()).isEqualTo(other.why());
        if (one.defined()) softly.assertThat(one.value()).isCloseTo(other.value(), within(1e-12));
    }

    /** More labels than bytes in a long, and more annotators than a byte counts: the slow way round. */
    @Test
    void manyLabelsAndManyAnnotators() {
        long seed = Long.getLong("biaoju.seed", 7L);
        Random random = new Random(seed);
        for (int[] size : new int[][] {{300, 5, 9}, {300, 4, 255}, {40, 256, 3}, {40, 255, 3}, {30, 300, 8}, {70_000, 3, 4}}) {
            Ratings ratings = Tables.random(random, size[0], size[1], size[2], 0.3, 0.6);
            Reference reference = new Reference(ratings);
            assertThat(KrippendorffAlpha.of(ratings).value()).as("seed " + seed + " units " + size[0])
                    .isCloseTo(reference.alpha(), within(CLOSE));
            assertThat(FleissKappa.of(ratings).value()).isCloseTo(reference.fleiss(), within(CLOSE));
            assertThat(CohenKappa.of(ratings).value()).isCloseTo(reference.light(), within(CLOSE));
        }
    }
}
