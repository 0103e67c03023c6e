package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.agreement.Figure;
import biaoju.agreement.Undefined;
import biaoju.base.Messages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Palette;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTest {
    @Test
    void figuresHaveTwoDecimalsAndTheirIntervalInBrackets() {
        assertThat(Written.interval(Figure.of(0.8657).within(0.8049, 0.9151))).isEqualTo("0.87 [0.80, 0.92]");
        assertThat(Written.interval(Figure.of(-0.051))).isEqualTo("−0.05");
        assertThat(Written.interval(Figure.of(-0.001))).as("no minus before nothing").isEqualTo("0.00");
        assertThat(Written.percent(0.9123)).isEqualTo("91.2 %");
        assertThat(Written.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void whatIsUndefinedSaysWhyInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Written written = new Written(Messages.of(locale));
            for (Undefined why : Undefined.values()) assertThat(written.full(Figure.undefined(why))).hasSizeGreaterThan(4);
        }
        assertThat(Written.interval(Figure.undefined(Undefined.ONE_LABEL))).isEqualTo("–");
    }

    @Test
    void numbersCanBeReadOnTheStrongestTint() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            double part = Heat.strongest(palette);
            assertThat(part).as("there is a tint to tell shares apart").isGreaterThan(0.15);
            assertThat(Contrast.ratio(palette.text(), Heat.tint(palette, part))).isGreaterThanOrEqualTo(7);
            assertThat(Contrast.ratio(palette.page(), Heat.tint(palette, part))).isGreaterThan(1.2);
        }
    }
}
