package biaoju.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import biaoju.domain.Granularity;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NoiseTest {
    private static final String ABOVE = "某镇2023年工作总结\n今年以来，各项工作有序推进。\n";
    private static final String BELOW = "\n下一步，继续努力。\n";

    @TestFactory
    Stream<DynamicTest> tellsNoiseFromText() {
        return Cases.read("noise.txt").stream().map(line -> dynamicTest(line, () -> {
            String[] parts = line.split("\t", 2);
            assertThat(noises(parts[1])).as(parts[1]).isNotEmpty().containsOnly(parts[0]);
        }));
    }

    private static List<String> noises(String line) {
        return new Segmenter(Granularity.SENTENCES).cut(ABOVE + line + BELOW).sentences().stream()
                .filter(unit -> unit.span().start() >= ABOVE.length())
                .filter(unit -> unit.span().end() <= ABOVE.length() + line.length()).map(NoiseTest::name).toList();
    }

    private static String name(Sentence unit) {
        Noise noise = unit.noise();
        return noise == null ? "text" : noise.id();
    }

    @Test
    void noiseInsideASentenceStaysInside() {
        String text = "开展督查，及时##paidbegin##下发通知，扫码关注公众号。\n一把手负总责。";
        assertThat(new Segmenter(Granularity.SENTENCES).cut(text).sentences()).extracting(Sentence::isNoise)
                .containsExactly(false, false);
    }
}
