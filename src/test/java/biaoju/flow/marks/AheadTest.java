package biaoju.flow.marks;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final List<String> REPORTS = List.of("c", "a", "b");

    private static SentenceId at(String report, int start) {
        return new SentenceId(report, new Span(start, start + 5));
    }

    @Test
    void inTheProjectsOrderAndAroundItsEnd() {
        Ahead ahead = new Ahead(REPORTS);
        List<SentenceId> some = List.of(at("a", 10), at("c", 90), at("b", 0), at("a", 40), at("gone", 1));
        assertThat(ahead.next(some, at("a", 10), 1)).contains(at("a", 40));
        assertThat(ahead.next(some, at("a", 40), 1)).contains(at("b", 0));
        assertThat(ahead.next(some, at("b", 0), 1)).contains(at("c", 90));
        assertThat(ahead.next(some, at("a", 20), -1)).contains(at("a", 10));
        assertThat(ahead.next(some, at("c", 0), -1)).contains(at("b", 0));
        assertThat(ahead.next(List.of(at("a", 10)), at("a", 10), 1)).isEmpty();
        assertThat(ahead.next(List.of(at("gone", 10)), at("a", 10), 1)).isEmpty();
    }

    @Test
    void goingOnComesByEveryOneAndBackAgain() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<SentenceId> some = new ArrayList<>();
            for (int n = random.nextInt(9) + 2; n > 0; n--) some.add(at(REPORTS.get(random.nextInt(3)), random.nextInt(40) * 10));
            List<SentenceId> order = some.stream().distinct().sorted(Comparator.comparingInt((SentenceId one) -> REPORTS.indexOf(one.report()))
                    .thenComparing(SentenceId::span)).toList();
            if (order.size() < 2) continue;
            Ahead ahead = new Ahead(REPORTS);
            for (int i = 0; i < order.size(); i++) {
                Optional<SentenceId> next = ahead.next(some, order.get(i), 1);
                assertThat(next).as("seed %d", seed).contains(order.get((i + 1) % order.size()));
                assertThat(ahead.next(some, next.orElseThrow(), -1)).as("seed %d", seed).contains(order.get(i));
            }
        }
    }
}
