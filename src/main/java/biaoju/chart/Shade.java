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

    private Shade() {}

    /** @throws IllegalArgumentException if it is no colour: what goes into an attribute is never anything else */
    static int parse(String color) {
        if (!COLOR.matcher(color).matches()) throw new IllegalArgumentException("not #RRGGBB: " + color);
        return Integer.parseInt(color.substring(1), 16);
    }

    /** {@code share} of {@code over} laid on {@code ground}. */
    static String mix(String ground, String over, double share) {
        int a = parse(ground);
        int b = parse(over);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = a >> shift & 255;
            int to = b >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return String.format(Locale.ROOT, "#%06X", mixed);
    }

    /** From 1 (the same) to 21 (black on white). */
    static double ratio(String one, String other) {
        double a = luminance(parse(one));
        double b = luminance(parse(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The strongest tint up to {@code share} on which the ink keeps 7:1. */
    static String tint(String hue, double share, Style on) {
        for (double s = share; s > 0; s -= 0.01) {
            String tint = mix(on.page(), hue, s);
            if (ratio(on.ink(), tint) >= TEXT) return tint;
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
        for (double share = 0; share < 1; share += 0.02) {
            String color = mix(hue, on.ink(), share);
            if (ratio(color, ground) >= ratio) return color;
        }
        return on.ink();
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 255) + 0.7152 * linear(color >> 8 & 255) + 0.0722 * linear(color & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
