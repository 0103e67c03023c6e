package biaoju.desktop.reading;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Smooth;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import javax.swing.JComponent;

/** Says in the middle of an empty page what to do next, one line of it below the other. */
final class HintPainter {
    private final Look look;

    HintPainter(Look look) {
        this.look = look;
    }

    void paint(Graphics2D g, JComponent in, String hint) {
        g.setFont(look.font(15));
        g.setColor(look.palette().quiet());
        FontMetrics metrics = in.getFontMetrics(g.getFont());
        Smooth.on(g);
        String[] lines = hint.split("\n", -1);
        int step = metrics.getHeight() * 3 / 2;
        int y = in.getHeight() * 2 / 5 - step * (lines.length - 1) / 2;
        for (String line : lines) {
            g.drawString(line, (in.getWidth() - metrics.stringWidth(line)) / 2, y);
            y += step;
        }
    }
}
