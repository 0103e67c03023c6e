package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Gwet's example with missing values (Handbook 2014, and his package irrCAC as {@code cac.raw4raters}): four raters,
 * twelve units. The tables of his paper of 2008 were not to be had. Units with a single rating have a part in the label shares, not in the agreement.
 */
class GwetTest {
    static final Ratings FOUR_RATERS = Tables.byAnnotator("12332" + "1412...", "12332" + "241" + "25..",
            ".3332" + "342" + "2513", "12332" + "441" + "251.");

    @Test
    void asPrinted() {
        assertThat(Percent.of(FOUR_RATERS).value()).isCloseTo(0.8181818, within(5e-8));
        assertThat(GwetAc1.of(FOUR_RATERS, 0).value()).isCloseTo(0.7754441, within(5e-8));
        assertThat(FleissKappa.of(FOUR_RATERS).value()).isCloseTo(0.7611693, within(5e-8));
        assertThat(KrippendorffAlpha.of(FOUR_RATERS).value()).isCloseTo(0.7434211, within(5e-8));
    }

    /** Recomputed: 1 − (1 − 9/11) / (1 − 1/5). */
    @Test
    void brennanPredigerOfTheSame() {
        assertThat(BrennanPrediger.of(FOUR_RATERS, 0).value()).isCloseTo(17.0 / 22, within(1e-12));
        assertThat(BrennanPrediger.of(FOUR_RATERS, 6).value()).isCloseTo((9.0 / 11 - 1.0 / 6) / (5.0 / 6), within(1e-12));
        assertThat(BrennanPrediger.of(FOUR_RATERS, 2)).isEqualTo(BrennanPrediger.of(FOUR_RATERS, 0));
    }

    /** Gwet 2008's paradox, recomputed: 118 of 125 pairs agree on the one label, none on the other. */
    @Test
    void agreementThatKappaDoesNotSee() {
        Ratings ratings = Tables.confusion(new int[][] {{118, 5}, {2, 0}});
        double share = (123.0 + 120) / 250;
        double chance = 2 * share * (1 - share);
        assertThat(GwetAc1.of(ratings, 0).value()).isCloseTo((118.0 / 125 - chance) / (1 - chance), within(1e-12));
        assertThat(GwetAc1.of(ratings, 0).value()).isCloseTo(0.9408, within(0.00005));
        assertThat(CohenKappa.of(ratings).value()).isNegative();
    }
}
