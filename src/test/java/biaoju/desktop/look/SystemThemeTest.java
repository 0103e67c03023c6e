package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
    @Test
    void windowsTellsBySwitchAndColours() {
        assertThat(SystemTheme.contrast(Map.of("win.highContrast.on", true, "win.frame.backgroundColor", Color.BLACK)::get))
                .contains(Shade.CONTRAST_DARK);
        assertThat(SystemTheme.contrast(Map.of("win.highContrast.on", true, "win.frame.backgroundColor", Color.WHITE)::get))
                .contains(Shade.CONTRAST_LIGHT);
        assertThat(SystemTheme.contrast(Map.of("win.highContrast.on", false, "win.frame.backgroundColor", Color.BLACK)::get)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HighContrast, CONTRAST_LIGHT", "HighContrastInverse, CONTRAST_DARK", "ContrastHighInverse, CONTRAST_DARK"})
    void gnomeTellsByTheNameOfItsTheme(String name, Shade shade) {
        assertThat(SystemTheme.contrast(Map.of("gnome.Net/ThemeName", name)::get)).contains(shade);
    }

    @Test
    void othersSayNothingOfIt() {
        assertThat(SystemTheme.contrast(Map.of("gnome.Net/ThemeName", "Adwaita-dark")::get)).isEmpty();
        assertThat(SystemTheme.contrast(name -> null)).isEmpty();
    }
}
