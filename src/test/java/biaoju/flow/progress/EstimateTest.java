package biaoju.flow.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biaoju.flow.progress.Estimate.Known;
import biaoju.flow.progress.Pace.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** 40 sentences of 4 to 5 seconds each, three minutes together: 800 an hour. */
    private static final Optional<Pace> PACE = Pace.of(List.of(new Times(4_000, 5_000, 40)), 180_000);

    @Test
    void paceIsSentencesOverTheirTime() {
        Pace pace = PACE.orElseThrow();
        assertThat(pace.sentencesAnHour()).isCloseTo(800, within(1e-9));
        assertThat(pace.medianSeconds()).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void theMedianIsNotMovedByOneLongSentence() {
        List<Times> times = List.of(new Times(1_000, 2_000, 10), new Times(2_000, 3_000, 20), new Times(500_000, 600_000, 1));
        assertThat(Pace.of(times, 700_000).orElseThrow().medianSeconds()).isCloseTo(2.275, within(1e-9));
    }

    @Test
    void aFewSentencesHaveNoPace() {
        assertThat(Pace.of(List.of(new Times(4_000, 5_000, Pace.FEWEST - 1)), 90_000)).isEmpty();
        assertThat(Pace.of(List.of(new Times(4_000, 5_000, Pace.FEWEST)), 90_000)).isPresent();
        assertThat(Pace.of(List.of(), 0)).isEmpty();
    }

    @Test
    void hoursAndDateFollowFromWhatIsLeft() {
        Estimate estimate = Estimate.of(2_000, 1_600, PACE, 700, 7, TODAY);
        assertThat(estimate).isEqualTo(new Estimate(Known.DATE, 1_600, 2, Optional.of(TODAY.plusDays(16))));
        assertThat(Estimate.of(2_000, 1_601, PACE, 700, 7, TODAY).when()).as("a day begun is a day").contains(TODAY.plusDays(17));
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(Estimate.of(0, 0, PACE, 700, 7, TODAY).known()).isEqualTo(Known.NOTHING);
        assertThat(Estimate.of(2_000, 0, PACE, 700, 7, TODAY).known()).isEqualTo(Known.DONE);
        assertThat(Estimate.of(2_000, 5, Optional.empty(), 19, 7, TODAY))
                .isEqualTo(new Estimate(Known.TOO_FEW, 5, 0, Optional.empty()));
        assertThat(Estimate.of(2_000, 800, PACE, 700, Estimate.SHORTEST - 1, TODAY))
                .isEqualTo(new Estimate(Known.HOURS, 800, 1, Optional.empty()));
        assertThat(Estimate.of(1_000_000, 999_000, PACE, 40, 14, TODAY).known()).as("beyond any plan").isEqualTo(Known.HOURS);
    }

    @Test
    void latelyBeginsWithTheFirstDayOfWork() {
        List<DayWork> days = IntStream.rangeClosed(-20, 0).mapToObj(day -> new DayWork(TODAY.plusDays(day),
                List.of(day == -18 ? 500 : day == -4 || day == -1 ? 30 : 0), 0, 0, 0)).toList();
        assertThat(Lately.of(days, List.of(), TODAY)).isEqualTo(new Lately(Optional.empty(), 60, 5));
        assertThat(Lately.of(days.subList(0, 4), List.of(), TODAY)).isEqualTo(new Lately(Optional.empty(), 0, 0));
    }
}
