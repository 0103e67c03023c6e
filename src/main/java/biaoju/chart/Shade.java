package biaoju.chart;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Colour arithmetic on {@code #RRGGBB} without AWT.
 *
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">WCAG 2.1, contrast ratio</a>
 */
final class Shade {
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final double TEXT = 7;
    private static final double LETTER = 4.5;
    private static final double SHAPE = 3;
    private static final double[] LINEAR = linear();

    private Shade() {}

    /** @throws IllegalArgumentException if it is no colour: what goes into an attribute is never anything else */
    static int parse(String color) {
        if (!COLOR.matcher(color).matches()) throw new IllegalArgumentException("not #RRGGBB: " + color);
        return Integer.parseInt(color, 1, color.length(), 16);
    }

    /** {@code share} of {@code over} laid on {@code ground}. */
    static String mix(String ground, String over, double share) {
        return written(mixed(parse(ground), parse(over), share));
    }

    /** From 1 (the same) to 21 (black on white). */
    static double ratio(String one, String other) {
        return ratio(parse(one), parse(other));
    }

    /** The strongest tint up to {@code share} on which the ink keeps 7:1. */
    static String tint(String hue, double share, Style on) {
        int page = parse(on.page());
        int over = parse(hue);
        int ink = parse(on.ink());
        for (double s = share; s > 0; s -= 0.01) {
            int tint = mixed(page, over, s);
            if (ratio(ink, tint) >= TEXT) return written(tint);
        }
        return on.page();
    }

    /** The hue for shapes, drawn towards the ink until it stands out from the page. */
    static String shape(String hue, Style on) {
        return towardsInk(hue, SHAPE, on, on.page());
    }

    /** The hue for text on {@code ground}. */
    static String letter(String hue, Style on, String ground) {
        return towardsInk(hue, LETTER, on, ground);
    }

    private static String towardsInk(String hue, double ratio, Style on, String ground) {
        int color = parse(hue);
        int ink = parse(on.ink());
        int behind = parse(ground);
        for (double share = 0; share < 1; share += 0.02) {
            int mixed = mixed(color, ink, share);
            if (ratio(mixed, behind) >= ratio) return written(mixed);
        }
        return on.ink();
    }

    private static int mixed(int ground, int over, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = ground >> shift & 255;
            int to = over >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    private static double ratio(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * LINEAR[color >> 16 & 255] + 0.7152 * LINEAR[color >> 8 & 255] + 0.0722 * LINEAR[color & 255];
    }

    private static double[] linear() {
        double[] linear = new double[256];
        for (int i = 0; i < linear.length; i++) {
            double c = i / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static String written(int color) {
        String digits = Integer.toHexString(color).toUpperCase(Locale.ROOT);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
