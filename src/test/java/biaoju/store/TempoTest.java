package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TempoTest {
    @Test
    void everyTimeIsInItsClass() {
        for (long ms = 1; ms <= Tempo.LONGEST_MS; ms += ms < 2_000 ? 1 : 97) {
            int tempo = Tempo.of(ms);
            assertThat(tempo).isBetween(1, Tempo.last());
            assertThat(ms).isGreaterThanOrEqualTo(Tempo.from(tempo)).isLessThan(Tempo.to(tempo));
        }
        assertThat(Tempo.of(Tempo.LONGEST_MS)).isEqualTo(Tempo.last());
        assertThat(Tempo.last()).as("fits a byte, with one more class").isLessThan(254);
    }

    @Test
    void whatCannotBeIsCutOff() {
        assertThat(Tempo.of(0)).isEqualTo(Tempo.UNKNOWN);
        assertThat(Tempo.of(-5)).isEqualTo(Tempo.UNKNOWN);
        assertThat(Tempo.of(Long.MAX_VALUE)).isEqualTo(Tempo.last());
        assertThat(Tempo.counted(Long.MAX_VALUE)).isEqualTo(600_000);
        assertThat(Tempo.counted(Long.MIN_VALUE)).isZero();
    }

    @Test
    void classesAreNarrowEnoughForAMedian() {
        for (int tempo = 2; tempo < Tempo.last(); tempo++) {
            assertThat((double) Tempo.to(tempo) / Tempo.from(tempo)).isLessThanOrEqualTo(1.2);
        }
    }
}
