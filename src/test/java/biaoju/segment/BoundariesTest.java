package biaoju.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the segmentation rule, and many of its neighbours. */
class BoundariesTest {
    @TestFactory
    Stream<DynamicTest> cutsWhereTheRuleCuts() {
        return Cases.read("boundaries.txt").stream().map(line -> dynamicTest(line, () -> {
            String text = Cases.text(line);
            assertThat(Cases.drawn(text, new Segmenter(Cases.granularity(line)).cut(text)))
                    .isEqualTo(Cases.expected(line));
        }));
    }
}
