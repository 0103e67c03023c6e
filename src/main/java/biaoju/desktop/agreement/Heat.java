package biaoju.desktop.agreement;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import java.awt.Color;

/** How strongly a share may be tinted so that the number on it can still be read. */
final class Heat {
    private static final double LEGIBLE = 7;

    private Heat() {}

    static double strongest(Look look) {
        return strongest(look.palette());
    }

    /** The largest part of the accent colour on which text keeps 7:1. */
    static double strongest(Palette palette) {
        for (double part = 0.5; part > 0; part -= 0.02) {
            if (Contrast.ratio(palette.text(), tint(palette, part)) >= LEGIBLE
                    && Contrast.ratio(palette.text(), Contrast.mix(palette.panel(), palette.accent(), part)) >= LEGIBLE) {
                return part;
            }
        }
        return 0;
    }

    /** Behind a cell with that share of its row. */
    static Color tint(Palette palette, double part) {
        return Contrast.mix(palette.page(), palette.accent(), part);
    }
}
