package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import biaoju.desktop.look.Tint;
import biaoju.domain.Label;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the page paints can be seen on everything it may be painted on. */
class InkTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textReachesSevenToOneAndGlyphsThree(boolean dark) {
        Look look = new Look(dark, 100);
        Palette palette = look.palette();
        assertThat(Contrast.ratio(palette.text(), palette.page())).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.ratio(palette.text(), palette.selection())).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.ratio(palette.text(), Contrast.mix(palette.page(), palette.accent(), 0.07))).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.ratio(palette.faint(), palette.page())).as("noise").isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.ratio(palette.accent(), palette.page())).as("frame").isGreaterThanOrEqualTo(3);
        assertThat(Contrast.ratio(Contrast.mix(palette.page(), palette.accent(), ProsePainter.PALE), palette.page()))
                .as("frame without focus").isGreaterThanOrEqualTo(3);
        for (Label label : Pages.SCHEME.labels()) {
            Tint tint = look.tint(label.color());
            for (Color ground : List.of(tint.fill(), tint.current())) {
                assertThat(Contrast.ratio(palette.text(), ground)).as(label.id()).isGreaterThanOrEqualTo(7);
                assertThat(Contrast.ratio(palette.warning(), ground)).as("flag on %s", label.id()).isGreaterThanOrEqualTo(3);
                assertThat(Contrast.ratio(palette.accent(), ground)).as("note, frame on %s", label.id()).isGreaterThanOrEqualTo(3);
            }
            assertThat(Contrast.ratio(tint.glyph(), palette.page())).as(label.id()).isGreaterThanOrEqualTo(3);
        }
    }
}
