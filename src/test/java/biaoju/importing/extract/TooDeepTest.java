package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import org.junit.jupiter.api.Test;

class TooDeepTest {
    @Test
    void aFileThatAsksForMoreStackThanThereIsIsRefusedByItsName() {
        assertThat(TooDeep.refused("a.md", () -> "今年")).isEqualTo("今年");
        assertThatThrownBy(() -> TooDeep.refused("a.md", () -> down(1))).isInstanceOf(Problem.class).hasMessageContaining("a.md")
                .hasCauseInstanceOf(StackOverflowError.class).extracting(problem -> ((Problem) problem).key()).isEqualTo("importing.extract.tooDeep");
    }

    private static int down(int depth) {
        return depth == 0 ? 0 : down(depth + 1) + 1;
    }
}
