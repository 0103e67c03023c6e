package biaoju.desktop.shell;

import biaoju.desktop.look.Look;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.Border;

/** Room around a bar, and a line of one pixel above or below it in the colour of the theme of the moment. */
final class Hairline implements Border {
    private final Look look;
    private final boolean above;
    private final int upright;
    private final int sideways;

    Hairline(Look look, boolean above, int upright, int sideways) {
        this.look = look;
        this.above = above;
        this.upright = upright;
        this.sideways = sideways;
    }

    @Override
    public void paintBorder(Component on, Graphics g, int x, int y, int width, int height) {
        g.setColor(look.palette().hairline());
        int thick = look.line();
        g.fillRect(x, above ? y : y + height - thick, width, thick);
    }

    @Override
    public Insets getBorderInsets(Component on) {
        int thick = look.line();
        return new Insets(upright + (above ? thick : 0), sideways, upright + (above ? 0 : thick), sideways);
    }

    @Override
    public boolean isBorderOpaque() {
        return false;
    }
}
