package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
    /** Krippendorff 2011, section C, and 2004, p. 230: four observers, twelve units, missing values. */
    @Test
    void fourObservers() {
        assertThat(KrippendorffAlpha.of(GwetTest.FOUR_RATERS).value()).isCloseTo(0.743, within(0.0005));
    }

    /** Krippendorff 2004, p. 224: two observers, two values. */
    @Test
    void twoValues() {
        Ratings ratings = Tables.byAnnotator("1100000000", "0110010100");
        assertThat(KrippendorffAlpha.of(ratings).value()).isCloseTo(0.095, within(0.0005));
    }

    /** Krippendorff 2011, section B: two observers, five values, twelve units, α = 0.692. */
    @Test
    void fiveValues() {
        Ratings ratings = Tables.byAnnotator("aabbdcccedda", "babbbcccedd" + "d");
        assertThat(KrippendorffAlpha.of(ratings).value()).isCloseTo(0.692, within(0.0005));
    }

    /** Krippendorff 2004, p. 227, whose α comes from Aₒ = 0.833 and Dₑ = 0.627. */
    @Test
    void threeValues() {
        Ratings ratings = Tables.byUnit("aa", "ab", "bb", "bb", "bb", "bb", "bc", "cc", "cc", "cc", "cc", "cc");
        assertThat(KrippendorffAlpha.of(ratings).value()).isCloseTo(0.734, within(0.0005));
    }
}
