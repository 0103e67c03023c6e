package biaoju.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * This user's folders. {@code BIAOJU_HOME} in the environment, or the system property {@code biaoju.home}, puts all
 * three under one folder: for a portable copy and for tests.
 *
 * @param config settings and the annotator's identity
 * @param data   projects whose own folder cannot be written, the unpacked sample
 * @param state  logs and what else may be lost without harm
 */
public record Folders(Path config, Path data, Path state) {
    /** The folders of whoever runs this program. */
    public static Folders ofUser() {
        String oneFolder = System.getProperty("biaoju.home");
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv(), oneFolder);
    }

    static Folders of(String system, String userHome, Map<String, String> environment, @Nullable String oneFolder) {
        String one = oneFolder != null ? oneFolder : environment.getOrDefault("BIAOJU_HOME", "");
        if (!one.isBlank()) return under(Path.of(one).toAbsolutePath());
        Path home = Path.of(userHome);
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            // Local, not roaming: a synchronised folder must never hold a journal.
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new Folders(roaming.resolve("Biaoju"), local.resolve("Biaoju").resolve("data"),
                    local.resolve("Biaoju").resolve("state"));
        }
        if (os.startsWith("mac")) {
            return under(home.resolve("Library").resolve("Application Support").resolve("Biaoju"));
        }
        return new Folders(folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("biaoju"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("biaoju"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("biaoju"));
    }

    public Path logs() {
        return state.resolve("logs");
    }

    private static Folders under(Path one) {
        return new Folders(one.resolve("config"), one.resolve("data"), one.resolve("state"));
    }

    /** As the XDG specification asks, a relative path in the environment is ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) return otherwise;
        Path path = Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }

    /** Makes a folder that only its owner can read, where the file system knows owners. */
    public static Path made(Path folder) {
        try {
            if (Files.isDirectory(folder)) return folder;
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return Files.createDirectories(folder);
            }
            return Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
