package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Path THEMES = Path.of("src/main/resources/biaoju/themes");

    @Test
    void everythingThatSaysSomethingStandsOut() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (Color ground : List.of(palette.page(), palette.panel())) {
                assertThat(Contrast.ratio(palette.text(), ground)).isGreaterThanOrEqualTo(7);
                for (Color words : List.of(palette.quiet(), palette.good(), palette.warning(), palette.error())) {
                    assertThat(Contrast.ratio(words, ground)).as(words + " on " + ground).isGreaterThanOrEqualTo(4.5);
                }
                assertThat(Contrast.ratio(palette.accent(), ground)).isGreaterThanOrEqualTo(3);
            }
            for (Color ground : List.of(palette.selection(), palette.hover(), palette.chosen())) {
                assertThat(Contrast.ratio(palette.text(), ground)).as("text on " + ground).isGreaterThanOrEqualTo(7);
            }
            assertThat(Contrast.ratio(palette.faint(), palette.page())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void theThemeFilesHaveTheSameColours() throws IOException {
        agrees("FlatLightLaf", Palette.LIGHT);
        agrees("FlatDarkLaf", Palette.DARK);
    }

    private static void agrees(String file, Palette palette) throws IOException {
        Properties theme = new Properties();
        try (Reader in = Files.newBufferedReader(THEMES.resolve(file + ".properties"))) {
            theme.load(in);
        }
        assertThat(colour(theme, "@background")).isEqualTo(palette.panel());
        assertThat(colour(theme, "@foreground")).isEqualTo(palette.text());
        assertThat(colour(theme, "@componentBackground")).isEqualTo(palette.page());
        assertThat(colour(theme, "@selectionBackground")).isEqualTo(palette.chosen());
        assertThat(colour(theme, "TextComponent.selectionBackground")).isEqualTo(palette.selection());
        assertThat(colour(theme, "Separator.foreground")).isEqualTo(palette.hairline());
        assertThat(colour(theme, "TabbedPane.underlineColor")).isEqualTo(palette.accent());
    }

    private static Color colour(Properties theme, String key) {
        return Color.decode(theme.getProperty(key));
    }
}
