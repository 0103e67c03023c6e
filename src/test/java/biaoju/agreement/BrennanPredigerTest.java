package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrennanPredigerTest {
    /** Brennan &amp; Prediger 1981, pp. 689 and 691: κₙ = 0.40 both times, Cohen's κ 0.27 and 0.29. */
    @Test
    void brennanAndPrediger1981() {
        Ratings first = Tables.confusion(new int[][] {{50, 0, 0}, {10, 10, 10}, {20, 0, 0}});
        Ratings second = Tables.confusion(new int[][] {{50, 0, 10}, {0, 10, 10}, {10, 10, 0}});
        assertThat(BrennanPrediger.of(first, 0).value()).isCloseTo(0.40, within(1e-12));
        assertThat(BrennanPrediger.of(second, 0).value()).isCloseTo(0.40, within(1e-12));
        assertThat(CohenKappa.of(first).value()).isCloseTo(0.27, within(0.005));
        assertThat(CohenKappa.of(second).value()).isCloseTo(0.29, within(0.005));
    }

    /** Zwick 1988, p. 376: 0.467 for all three tables. */
    @Test
    void zwick1988() {
        assertThat(BrennanPrediger.of(CohenKappaTest.zwick1(), 0).value()).isCloseTo(0.467, within(0.0005));
        assertThat(BrennanPrediger.of(CohenKappaTest.zwick3(), 0).value()).isCloseTo(0.467, within(0.0005));
    }

    /** Warrens 2010, p. 284, as Randolph's κ; his fourth place is off by one. */
    @Test
    void warrens2010() {
        assertThat(BrennanPrediger.of(CohenKappaTest.warrens(), 0).value()).isCloseTo(0.8358, within(0.0001));
    }
}
