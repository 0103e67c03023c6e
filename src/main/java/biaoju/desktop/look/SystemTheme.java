package biaoju.desktop.look;

import java.awt.Color;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** How the desktop around us looks. Asks small programs of the system's own: never on the dispatch thread. */
public final class SystemTheme {
    private SystemTheme() {}

    /** Empty where the system does not say. A Mac's wish for more contrast can be read by no program of its own nor by Java. */
    public static Optional<Shade> shade() {
        Toolkit toolkit = Toolkit.getDefaultToolkit();
        Optional<Shade> contrast = contrast(toolkit::getDesktopProperty);
        if (contrast.isPresent()) return contrast;
        Optional<Boolean> dark = dark();
        if (gnomeContrast()) return Optional.of(dark.orElse(false) ? Shade.CONTRAST_DARK : Shade.CONTRAST_LIGHT);
        return dark.map(yes -> yes ? Shade.DARK : Shade.LIGHT);
    }

    /**
     * High contrast as the desktop tells Java of it: Windows by a switch and its colours, GNOME and its kin by the theme's name.
     *
     * @param property what {@link Toolkit#getDesktopProperty} answers
     */
    static Optional<Shade> contrast(Function<String, @Nullable Object> property) {
        if (Boolean.TRUE.equals(property.apply("win.highContrast.on"))) {
            boolean dark = property.apply("win.frame.backgroundColor") instanceof Color ground
                    && Contrast.ratio(ground, Color.WHITE) > Contrast.ratio(ground, Color.BLACK);
            return Optional.of(dark ? Shade.CONTRAST_DARK : Shade.CONTRAST_LIGHT);
        }
        if (!(property.apply("gnome.Net/ThemeName") instanceof String name)) return Optional.empty();
        String theme = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (!theme.contains("highcontrast") && !theme.startsWith("contrasthigh")) return Optional.empty();
        return Optional.of(theme.contains("inverse") || theme.contains("dark") ? Shade.CONTRAST_DARK : Shade.CONTRAST_LIGHT);
    }

    /** GNOME's switch since 42, which some desktops do not pass on as a theme's name. */
    private static boolean gnomeContrast() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.startsWith("windows") && !system.startsWith("mac")
                && ask("gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast").orElse("").contains("true");
    }

    private static Optional<Boolean> dark() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return ask("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme").map(answer -> answer.contains("0x0"));
        }
        if (system.startsWith("mac")) {
            // the key is there in dark mode only
            return Optional.of(ask("defaults", "read", "-g", "AppleInterfaceStyle").orElse("").contains("Dark"));
        }
        return ask("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                .map(answer -> answer.contains("dark"));
    }

    private static Optional<String> ask(String... command) {
        try {
            Process asked = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            asked.getOutputStream().close();
            if (!asked.waitFor(3, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(asked.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            return asked.exitValue() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException absent) {
            LoggerFactory.getLogger(SystemTheme.class).debug("the system's theme is not known", absent);
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
