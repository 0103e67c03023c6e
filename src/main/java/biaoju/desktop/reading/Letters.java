package biaoju.desktop.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** Sets single letters into boxes. Measures each letter once: a page of many columns has hundreds of them. */
final class Letters {
    private final Graphics2D g;
    private final Typeface type;
    private final Map<String, Double> widths = new HashMap<>();

    Letters(Graphics2D g, Typeface type) {
        this.g = g;
        this.type = type;
    }

    /** @param size in pixels */
    void set(String letter, Rectangle2D box, double size, Color color) {
        Font font = type.font(Face.BODY).deriveFont(Font.BOLD, (float) size);
        double width = size * widths.computeIfAbsent(letter,
                one -> font.getStringBounds(one, type.context()).getWidth() / size);
        g.setFont(font);
        g.setColor(color);
        // The middle of a capital or an ideograph stands some 0.36 of its size above the baseline.
        g.drawString(letter, (float) (box.getCenterX() - width / 2), (float) (box.getCenterY() + 0.36 * size));
    }
}
