package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelfConsistencyTest {
    /** Three places a, a, b: one of three pairs agrees. Two places a, a: all do. A text labelled once says nothing. */
    @Test
    void eachTextCountsOnce() {
        SelfConsistency self = SelfConsistency.of(List.of(new int[] {0, 0, 1}, new int[] {0, 0, -1}, new int[] {1, -1},
                new int[0]));
        assertThat(self.texts()).isEqualTo(2);
        assertThat(self.pairs()).isEqualTo(4);
        assertThat(self.agreeing()).isEqualTo(2);
        assertThat(self.share().value()).isCloseTo((1.0 / 3 + 1) / 2, within(1e-12));
    }

    @Test
    void nothingRepeated() {
        assertThat(SelfConsistency.of(List.of(new int[] {3})).share()).isEqualTo(Figure.undefined(Undefined.NO_SHARED_UNIT));
    }
}
