package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Scott's own paper has no table of two coders' codes to recompute; Zwick and Krippendorff print π for theirs. */
class ScottPiTest {
    /** Zwick 1988, p. 376. */
    @Test
    void zwick1988() {
        assertThat(ScottPi.of(CohenKappaTest.zwick1()).value()).isCloseTo(0.467, within(0.0005));
        assertThat(ScottPi.of(CohenKappaTest.zwick2()).value()).isCloseTo(0.444, within(0.0005));
        assertThat(ScottPi.of(CohenKappaTest.zwick3()).value()).isCloseTo(0.460, within(0.001));
    }

    /** Krippendorff 2004, p. 246: π does not reward annotators for differing in their preferences, κ does. */
    @Test
    void krippendorff2004() {
        Ratings even = Tables.confusion(new int[][] {{12, 9, 9}, {9, 14, 9}, {9, 9, 20}});
        Ratings uneven = Tables.confusion(new int[][] {{12, 18, 18}, {0, 14, 18}, {0, 0, 20}});
        assertThat(ScottPi.of(even).value()).isCloseTo(0.186, within(0.0005));
        assertThat(ScottPi.of(uneven).value()).isCloseTo(0.186, within(0.0005));
        assertThat(CohenKappa.of(even).value()).isCloseTo(0.186, within(0.0005));
        assertThat(CohenKappa.of(uneven).value()).isCloseTo(0.258, within(0.0005));
    }

    /** By hand: shares (40 + 30) / 200 and (60 + 70) / 200, chance 0.545, π = 0.155 / 0.455. */
    @Test
    void artsteinAndPoesio2008() {
        Ratings ratings = Tables.confusion(new int[][] {{20, 20}, {10, 50}});
        assertThat(ScottPi.of(ratings).value()).isCloseTo(0.155 / 0.455, within(1e-12));
    }

    @Test
    void onlyForTwoWhoHaveRated() {
        assertThat(ScottPi.of(Tables.byUnit("aab", "bbb"))).isEqualTo(Figure.undefined(Undefined.TWO_ANNOTATORS_ONLY));
        assertThat(ScottPi.of(Tables.byUnit("aa.", "ab.", "bb.")).defined()).isTrue();
    }
}
