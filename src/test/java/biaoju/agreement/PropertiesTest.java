package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold whatever the table. */
class PropertiesTest {
    private static final double CLOSE = 1e-10;
    private static final int ROUNDS = 200;

    private final long seed = Long.getLong("biaoju.seed", 20261121L);
    private final Random random = new Random(seed);

    private Ratings table() {
        return Tables.random(random, 2 + random.nextInt(50), 2 + random.nextInt(5), 2 + random.nextInt(4),
                random.nextInt(2) * 0.3, random.nextDouble());
    }

    @Test
    void theOrderOfUnitsAnnotatorsAndLabelsDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            Ratings ratings = table();
            AgreementTable before = Tables.table(ratings);
            AgreementTable after = Tables.table(shuffled(ratings));
            for (Measure measure : Measure.values()) {
                Figure one = before.measure(measure);
                Figure other = after.measure(measure);
                String what = measure + " seed " + seed + " round " + round;
                assertThat(other.why()).as(what).isEqualTo(one.why());
                if (one.defined()) assertThat(other.value()).as(what).isCloseTo(one.value(), within(CLOSE));
            }
        }
        System.out.println("shuffled tables: seed " + seed);
    }

    private Ratings shuffled(Ratings ratings) {
        List<Integer> units = order(ratings.units());
        List<Integer> annotators = order(ratings.annotators());
        List<Integer> labels = order(ratings.labels().size());
        byte[] cells = new byte[ratings.units() * ratings.annotators()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int a = 0; a < ratings.annotators(); a++) {
                int label = ratings.label(units.get(unit), annotators.get(a));
                cells[unit * ratings.annotators() + a] = (byte) (label < 0 ? 0 : labels.get(label) + 1);
            }
        }
        return Ratings.of(ratings.labels(), ratings.annotators(), cells, new int[] {0, ratings.units()});
    }

    private List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    @Test
    void nothingIsAboveOneAndFullAgreementIsOne() {
        for (int round = 0; round < ROUNDS; round++) {
            Ratings ratings = table();
            Tables.table(ratings).measures().forEach((measure, figure) -> {
                if (figure.defined()) assertThat(figure.value()).as(measure + " seed " + seed).isFinite().isLessThanOrEqualTo(1);
            });
            byte[] cells = new byte[ratings.units() * ratings.annotators()];
            for (int i = 0; i < cells.length; i++) cells[i] = (byte) (1 + i / ratings.annotators() % 2);
            Ratings same = Ratings.of(ratings.labels(), ratings.annotators(), cells, new int[] {0, ratings.units()});
            Tables.table(same).measures().forEach((measure, figure) -> {
                if (figure.defined()) assertThat(figure.value()).as(measure + " agrees").isCloseTo(1, within(CLOSE));
            });
        }
    }

    /** The confusion of a pair, its margins and its shared units are one and the same count. */
    @Test
    void confusionsAddUpToSharedUnits() {
        for (int round = 0; round < ROUNDS; round++) {
            Ratings ratings = table();
            for (PairFigures pair : Tables.table(ratings).pairs()) {
                int all = 0;
                int same = 0;
                for (int i = 0; i < pair.confusion().length; i++) {
                    for (int j = 0; j < pair.confusion().length; j++) all += pair.confusion()[i][j];
                    same += pair.confusion()[i][i];
                }
                assertThat(all).as("seed " + seed).isEqualTo(pair.shared());
                if (all > 0) assertThat(pair.percent().value()).isEqualTo((double) same / all);
            }
        }
    }

    /** A group's figures are those of its units alone. */
    @Test
    void groupsAreTablesOfTheirOwn() {
        for (int round = 0; round < ROUNDS; round++) {
            Ratings ratings = table();
            for (GroupFigures group : Tables.table(ratings).groups()) {
                AgreementTable alone = Tables.table(part(ratings, group.group()));
                assertThat(group.units()).isEqualTo(alone.units());
                assertThat(group.shared()).isEqualTo(alone.shared());
                assertThat(group.percent()).isEqualTo(alone.measure(Measure.PERCENT));
                assertThat(group.alpha()).isEqualTo(alone.measure(Measure.KRIPPENDORFF_ALPHA));
                assertThat(group.kappa()).isEqualTo(alone.measure(Measure.COHEN_KAPPA));
            }
        }
    }

    private static Ratings part(Ratings ratings, int group) {
        int from = ratings.start(group);
        int units = ratings.start(group + 1) - from;
        byte[] cells = new byte[units * ratings.annotators()];
        System.arraycopy(ratings.cells(), from * ratings.annotators(), cells, 0, cells.length);
        return Ratings.of(ratings.labels(), ratings.annotators(), cells, new int[] {0, units});
    }
}
