package biaoju.desktop.look;

import java.util.Locale;

/** Which look the user asked for. */
public enum Theme {
    /** Light or dark, as the desktop around us is. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The name in the settings and in message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after it in the round that the status bar's button goes. */
    public Theme next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
        };
    }

    /** @param systemDark how the desktop around us looks */
    public boolean dark(boolean systemDark) {
        return this == DARK || (this == SYSTEM && systemDark);
    }

    /** {@link #SYSTEM} for a name that this version does not know. */
    public static Theme of(String id) {
        for (Theme theme : values()) {
            if (theme.id().equals(id)) return theme;
        }
        return SYSTEM;
    }
}
