package biaoju.settings;

import java.util.Locale;

/** What differs from system to system in the keys. */
public enum Platform {
    LINUX,
    WINDOWS,
    MAC;

    /** The system this program runs on. */
    public static Platform here() {
        return of(System.getProperty("os.name", ""));
    }

    static Platform of(String system) {
        String os = system.toLowerCase(Locale.ROOT);
        return os.startsWith("mac") ? MAC : os.startsWith("windows") ? WINDOWS : LINUX;
    }
}
