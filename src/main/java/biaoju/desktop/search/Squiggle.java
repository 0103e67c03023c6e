package biaoju.desktop.search;

import biaoju.desktop.look.Look;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;

/** A wavy line below the character of a query that is not understood, or behind its last. */
final class Squiggle implements Highlighter.HighlightPainter {
    private final Look look;

    private Squiggle(Look look) {
        this.look = look;
    }

    /** @param place in UTF-16 units; −1 for none */
    static void under(JTextComponent field, int place, Look look) {
        Highlighter marks = field.getHighlighter();
        for (Highlighter.Highlight one : marks.getHighlights()) {
            if (one.getPainter() instanceof Squiggle) marks.removeHighlight(one);
        }
        if (place < 0) return;
        int length = field.getDocument().getLength();
        int from = Math.min(place, length);
        int to = from;
        String text = field.getText();
        while (to < length && !Character.isWhitespace(text.charAt(to)) && text.charAt(to) != ',') to++;
        try {
            marks.addHighlight(from, Math.max(from, to), new Squiggle(look));
        } catch (BadLocationException gone) {
            throw new IllegalStateException(gone);
        }
        field.repaint();
    }

    @Override
    public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent field) {
        try {
            Rectangle2D first = field.modelToView2D(from);
            Rectangle2D last = field.modelToView2D(to);
            if (first == null || last == null) return;
            double left = first.getX();
            double right = Math.max(last.getX(), left + look.px(8));
            double y = first.getMaxY() - 1;
            double step = Math.max(2, look.px(2));
            Path2D wave = new Path2D.Double();
            wave.moveTo(left, y);
            for (double x = left + step; x <= right; x += step) {
                boolean up = Math.round((x - left) / step) % 2 == 1;
                wave.lineTo(x, up ? y - step : y);
            }
            Graphics2D canvas = (Graphics2D) g.create();
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(look.palette().error());
            canvas.draw(wave);
            canvas.dispose();
        } catch (BadLocationException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
