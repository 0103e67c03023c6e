package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void inHighContrastAllThatIsSaidStandsOutSevenToOne() {
        for (Palette palette : List.of(Palette.CONTRAST_LIGHT, Palette.CONTRAST_DARK)) {
            List<Color> said = List.of(palette.text(), palette.quiet(), palette.faint(), palette.good(), palette.warning(),
                    palette.error(), palette.accent(), palette.hairline());
            for (Color words : said) {
                for (Color ground : List.of(palette.page(), palette.panel())) {
                    assertThat(Contrast.ratio(words, ground)).as(words + " on " + ground).isGreaterThanOrEqualTo(7);
                }
            }
            for (Color ground : List.of(palette.selection(), palette.hover(), palette.chosen())) {
                assertThat(Contrast.ratio(palette.text(), ground)).as("text on " + ground).isGreaterThanOrEqualTo(7);
                assertThat(Contrast.ratio(palette.quiet(), ground)).as("captions on " + ground).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /** As the look and feel has them after all its derivations: every text on the ground it is painted on. */
    @ParameterizedTest
    @EnumSource(value = Shade.class, names = {"CONTRAST_LIGHT", "CONTRAST_DARK"})
    void inHighContrastTheLookAndFeelsOwnTextsDoToo(Shade shade) {
        new Look(shade, 100, false).install();
        String[][] pairs = {{"Label.foreground", "Panel.background"}, {"Button.foreground", "Button.background"},
            {"Button.default.foreground", "Button.default.background"}, {"ToggleButton.foreground", "ToggleButton.background"},
            {"ToggleButton.selectedForeground", "ToggleButton.selectedBackground"},
            {"TextField.foreground", "TextField.background"}, {"TextArea.foreground", "TextArea.background"},
            {"TextField.placeholderForeground", "TextField.background"},
            {"TextField.selectionForeground", "TextField.selectionBackground"},
            {"ComboBox.foreground", "ComboBox.background"}, {"List.foreground", "List.background"},
            {"List.selectionForeground", "List.selectionBackground"},
            {"List.selectionInactiveForeground", "List.selectionInactiveBackground"},
            {"Table.foreground", "Table.background"}, {"Table.selectionForeground", "Table.selectionBackground"},
            {"TableHeader.foreground", "TableHeader.background"}, {"Tree.foreground", "Tree.background"},
            {"Tree.selectionForeground", "Tree.selectionBackground"}, {"Menu.foreground", "MenuBar.background"},
            {"MenuItem.foreground", "MenuItem.background"}, {"MenuItem.selectionForeground", "MenuItem.selectionBackground"},
            {"MenuItem.acceleratorForeground", "MenuItem.background"},
            {"MenuItem.acceleratorSelectionForeground", "MenuItem.selectionBackground"},
            {"TabbedPane.foreground", "TabbedPane.background"}, {"TabbedPane.selectedForeground", "TabbedPane.selectedBackground"},
            {"ToolTip.foreground", "ToolTip.background"}, {"CheckBox.foreground", "CheckBox.background"}};
        for (String[] pair : pairs) {
            Color words = UIManager.getColor(pair[0]);
            Color ground = UIManager.getColor(pair[1]);
            assertThat(words).as(pair[0]).isNotNull();
            assertThat(ground).as(pair[1]).isNotNull();
            assertThat(Contrast.ratio(words, ground)).as(pair[0] + " " + words + " on " + ground).isGreaterThanOrEqualTo(7);
        }
        for (String off : List.of("Label.disabledForeground", "Button.disabledText", "MenuItem.disabledForeground")) {
            assertThat(Contrast.ratio(UIManager.getColor(off), UIManager.getColor("Panel.background"))).as(off)
                    .isGreaterThanOrEqualTo(4.5);
        }
        for (String frame : List.of("Component.borderColor", "Component.focusedBorderColor", "Button.borderColor",
                "CheckBox.icon.borderColor", "Separator.foreground", "TabbedPane.underlineColor")) {
            assertThat(Contrast.ratio(UIManager.getColor(frame), UIManager.getColor("Panel.background"))).as(frame)
                    .isGreaterThanOrEqualTo(7);
        }
        assertThat(((Number) UIManager.get("Component.borderWidth")).floatValue()).isEqualTo(2);
        assertThat(((Number) UIManager.get("Component.focusWidth")).floatValue()).isEqualTo(2);
        assertThat(new Look(shade, 100, false).line()).isEqualTo(2);
    }

    @AfterAll
    static void asBefore() {
        new Look(false, 100).install();
    }

    @Test
    void theThemeFilesHaveTheSameColours() throws IOException {
        agrees("ContrastLightLaf", Palette.CONTRAST_LIGHT);
        agrees("ContrastDarkLaf", Palette.CONTRAST_DARK);
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
