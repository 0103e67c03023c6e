package biaoju.desktop.look;

import java.awt.Color;

/**
 * What a label's one hue becomes on the page.
 *
 * @param fill    behind a labelled sentence; the page's text keeps at least 7:1 on it
 * @param current behind the current sentence, slightly stronger; text at least 7:1 too
 * @param glyph   the gutter's letter, underlines; at least 4.5:1 on page, panel and fill, 7:1 in high contrast
 * @param dot     the hue itself or as near as 3:1 on page and panel allows
 */
public record Tint(Color fill, Color current, Color glyph, Color dot) {
    private static final double TEXT = 7;
    private static final double LETTER = 4.5;
    private static final double SHAPE = 3;

    /** @param hue {@code #RRGGBB} */
    static Tint of(String hue, Shade shade) {
        Palette on = shade.palette();
        Color color = Color.decode(hue);
        // High contrast tells labels apart by stronger tints, not by paler text.
        Color fill = legible(color, on, shade.contrast() ? 0.34 : shade.dark() ? 0.22 : 0.14);
        Color current = legible(color, on, shade.contrast() ? 0.46 : shade.dark() ? 0.30 : 0.24);
        return new Tint(fill, current, visible(color, on, shade.contrast() ? TEXT : LETTER, fill),
                visible(color, on, shade.contrast() ? LETTER : SHAPE, on.page()));
    }

    /** The strongest tint up to {@code share} on which the text can still be read. */
    private static Color legible(Color hue, Palette on, double share) {
        Color tint = Contrast.mix(on.page(), hue, share);
        for (double s = share; s > 0 && Contrast.ratio(on.text(), tint) < TEXT; s -= 0.01) {
            tint = Contrast.mix(on.page(), hue, s);
        }
        return tint;
    }

    /** The hue, drawn towards the text's colour until it stands out from everything it is painted on. */
    private static Color visible(Color hue, Palette on, double ratio, Color alsoOn) {
        for (double share = 0; share < 1; share += 0.02) {
            Color color = Contrast.mix(hue, on.text(), share);
            if (Contrast.ratio(color, on.page()) >= ratio && Contrast.ratio(color, on.panel()) >= ratio
                    && Contrast.ratio(color, alsoOn) >= ratio) {
                return color;
            }
        }
        return on.text();
    }
}
