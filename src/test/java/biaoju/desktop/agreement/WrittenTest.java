package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.agreement.Figure;
import biaoju.agreement.Undefined;
import biaoju.base.Messages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Palette;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenTest {
    @Test
    void figuresHaveTwoDecimalsAndTheirIntervalInBrackets() {
        assertThat(Written.interval(Figure.of(0.8657).within(0.8049, 0.9151))).isEqualTo("0.87 [0.80, 0.92]");
        assertThat(Written.interval(Figure.of(-0.051))).isEqualTo("−0.05");
        assertThat(Written.interval(Figure.of(-0.001))).as("no minus before nothing").isEqualTo("0.00");
        assertThat(new Written(Messages.of(Locale.ENGLISH)).percent(0.9123)).isEqualTo("91.2 %");
        assertThat(new Written(Messages.of(Locale.CHINESE)).percent(0.9123)).isEqualTo("91.2%");
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
            for (double share = 0; share <= 1; share += 0.05) {
                Color tint = Heat.tint(palette, palette.panel(), share);
                assertThat(Contrast.ratio(palette.text(), tint)).as("a share of %s", share).isGreaterThanOrEqualTo(7);
            }
            Color most = Heat.strongest(palette);
            assertThat(Contrast.ratio(palette.panel(), most)).as("there is a tint to tell shares apart").isGreaterThan(1.2);
            float[] hue = Color.RGBtoHSB(most.getRed(), most.getGreen(), most.getBlue(), null);
            assertThat(hue[1]).as("it is a colour, not a grey").isGreaterThan(0.2f);
        }
    }
}
