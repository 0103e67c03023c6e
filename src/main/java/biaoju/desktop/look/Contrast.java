package biaoju.desktop.look;

import java.awt.Color;

/**
 * Colour arithmetic of the Web Content Accessibility Guidelines.
 *
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">WCAG 2.1, contrast ratio</a>
 */
public final class Contrast {
    private Contrast() {}

    /** From 1 (the same) to 21 (black on white). */
    public static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** {@code share} of {@code over} laid on {@code ground}, opaque. */
    public static Color mix(Color ground, Color over, double share) {
        return new Color(channel(ground.getRed(), over.getRed(), share),
                channel(ground.getGreen(), over.getGreen(), share), channel(ground.getBlue(), over.getBlue(), share));
    }

    private static int channel(int ground, int over, double share) {
        return (int) Math.round(ground + (over - ground) * share);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
