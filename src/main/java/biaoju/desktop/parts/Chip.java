package biaoju.desktop.parts;

import biaoju.desktop.look.Look;
import biaoju.desktop.look.Tint;
import biaoju.domain.Label;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/** A label's letter in a small box of its hue; never the hue alone. */
public final class Chip implements Icon {
    /** How the box is drawn. */
    public enum Style {
        /** What an annotator said. */
        TINTED,
        /** What a person decided. */
        SOLID,
        /** What a rule decided. */
        OUTLINED
    }

    private final Look look;
    private final Label label;
    private final boolean chinese;
    private final Style style;

    public Chip(Look look, Label label, boolean chinese, Style style) {
        this.look = look;
        this.label = label;
        this.chinese = chinese;
        this.style = style;
    }

    @Override
    public int getIconWidth() {
        return look.px(18);
    }

    @Override
    public int getIconHeight() {
        return look.px(18);
    }

    @Override
    public void paintIcon(Component in, Graphics g, int x, int y) {
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        Tint tint = look.tint(label.color());
        double inset = style == Style.OUTLINED ? 0.75 : 0;
        double arc = look.px(5);
        RoundRectangle2D box = new RoundRectangle2D.Double(x + inset, y + inset, getIconWidth() - 2 * inset,
                getIconHeight() - 2 * inset, arc, arc);
        canvas.setColor(style == Style.TINTED ? tint.fill() : tint.glyph());
        canvas.setStroke(new BasicStroke(1.5f));
        if (style == Style.OUTLINED) canvas.draw(box);
        else canvas.fill(box);
        canvas.setColor(style == Style.SOLID ? look.palette().page() : tint.glyph());
        Font font = look.font(12).deriveFont(Font.BOLD);
        FontMetrics metrics = in.getFontMetrics(font);
        canvas.setFont(font);
        String letter = label.letter(chinese);
        canvas.drawString(letter, (float) (box.getCenterX() - metrics.stringWidth(letter) / 2.0),
                (float) (box.getCenterY() + 0.36 * font.getSize2D()));
        canvas.dispose();
    }
}
