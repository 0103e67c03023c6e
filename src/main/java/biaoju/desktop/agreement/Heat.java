package biaoju.desktop.agreement;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Palette;
import java.awt.Color;

/** How strongly a share may be tinted so that the number on it can still be read. */
final class Heat {
    private static final double LEGIBLE = 7;
    private static final float DEEP = 0.78f;

    private Heat() {}

    /**
     * The tint of a share of 1: the accent's hue as far from the page as text keeps 7:1. On a light page that is a part
     * of the accent; on a dark one a deep shade of it, for a part of it would be hardly more than grey.
     */
    static Color strongest(Palette palette) {
        boolean dark = Contrast.ratio(palette.page(), Color.WHITE) > Contrast.ratio(palette.page(), Color.BLACK);
        float[] hue = Color.RGBtoHSB(palette.accent().getRed(), palette.accent().getGreen(), palette.accent().getBlue(), null);
        for (float part = 1; part > 0; part -= 0.02f) {
            Color tint = dark ? Color.getHSBColor(hue[0], DEEP, part) : Contrast.mix(palette.page(), palette.accent(), part / 2);
            if (Contrast.ratio(palette.text(), tint) >= LEGIBLE) return tint;
        }
        return palette.page();
    }

    /**
     * Behind a figure.
     *
     * @param ground behind a share of 0
     */
    static Color tint(Palette palette, Color ground, double share) {
        return Contrast.mix(ground, strongest(palette), Math.max(0, Math.min(1, share)));
    }
}
