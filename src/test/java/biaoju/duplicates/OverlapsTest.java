package biaoju.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static final int MUCH = 60;

    /** Ten letters that say which sentence it is, and a number that says nothing. */
    private static String sentence(int which) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) text.append((char) ('\u5000' + (which * 31 + i * 977) % 3000));
        return text.append(which).append("项。").toString();
    }

    private static long[] report(int... sentences) {
        return Overlaps.hashes(java.util.Arrays.stream(sentences).mapToObj(OverlapsTest::sentence));
    }

    @Test
    void theOtherIsNamedFromOverSixtyPercentOn() {
        Overlaps overlaps = new Overlaps();
        assertThat(overlaps.closest(report(1, 2, 3), MUCH)).isEmpty();
        overlaps.add(report(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        overlaps.add(report(21, 22, 23, 24, 25, 26, 27, 28, 29, 30));
        assertThat(overlaps.closest(report(1, 2, 3, 4, 5, 6, 41, 42, 43, 44), MUCH)).as("sixty is not over sixty").isEmpty();
        assertThat(overlaps.closest(report(21, 22, 23, 24, 25, 26, 27, 42, 43, 44), MUCH)).contains(new Overlap(1, 70, false));
        assertThat(overlaps.closest(report(21, 22, 23, 24, 25, 1, 2, 3, 4, 5), MUCH)).as("half of each").isEmpty();
    }

    @Test
    void aReportThatHoldsAnotherWholeIsToldTheOtherWayRound() {
        Overlaps overlaps = new Overlaps();
        overlaps.add(report(1, 2, 3, 4));
        assertThat(overlaps.closest(report(1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 17, 18), MUCH)).contains(new Overlap(0, 100, true));
        assertThat(overlaps.closest(report(1, 2, 3), MUCH)).contains(new Overlap(0, 100, false));
    }

    @Test
    void numbersMarksAndVeryShortSentencesMakeNoDifference() {
        Overlaps overlaps = new Overlaps();
        List<String> one = List.of("全年共排查隐患35处，整改率100%。", "组织开展专题培训12场次！", "下一步将继续完善制度机制。", "很好。", "一、主要工作");
        List<String> other = List.of("全年共排查隐患六十处；整改率九成。", "组织 开展专题培训三十场次。", "下一步，将继续完善制度机制。", "不好。");
        overlaps.add(Overlaps.hashes(one.stream()));
        assertThat(Overlaps.hashes(Stream.of("很好。", "一、二、三、", "……"))).isEmpty();
        assertThat(Overlaps.hashes(other.stream())).hasSize(3);
        assertThat(overlaps.closest(Overlaps.hashes(other.stream().skip(1)), MUCH)).as("two sentences are too few").map(Overlap::holds)
                .contains(true);
    }

    @Test
    void aSentenceOfThousandsOfReportsCostsNoMoreThanOneOfHundreds() {
        Overlaps overlaps = new Overlaps();
        for (int i = 0; i < 5000; i++) overlaps.add(report(1, 2, 3, 4, 10 + i));
        assertThat(overlaps.closest(report(1, 2, 3, 4, 10_000), MUCH)).contains(new Overlap(0, 80, false));
        assertThat(overlaps.closest(report(10, 11, 12, 13, 14), MUCH)).as("one from each").isEmpty();
    }

    @Test
    void itFindsWhatComparingEachWithEachFinds() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        Overlaps overlaps = new Overlaps();
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            long[] next = report(random.ints(1 + random.nextInt(12), 0, 40).toArray());
            int most = 0;
            for (long[] other : all) most = Math.max(most, Math.max(percent(next, other), percent(other, next)));
            int best = most;
            assertThat(overlaps.closest(next, MUCH)).as("seed %s", seed)
                    .satisfies(found -> assertThat(found.map(Overlap::percent).orElse(0)).isEqualTo(best > MUCH ? best : 0));
            overlaps.add(next);
            all.add(next);
        }
    }

    private static int percent(long[] of, long[] in) {
        if (of.length < 3) return 0;
        long shared = java.util.Arrays.stream(of).filter(hash -> java.util.Arrays.binarySearch(in, hash) >= 0).count();
        return (int) (100 * (double) shared / of.length);
    }
}
