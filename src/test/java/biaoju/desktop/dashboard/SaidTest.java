package biaoju.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SaidTest {
    private final Said said = new Said(Messages.of(Locale.ENGLISH));

    @Test
    void aShareIsNothingOnlyOfNothingAndAllOnlyOfAll() {
        assertThat(said.share(0, 618)).isEqualTo("0 %");
        assertThat(said.share(5, 618)).isEqualTo("<1 %");
        assertThat(said.share(7, 618)).isEqualTo("1 %");
        assertThat(said.share(617, 618)).isEqualTo("99 %");
        assertThat(said.share(618, 618)).isEqualTo("100 %");
        assertThat(said.share(0, 0)).isEqualTo("–");
    }
}
