package biaoju.desktop.look;

import java.awt.Color;

/**
 * What can be said of a label's hue before it is taken: whether text on its tint can be read on both pages, and how well it is
 * told from another one by eyes that see fewer colours.
 */
public final class Hue {
    /** Below this difference (CIE 1976) two areas side by side are told apart hardly. */
    private static final double NEAR = 9;
    private static final double TEXT = 7;
    private static final double SHAPE = 3;
    private static final double[][] EYES = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        // Protanopia, deuteranopia and tritanopia in linear RGB: Viénot, Brettel, Mollon 1999; the third after Brettel 1997.
        {0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1},
        {0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1},
        {1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.80500, 0.11911},
    };

    private final Color color;

    /** @param hue {@code #RRGGBB} */
    public Hue(String hue) {
        color = Color.decode(hue);
    }

    public static boolean isHue(String text) {
        return text.matches("#[0-9A-Fa-f]{6}");
    }

    /** Contrast of the page's text on the tint of a labelled sentence; 7 is wanted, for less the tint is made weaker. */
    public double textContrast(boolean dark) {
        Palette on = page(dark);
        return Contrast.ratio(on.text(), Contrast.mix(on.page(), color, dark ? 0.22 : 0.14));
    }

    /** Whether its tint must be made weaker on that page for the text on it to be read. */
    public boolean weakens(boolean dark) {
        return textContrast(dark) < TEXT;
    }

    /** Contrast of the hue itself against the page; below 3 it is drawn darker or lighter there. */
    public double shapeContrast(boolean dark) {
        return Contrast.ratio(color, page(dark).page());
    }

    public boolean isDrawnOtherwise(boolean dark) {
        return shapeContrast(dark) < SHAPE;
    }

    private static Palette page(boolean dark) {
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    /** Whether some eyes will hardly tell it from the other. */
    public boolean isNear(Hue other) {
        for (double[] eye : EYES) if (difference(lab(color, eye), lab(other.color, eye)) < NEAR) return true;
        return false;
    }

    private static double difference(double[] one, double[] other) {
        return Math.sqrt(Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] lab(Color color, double[] eye) {
        double r = linear(color.getRed());
        double g = linear(color.getGreen());
        double b = linear(color.getBlue());
        double seenR = clip(eye[0] * r + eye[1] * g + eye[2] * b);
        double seenG = clip(eye[3] * r + eye[4] * g + eye[5] * b);
        double seenB = clip(eye[6] * r + eye[7] * g + eye[8] * b);
        double x = root((0.4124 * seenR + 0.3576 * seenG + 0.1805 * seenB) / 0.95047);
        double y = root(0.2126 * seenR + 0.7152 * seenG + 0.0722 * seenB);
        double z = root((0.0193 * seenR + 0.1192 * seenG + 0.9505 * seenB) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
