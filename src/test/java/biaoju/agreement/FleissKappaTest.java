package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FleissKappaTest {
    /**
     * Fleiss 1971, table 1: 30 patients, 6 psychiatrists each; depression, personality disorder, schizophrenia,
     * neurosis, other.
     */
    static final int[][] FLEISS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

    @Test
    void fleiss1971() {
        Ratings ratings = Tables.byCounts(FLEISS);
        assertThat(Percent.of(ratings).value()).isCloseTo(0.556, within(0.001)); // printed 0.5556
        assertThat(FleissKappa.of(ratings).value()).isCloseTo(0.430, within(0.0005));
    }

    /** Warrens 2010, p. 284; his fourth place is off by one. */
    @Test
    void warrens2010() {
        assertThat(FleissKappa.of(CohenKappaTest.warrens()).value()).isCloseTo(0.8324, within(0.0001));
    }

    /** Of two who rate everything it is Scott's π. */
    @Test
    void scottsPiForTwo() {
        Ratings ratings = CohenKappaTest.zwick3();
        assertThat(FleissKappa.of(ratings).value()).isCloseTo(ScottPi.of(ratings).value(), within(1e-15));
    }
}
