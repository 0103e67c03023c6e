package biaoju.desktop.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;

/** The colours there are to choose from: ours and the look and feel's, which are the same. */
public enum Shade {
    LIGHT,
    DARK,
    CONTRAST_LIGHT,
    CONTRAST_DARK;

    /** Light or dark, without high contrast. */
    public static Shade of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST_LIGHT -> Palette.CONTRAST_LIGHT;
            case CONTRAST_DARK -> Palette.CONTRAST_DARK;
        };
    }

    public boolean dark() {
        return this == DARK || this == CONTRAST_DARK;
    }

    /** Whether all text stands out 7:1 and frames are twice as thick. */
    public boolean contrast() {
        return this == CONTRAST_LIGHT || this == CONTRAST_DARK;
    }

    FlatLaf laf() {
        return switch (this) {
            case LIGHT -> new FlatLightLaf();
            case DARK -> new FlatDarkLaf();
            case CONTRAST_LIGHT -> new ContrastLightLaf();
            case CONTRAST_DARK -> new ContrastDarkLaf();
        };
    }
}
