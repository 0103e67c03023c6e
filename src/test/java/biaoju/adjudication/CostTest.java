package biaoju.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void theFormulaIsTheOneThatIsStated() {
        assertThat(Cost.of(3, 0.5, 50).total()).isCloseTo(3 + 1.5 + 0.5, within(1e-12));
        assertThat(Cost.of(2, 0, 5_000).total()).as("long is long").isEqualTo(Cost.of(2, 0, 200).total());
    }

    @Test
    void doubtIsEntropyFromNoneToAll() {
        assertThat(Cost.doubt(new double[] {1, 0, 0}, 3)).isZero();
        assertThat(Cost.doubt(new double[] {0.5, 0.5, 0}, 2)).isCloseTo(1, within(1e-12));
        assertThat(Cost.doubt(new double[] {0.25, 0.25, 0.25, 0.25}, 4)).isCloseTo(1, within(1e-12));
        assertThat(Cost.doubt(new double[] {0.5, 0.5, 0}, 3)).isCloseTo(Math.log(2) / Math.log(3), within(1e-12));
        assertThat(Cost.doubt(new double[] {1}, 1)).as("one label leaves no doubt").isZero();
    }
}
