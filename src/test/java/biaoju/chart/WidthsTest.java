package biaoju.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WidthsTest {
    @Test
    void chineseIsOneEmWide() {
        assertThat(Widths.of("举措，“问题”")).isEqualTo(7);
        assertThat(Widths.of("𠀀😀")).isEqualTo(2);
        assertThat(Widths.of("e\u0301")).isEqualTo(Widths.of("e"));
        assertThat(Widths.of("a01")).isBetween(1.5, 2.1);
    }

    @Test
    void whatIsShortenedFitsAndCutsNoCharacter() {
        String text = "2022年𠀀😀报e\u0301告 abc";
        for (double room = 0; room < 20; room += 0.25) {
            String fit = Widths.fit(text, room);
            assertThat(fit.equals(text) || fit.endsWith("…")).isTrue();
            assertThat(Widths.of(fit)).isLessThanOrEqualTo(Math.max(room, Widths.of("…")));
            String kept = fit.equals(text) ? text : fit.substring(0, fit.length() - 1);
            assertThat(text).startsWith(kept);
            assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isTrue();
        }
        assertThat(Widths.fit("举措", 2)).isEqualTo("举措");
        assertThat(Widths.fit("举措问题", 3)).isEqualTo("举措…");
    }

    @Test
    void whatWasMeasuredFitsAtEverySize() {
        for (String name : new String[] {"李强 — 王敏", "a01 – 赵岚", "Krippendorff α", "0.1"}) {
            for (double em = 8; em < 40; em += 0.37) {
                double room = em * Widths.of(name);
                assertThat(Widths.fit(name, room / em)).as("%s at %s", name, em).isEqualTo(name);
            }
        }
    }

    @Test
    void onlyColoursAreColours() {
        for (String no : new String[] {"", "red", "#12345", "#1234567", "#GGGGGG", "#123456\" onload=\"x"}) {
            assertThatThrownBy(() -> new Hue(no, "")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Shade.mix("#000000", "#FFFFFF", 0.5)).isEqualTo("#808080");
        assertThat(Shade.ratio("#000000", "#FFFFFF")).isEqualTo(21);
    }

    @Test
    void stylesCanBeRead() {
        for (Style style : new Style[] {Style.light(), Style.dark(), Style.print()}) {
            assertThat(Shade.ratio(style.ink(), style.page())).isGreaterThanOrEqualTo(7);
            assertThat(Shade.ratio(style.muted(), style.page())).isGreaterThanOrEqualTo(4.5);
            assertThat(Shade.ratio(style.accent(), style.page())).isGreaterThanOrEqualTo(3);
        }
    }
}
