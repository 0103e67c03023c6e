package biaoju.desktop.look;

import java.util.Locale;

/** Which look the user asked for. */
public enum Theme {
    /** Light or dark, or in high contrast, as the desktop around us is. */
    SYSTEM,
    LIGHT,
    DARK,
    /** Black on white, every frame drawn. */
    CONTRAST_LIGHT,
    /** White on black, every frame drawn. */
    CONTRAST_DARK;

    /** The name in the settings and in message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after it in the round that the status bar's button goes. */
    public Theme next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK, CONTRAST_LIGHT, CONTRAST_DARK -> SYSTEM; // whoever needs high contrast does not come upon it by turning
        };
    }

    /** @param system how the desktop around us looks */
    public Shade shade(Shade system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Shade.LIGHT;
            case DARK -> Shade.DARK;
            case CONTRAST_LIGHT -> Shade.CONTRAST_LIGHT;
            case CONTRAST_DARK -> Shade.CONTRAST_DARK;
        };
    }

    /** {@link #SYSTEM} for a name that this version does not know. */
    public static Theme of(String id) {
        for (Theme theme : values()) {
            if (theme.id().equals(id)) return theme;
        }
        return SYSTEM;
    }
}
