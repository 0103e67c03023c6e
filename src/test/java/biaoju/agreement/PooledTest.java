package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures without what each group says by itself, and draws whose counts lie side by side. */
class PooledTest {
    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    private Ratings ratings(int annotators, int groups) {
        int[] starts = new int[groups + 1];
        for (int g = 0; g < groups; g++) starts[g + 1] = starts[g] + random.nextInt(12);
        byte[] cells = new byte[starts[groups] * annotators];
        for (int i = 0; i < cells.length; i++) cells[i] = (byte) random.nextInt(4);
        return Ratings.of(List.of("a", "b", "c"), annotators, cells, starts);
    }

    @Test
    void onlyTheGroupsIntervalsAreMissing() {
        Ratings ratings = ratings(3, 20);
        AgreementOptions options = new AgreementOptions(0, 200, 7);
        AgreementTable whole = Agreement.of(ratings, options, () -> false, percent -> {});
        AgreementTable pooled = Agreement.pooled(ratings, options, () -> false);
        assertThat(pooled.measures()).as("seed %d", seed).isEqualTo(whole.measures());
        assertThat(pooled.pairs()).isEqualTo(whole.pairs());
        assertThat(pooled.labels()).isEqualTo(whole.labels());
        assertThat(pooled.measures().values()).allMatch(figure -> figure.hasInterval() == figure.defined());
        assertThat(whole.groups()).anyMatch(group -> group.percent().hasInterval());
        assertThat(pooled.groups()).noneMatch(group -> group.percent().hasInterval());
    }

    @Test
    void aDrawAddsUpWhatItDrew() {
        for (int trial = 0; trial < 50; trial++) {
            Ratings ratings = ratings(1 + random.nextInt(4), 2 + random.nextInt(30));
            Layout layout = Layout.of(ratings, 0, ratings.units());
            Tally[] groups = IntStream.range(0, ratings.groups())
                    .mapToObj(g -> Tally.of(Counts.of(ratings, ratings.start(g), ratings.start(g + 1)), layout)).toArray(Tally[]::new);
            int[] times = new int[groups.length];
            Counts drawn = new Counts(layout);
            new GroupUrn(groups, layout).draw(new SplittableRandom(trial), times, drawn);
            Counts expected = new Counts(layout);
            for (int g = 0; g < groups.length; g++) groups[g].addTo(expected, times[g]);
            assertThat(IntStream.of(times).sum()).isEqualTo(groups.length);
            for (int place = 0; place < layout.size; place++) {
                assertThat(drawn.get(place)).as("seed %d, trial %d, place %d", seed, trial, place).isEqualTo(expected.get(place));
            }
        }
    }
}
