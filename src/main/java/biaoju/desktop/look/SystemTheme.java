package biaoju.desktop.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Whether the desktop around us is dark. Asks a small program of the system's own: never on the dispatch thread. */
public final class SystemTheme {
    private SystemTheme() {}

    /** Empty where the system does not say. */
    public static Optional<Boolean> dark() {
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
