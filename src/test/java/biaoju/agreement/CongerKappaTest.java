package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Conger's own table was not to be had; others print his coefficient for theirs, and one is worked out by hand. */
class CongerKappaTest {
    /** Warrens 2010, p. 284, as Hubert's κ, which is the same for complete tables: 0.8326. */
    @Test
    void warrens2010() {
        assertThat(CongerKappa.of(CohenKappaTest.warrens()).value()).isCloseTo(0.8326, within(0.00005));
    }

    /**
     * The R package irr prints Conger's exact κ of Fleiss' patients as 0.442, taking each patient's diagnoses in their
     * order for those of six psychiatrists.
     */
    @Test
    void fleissPatients() {
        assertThat(CongerKappa.of(Tables.byCounts(FleissKappaTest.FLEISS)).value()).isCloseTo(0.442, within(0.0005));
    }

    /** By hand: the mean over the six pairs of raters of Σ p(g) p(h), each rater's shares over their own units. */
    @Test
    void gwetsFourRaters() {
        double[][] shares = {{3 / 9.0, 3 / 9.0, 2 / 9.0, 1 / 9.0, 0}, {2 / 10.0, 4 / 10.0, 2 / 10.0, 1 / 10.0, 1 / 10.0},
            {1 / 11.0, 3 / 11.0, 5 / 11.0, 1 / 11.0, 1 / 11.0}, {3 / 11.0, 3 / 11.0, 2 / 11.0, 2 / 11.0, 1 / 11.0}};
        double chance = 0;
        for (int g = 0; g < 4; g++) {
            assertThat(Arrays.stream(shares[g]).sum()).isCloseTo(1, within(1e-12));
            for (int h = g + 1; h < 4; h++) {
                for (int label = 0; label < 5; label++) chance += shares[g][label] * shares[h][label] / 6;
            }
        }
        double expected = (9.0 / 11 - chance) / (1 - chance);
        assertThat(CongerKappa.of(GwetTest.FOUR_RATERS).value()).isCloseTo(expected, within(1e-12));
        assertThat(expected).isCloseTo(0.7628, within(0.00005)); // as Gwet's package has it
    }

    @Test
    void whoHasNotRatedDoesNotCount() {
        Ratings two = Tables.byUnit("aa", "ab", "bb");
        Ratings three = Tables.byUnit("aa.", "ab.", "bb.");
        assertThat(CongerKappa.of(three)).isEqualTo(CongerKappa.of(two)).isEqualTo(CohenKappa.of(two));
    }
}
