package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Back and forward through places. */
class TrailTest {
    private final Trail trail = new Trail();

    private static SentenceId at(String report, int number) {
        return new SentenceId(report, new Span(number * 10, number * 10 + 5));
    }

    private void visit(String report, int number) {
        trail.visit(at(report, number), number);
    }

    @Test
    void stepsAreOnePlaceAndLeapsAreAnother() {
        visit("a", 1);
        visit("a", 2);
        visit("a", 3);
        assertThat(trail.canGoBack()).isFalse();
        visit("a", 30);
        visit("b", 1);
        assertThat(trail.back()).contains(at("a", 30));
        visit("a", 30);
        assertThat(trail.back()).contains(at("a", 3));
        assertThat(trail.back()).isEmpty();
        assertThat(trail.forward()).contains(at("a", 30));
        visit("a", 31);
        assertThat(trail.forward()).as("a step does not end the way forward").contains(at("b", 1));
        trail.back();
        visit("c", 9);
        assertThat(trail.canGoForward()).as("a leap does").isFalse();
        assertThat(trail.reports()).containsExactly("c", "a", "b");
        trail.begin(List.of("z"));
        assertThat(trail.canGoBack()).isFalse();
        assertThat(trail.reports()).as("those of the last time").containsExactly("z");
        visit("b", 1);
        assertThat(trail.reports()).containsExactly("b", "z");
    }

    /** Against a list with a place in it. */
    @Test
    void backAndForwardAreWaysInOneList() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        List<SentenceId> list = new ArrayList<>();
        int place = -1;
        for (int step = 0; step < 20_000; step++) {
            String why = "seed " + seed + ", step " + step;
            int what = random.nextInt(4);
            if (what < 2) {
                SentenceId next = at("r" + step, 10 * random.nextInt(3));
                trail.visit(next, 0);
                while (list.size() > place + 1) list.remove(list.size() - 1);
                list.add(next);
                if (list.size() > 201) list.remove(0);
                place = list.size() - 1;
            } else {
                int to = what == 2 ? place - 1 : place + 1;
                Optional<SentenceId> went = what == 2 ? trail.back() : trail.forward();
                assertThat(went).as(why).isEqualTo(to < 0 || to >= list.size() ? Optional.empty() : Optional.of(list.get(to)));
                if (went.isPresent()) place = to;
            }
            assertThat(trail.canGoBack()).as(why).isEqualTo(place > 0);
            assertThat(trail.canGoForward()).as(why).isEqualTo(place < list.size() - 1);
        }
    }
}
