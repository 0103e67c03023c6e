package biaoju.desktop.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.function.Supplier;

/** The colours there are to choose from: ours and the look and feel's, which are the same. */
public enum Shade {
    LIGHT(Palette.LIGHT, false, false, FlatLightLaf::new),
    DARK(Palette.DARK, true, false, FlatDarkLaf::new),
    CONTRAST_LIGHT(Palette.CONTRAST_LIGHT, false, true, ContrastLightLaf::new),
    CONTRAST_DARK(Palette.CONTRAST_DARK, true, true, ContrastDarkLaf::new);

    private final Palette palette;
    private final boolean dark;
    private final boolean contrast;
    private final Supplier<FlatLaf> laf;

    Shade(Palette palette, boolean dark, boolean contrast, Supplier<FlatLaf> laf) {
        this.palette = palette;
        this.dark = dark;
        this.contrast = contrast;
        this.laf = laf;
    }

    public Palette palette() {
        return palette;
    }

    public boolean dark() {
        return dark;
    }

    /** Whether all text stands out 7:1 and frames are twice as thick. */
    public boolean contrast() {
        return contrast;
    }

    FlatLaf laf() {
        return laf.get();
    }
}
