package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code -Dmodel.seed} repeats a run. */
class TintTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final List<String> OURS = List.of("#009E73", "#D55E00", "#CC79A7", "#0072B2", "#7A7A7A");

    private static void check(String hue, Shade shade) {
        Palette palette = shade.palette();
        Tint tint = Tint.of(hue, shade);
        String what = hue + " " + shade;
        assertThat(Contrast.ratio(palette.text(), tint.fill())).as(what + ": text on fill").isGreaterThanOrEqualTo(7);
        assertThat(Contrast.ratio(palette.text(), tint.current())).as(what + ": text on current")
                .isGreaterThanOrEqualTo(7);
        for (Color ground : List.of(palette.page(), palette.panel(), tint.fill())) {
            assertThat(Contrast.ratio(tint.glyph(), ground)).as(what + ": letter")
                    .isGreaterThanOrEqualTo(shade.contrast() ? 7 : 4.5);
        }
        for (Color ground : List.of(palette.page(), palette.panel())) {
            assertThat(Contrast.ratio(tint.dot(), ground)).as(what + ": dot")
                    .isGreaterThanOrEqualTo(shade.contrast() ? 4.5 : 3);
        }
    }

    @Test
    void textCanBeReadOnEveryTintOfOurFive() {
        for (String hue : OURS) {
            for (Shade shade : Shade.values()) check(hue, shade);
        }
    }

    @Test
    void andOnTheTintsOfWhateverHueAProjectChooses() {
        System.out.println("model.seed=" + SEED);
        Random random = new Random(SEED);
        for (String hue : List.of("#000000", "#FFFFFF", "#FFFF00", "#0000FF")) {
            for (Shade shade : Shade.values()) check(hue, shade);
        }
        for (int i = 0; i < 500; i++) {
            String hue = String.format("#%06X", random.nextInt(0x1000000));
            for (Shade shade : Shade.values()) check(hue, shade);
        }
    }

    @Test
    void ourFiveKeepTheStrengthTheyWereDesignedWith() {
        for (String hue : OURS) {
            assertThat(Tint.of(hue, Shade.LIGHT).fill())
                    .isEqualTo(Contrast.mix(Palette.LIGHT.page(), Color.decode(hue), 0.14));
            assertThat(Tint.of(hue, Shade.DARK).fill())
                    .isEqualTo(Contrast.mix(Palette.DARK.page(), Color.decode(hue), 0.22));
        }
    }

    @Test
    void theStandardsOwnExamplesComeOutRight() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.ratio(new Color(0x777777), Color.WHITE)).isBetween(4.47, 4.49);
    }
}
