package biaoju.desktop.dataset;

import biaoju.desktop.look.Look;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;

/** Marks the character at which what was typed goes wrong; behind the last one where something is missing. */
final class WrongMark implements Highlighter.HighlightPainter {
    private final Look look;

    private WrongMark(Look look) {
        this.look = look;
    }

    /** @param at in UTF-16 units; −1 takes the mark away */
    static void show(JTextComponent field, int at, Look look) {
        Highlighter marks = field.getHighlighter();
        marks.removeAllHighlights();
        String typed = field.getText();
        if (at < 0 || typed.isEmpty()) return;
        int start = Math.min(at, typed.length() - 1);
        try {
            marks.addHighlight(start, start + 1, new WrongMark(look));
        } catch (BadLocationException gone) {
            throw new IllegalStateException("not in what was typed: " + start, gone);
        }
    }

    @Override
    public void paint(Graphics g, int start, int end, Shape bounds, JTextComponent field) {
        try {
            Rectangle2D from = field.modelToView2D(start);
            Rectangle2D to = field.modelToView2D(end);
            if (from == null || to == null) return;
            Rectangle box = from.getBounds();
            int width = Math.max(look.px(6), to.getBounds().x - box.x);
            g.setColor(look.palette().error());
            g.fillRect(box.x, box.y + box.height - look.px(2), width, look.px(2));
        } catch (BadLocationException gone) {
            // the text has become shorter since: the mark goes with the next look at it
        }
    }
}
