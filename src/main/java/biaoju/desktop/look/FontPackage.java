package biaoju.desktop.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What to type, or where to go, on this machine to get a font with Chinese characters. */
public final class FontPackage {
    /** By a distribution's id in {@code /etc/os-release}, or that of one it is like. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("debian", "sudo apt install fonts-noto-cjk"), Map.entry("ubuntu", "sudo apt install fonts-noto-cjk"),
            Map.entry("fedora", "sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts"),
            Map.entry("rhel", "sudo dnf install google-noto-sans-cjk-ttc-fonts"),
            Map.entry("openeuler", "sudo dnf install google-noto-sans-cjk-ttc-fonts"),
            Map.entry("anolis", "sudo dnf install google-noto-sans-cjk-ttc-fonts"),
            Map.entry("suse", "sudo zypper install google-noto-sans-cjk-fonts"),
            Map.entry("opensuse", "sudo zypper install google-noto-sans-cjk-fonts"),
            Map.entry("arch", "sudo pacman -S noto-fonts-cjk"), Map.entry("alpine", "sudo apk add font-noto-cjk"),
            Map.entry("gentoo", "sudo emerge media-fonts/noto-cjk"), Map.entry("void", "sudo xbps-install noto-fonts-cjk"),
            Map.entry("nixos", "fonts.packages = [ pkgs.noto-fonts-cjk-sans ];"),
            Map.entry("deepin", "sudo apt install fonts-noto-cjk"), Map.entry("kylin", "sudo apt install fonts-noto-cjk"));
    private static final String WINDOWS = "Settings → Apps → Optional features → Chinese (Simplified) Supplemental Fonts";
    private static final String MAC = "Font Book → PingFang SC";

    private FontPackage() {}

    /** For the machine this program runs on. Reads a small file: not on the event dispatch thread. */
    public static String here() {
        String release = "";
        for (Path file : List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"))) {
            if (!release.isEmpty() || !Files.isReadable(file)) continue;
            try {
                release = Files.readString(file);
            } catch (IOException unreadable) {
                release = ""; // then it is named as it is most often
            }
        }
        return of(System.getProperty("os.name", ""), release);
    }

    /** @param release what {@code os-release} says, empty where it says nothing */
    static String of(String system, String release) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) return WINDOWS;
        if (os.startsWith("mac")) return MAC;
        for (String id : ids(release)) {
            String known = COMMANDS.get(id);
            if (known != null) return known;
        }
        return "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora, openSUSE), noto-fonts-cjk (Arch)";
    }

    private static Set<String> ids(String release) {
        Set<String> ids = new LinkedHashSet<>();
        for (String field : List.of("ID=", "ID_LIKE=")) {
            release.lines().filter(line -> line.startsWith(field)).forEach(line -> {
                String value = line.substring(field.length()).replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
                for (String id : value.strip().split("\\s+")) ids.add(id.replaceFirst("-(leap|tumbleweed)$", ""));
            });
        }
        return ids;
    }
}
