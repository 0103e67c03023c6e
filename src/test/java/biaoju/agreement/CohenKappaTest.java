package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohenKappaTest {
    /** Artstein &amp; Poesio 2008, table 1 and section 2.4: κ = 0.348 (there printed as (0.7 − 0.54) / (1 − 0.54)). */
    @Test
    void artsteinAndPoesio2008() {
        Ratings ratings = Tables.confusion(new int[][] {{20, 20}, {10, 50}});
        assertThat(CohenKappa.of(ratings).value()).isCloseTo(0.348, within(0.0005));
        AgreementTable table = Tables.table(ratings);
        assertThat(table.measure(Measure.COHEN_KAPPA)).isEqualTo(CohenKappa.of(ratings));
        assertThat(table.pairs().get(0).confusion()).isDeepEqualTo(new int[][] {{20, 20}, {10, 50}});
    }
}
