package biaoju.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A user who has been here before: no tour stands before what a test wants to click. */
final class Settled {
    private Settled() {}

    /** Somebody who has chosen English and the light theme, whatever the machine speaks. */
    static void inEnglish(Path home) {
        try {
            Path file = Files.createDirectories(home.resolve("config")).resolve("settings.json");
            Files.writeString(file, "{\"version\":1,\"language\":\"en\",\"theme\":\"light\"}");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param home holds {@code config/settings.json}, or will */
    static void in(Path home) {
        try {
            Path file = Files.createDirectories(home.resolve("config")).resolve("settings.json");
            String settings = Files.exists(file) ? Files.readString(file) : "{\"version\":1}";
            if (!settings.contains("\"hints\"")) {
                Files.writeString(file, settings.replaceFirst("\\{", "{\"hints\":[\"tour\"],"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
