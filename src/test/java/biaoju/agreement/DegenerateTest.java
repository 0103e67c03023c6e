package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What is not defined says why, and has neither a number nor an interval. */
class DegenerateTest {
    private static AgreementTable bounded(Ratings ratings, int k) {
        return Agreement.of(ratings, new AgreementOptions(k, 100, 1), () -> false, percent -> {});
    }

    private static void allUndefined(AgreementTable table, Undefined why) {
        table.measures().forEach((measure, figure) -> assertThat(figure).as(measure.id()).isEqualTo(Figure.undefined(why)));
        assertThat(table.cohenStandardError()).isNaN();
    }

    @Test
    void nothingAtAll() {
        AgreementTable table = bounded(Ratings.of(List.of(), 0, new byte[0], new int[] {0}), 0);
        allUndefined(table, Undefined.NO_SHARED_UNIT);
        assertThat(table.pairs()).isEmpty();
        assertThat(table.labels()).isEmpty();
        assertThat(table.groups()).isEmpty();
        allUndefined(bounded(Ratings.of(List.of("a"), 2, new byte[0], new int[] {0, 0}), 5), Undefined.NO_SHARED_UNIT);
    }

    @Test
    void unitsWithoutAnyRating() {
        AgreementTable table = bounded(Ratings.of(List.of("a", "b"), 3, new byte[12], new int[] {0, 2, 4}), 0);
        allUndefined(table, Undefined.NO_SHARED_UNIT);
        assertThat(table.units()).isZero();
        assertThat(table.pairs()).hasSize(3).allMatch(pair -> pair.kappa().why() == Undefined.NO_SHARED_UNIT);
        assertThat(table.groups()).hasSize(2).allMatch(group -> group.alpha().why() == Undefined.NO_SHARED_UNIT);
        assertThat(table.labels()).allMatch(label -> label.kappa().why() == Undefined.NO_SHARED_UNIT && label.n() == 0);
    }

    @Test
    void oneAnnotator() {
        AgreementTable table = bounded(Tables.byUnit("a", "b", "a"), 0);
        allUndefined(table, Undefined.NO_SHARED_UNIT);
        assertThat(table.units()).isEqualTo(3);
        assertThat(table.shared()).isZero();
    }

    @Test
    void annotatorsWhoNeverMeet() {
        AgreementTable table = bounded(Tables.byUnit("a.", ".b", "b.", ".a"), 0);
        allUndefined(table, Undefined.NO_SHARED_UNIT);
        assertThat(table.pairs().get(0).shared()).isZero();
        assertThat(table.labels().get(0).positive().why()).isEqualTo(Undefined.NO_SHARED_UNIT);
    }

    @Test
    void oneLabelThroughout() {
        for (Ratings ratings : List.of(Tables.byUnit("aa", "aa", "aa"), Tables.byUnit("aaa", "aa.", ".aa"))) {
            AgreementTable table = bounded(ratings, 0);
            table.measures().forEach((measure, figure) -> {
                if (measure == Measure.PERCENT) assertThat(figure.value()).isEqualTo(1);
                else if (measure == Measure.SCOTT_PI && ratings.annotators() > 2)
                    assertThat(figure).isEqualTo(Figure.undefined(Undefined.TWO_ANNOTATORS_ONLY));
                else assertThat(figure).as(measure.id()).isEqualTo(Figure.undefined(Undefined.ONE_LABEL));
            });
            assertThat(table.labels().get(0).kappa()).isEqualTo(Figure.undefined(Undefined.ONE_LABEL));
            assertThat(table.labels().get(0).positive().value()).isEqualTo(1);
            assertThat(table.labels().get(0).prevalence()).isEqualTo(1);
        }
    }

    /** Against a scheme's five labels, choosing always the same is no accident: defined, and 1. */
    @Test
    void oneLabelThroughoutOfAScheme() {
        AgreementTable table = bounded(Tables.byUnit("aa", "aa", "aa"), 5);
        assertThat(table.measure(Measure.GWET_AC1).value()).isEqualTo(1);
        assertThat(table.measure(Measure.BRENNAN_PREDIGER).value()).isEqualTo(1);
        assertThat(table.measure(Measure.FLEISS_KAPPA).why()).isEqualTo(Undefined.ONE_LABEL);
    }

    /** One label in shared units, another elsewhere: α has nothing to pair it with, Gwet's shares know of it. */
    @Test
    void anotherLabelWhereOneRatedAlone() {
        AgreementTable table = bounded(Tables.byUnit("aa", "aa", "b."), 0);
        assertThat(table.measure(Measure.KRIPPENDORFF_ALPHA).why()).isEqualTo(Undefined.ONE_LABEL);
        assertThat(table.measure(Measure.COHEN_KAPPA).why()).isEqualTo(Undefined.ONE_LABEL);
        assertThat(table.measure(Measure.FLEISS_KAPPA).value()).isCloseTo(1, within(1e-12));
        assertThat(table.labels().get(1).kappa().why()).isEqualTo(Undefined.LABEL_NOT_USED);
    }

