package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ActiveTimeTest {
    private long nanos = Long.MAX_VALUE - 5_000_000_000L; // a steady clock may run over
    private final ActiveTime time = new ActiveTime(() -> nanos);

    private void pass(long ms) {
        nanos += ms * 1_000_000;
    }

    @Test
    void shortPausesCountWhole() {
        for (int i = 0; i < 4; i++) {
            pass(15_000);
            time.touched();
        }
        pass(3_000);
        assertThat(time.ms()).isEqualTo(63_000);
    }

    @Test
    void aLongPauseCountsForAMinute() {
        pass(2_000);
        time.touched();
        pass(3_600_000);
        assertThat(time.ms()).isEqualTo(62_000);
        time.touched();
        pass(1_500);
        assertThat(time.ms()).isEqualTo(63_500);
    }

    @Test
    void anotherWindowInFrontDoesNotCount() {
        pass(4_000);
        time.here(false);
        pass(30_000);
        time.touched(); // the mouse goes over a window in the background
        pass(30_000);
        assertThat(time.ms()).isEqualTo(4_000);
        time.here(true);
        pass(1_000);
        assertThat(time.ms()).isEqualTo(5_000);
    }

    @Test
    void toldTwiceIsTheSameAsOnce() {
        time.here(true);
        pass(2_000);
        time.here(true);
        pass(2_000);
        time.here(false);
        time.here(false);
        pass(2_000);
        assertThat(time.ms()).isEqualTo(4_000);
    }

    @Test
    void everySentenceBeginsAtNothing() {
        pass(9_000);
        time.begin();
        assertThat(time.ms()).isZero();
        pass(700);
        assertThat(time.ms()).isEqualTo(700);
    }

    @Test
    void aSentenceThatBeginsWhileNobodyLooksWaits() {
        time.here(false);
        time.begin();
        pass(9_000);
        assertThat(time.ms()).isZero();
        time.here(true);
        pass(800);
        assertThat(time.ms()).isEqualTo(800);
    }

    @Test
    void noSentenceTakesLongerThanTenMinutes() {
        for (int i = 0; i < 100; i++) {
            pass(50_000);
            time.touched();
        }
        assertThat(time.ms()).isEqualTo(600_000);
    }

    /** Against the plainest of models: every millisecond asked whether it counts. */
    @Test
    void everyMillisecondCountsOnceOrNot() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            time.here(true);
            time.begin();
            boolean here = true;
            long quiet = 0;
            long expected = 0;
            for (int step = 0; step < 30; step++) {
                int wait = random.nextInt(4) == 0 ? random.nextInt(150_000) : random.nextInt(5_000);
                for (int ms = 0; ms < wait; ms++) if (here && quiet++ < ActiveTime.PAUSE_MS) expected++;
                pass(wait);
                assertThat(time.ms()).as("seed %d", seed).isEqualTo(Math.min(expected, ActiveTime.MOST_MS));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        here = !here;
                        time.here(here);
                        quiet = 0;
                    }
                    case 1 -> {
                        time.touched();
                        if (here) quiet = 0;
                    }
                    default -> { }
                }
            }
        }
    }
}