    @Test
    void labelsNobodyGave() {
        Ratings ratings = Ratings.of(List.of("a", "b", "c"), 2, new byte[] {1, 3, 3, 3, 1, 1}, new int[] {0, 3});
        AgreementTable table = bounded(ratings, 0);
        LabelFigures unused = table.labels().get(1);
        assertThat(unused.kappa()).isEqualTo(Figure.undefined(Undefined.LABEL_NOT_USED));
        assertThat(unused.positive()).isEqualTo(Figure.undefined(Undefined.LABEL_NOT_USED));
        assertThat(unused.prevalence()).isZero();
        assertThat(table.labels().get(2).n()).isEqualTo(3);
        assertThat(table.labels().get(2).prevalence()).isEqualTo(0.5);
        assertThat(table.pairs().get(0).confusion()).isDeepEqualTo(new int[][] {{1, 0, 1}, {0, 0, 0}, {0, 0, 1}});
    }

    /** Two pairs of annotators, each with one label, together two: no pair has a κ, Fleiss has. */
    @Test
    void noPairDefined() {
        AgreementTable table = bounded(Tables.byUnit("aa..", "aa..", "..bb", "..bb"), 0);
        assertThat(table.measure(Measure.COHEN_KAPPA).why()).isEqualTo(Undefined.NO_PAIR_DEFINED);
        assertThat(table.measure(Measure.FLEISS_KAPPA).value()).isEqualTo(1);
        assertThat(table.labels().get(0).kappa().why()).isEqualTo(Undefined.NO_PAIR_DEFINED);
    }

    @Test
    void oneUnitHasNoInterval() {
        AgreementTable table = bounded(Tables.byUnit("ab"), 0);
        assertThat(table.measure(Measure.PERCENT)).isEqualTo(Figure.of(0));
        assertThat(table.measure(Measure.SCOTT_PI).value()).isEqualTo(-1);
        assertThat(table.measure(Measure.COHEN_KAPPA).value()).isZero();
    }

    @Test
    void labelTwoHundredAndFiftyFive() {
        List<String> labels = Tables.names(255);
        Ratings ratings = Ratings.of(labels, 2, new byte[] {(byte) 255, (byte) 255, 1, (byte) 254}, new int[] {0, 2});
        assertThat(ratings.label(0, 0)).isEqualTo(254);
        assertThat(bounded(ratings, 0).measure(Measure.PERCENT).value()).isEqualTo(0.5);
    }

    @Test
    void tablesThatDoNotFitAreRefused() {
        List<String> two = List.of("a", "b");
        assertThatThrownBy(() -> Ratings.of(two, 2, new byte[3], new int[] {0, 2})).hasMessageContaining("cells");
        assertThatThrownBy(() -> Ratings.of(two, 2, new byte[] {1, 3}, new int[] {0, 1})).hasMessageContaining("beyond 2");
        assertThatThrownBy(() -> Ratings.of(two, 2, new byte[4], new int[] {0, 3, 2})).hasMessageContaining("descend");
        assertThatThrownBy(() -> Ratings.of(two, 2, new byte[4], new int[] {1, 2})).hasMessageContaining("begin");
        assertThatThrownBy(() -> Ratings.of(two, 2, new byte[0], new int[0])).hasMessageContaining("begin");
        assertThatThrownBy(() -> Ratings.of(Tables.names(256), 2, new byte[0], new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Ratings.fits(1_000, 5)).isTrue();
        assertThat(Ratings.fits(1_000, 255)).isFalse();
        assertThat(Ratings.fits(1_001, 2)).isFalse();
    }

    @Test
    void cancelled() {
        Ratings ratings = Tables.byUnit("aa", "ab");
        AgreementOptions options = new AgreementOptions(0, 100, 1);
        assertThatThrownBy(() -> Agreement.of(ratings, options, () -> true, percent -> {}))
                .isInstanceOf(CancellationException.class);
        int[] asked = {0};
        assertThatThrownBy(() -> Agreement.of(ratings, options, () -> ++asked[0] > 30, percent -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressAscendsToTheEnd() {
        List<Integer> told = new ArrayList<>();
        Agreement.of(Tables.byUnit("aa", "ab", "bb"), new AgreementOptions(0, 200, 1), () -> false, told::add);
        assertThat(told).isSorted().doesNotHaveDuplicates().last().isEqualTo(100);
    }
}
