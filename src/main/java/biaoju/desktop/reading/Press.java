package biaoju.desktop.reading;

import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;

/** What the mouse does on the page: a press picks the sentence, a drag selects text, Shift extends the selection. */
final class Press extends MouseAdapter {
    private final Prose prose;
    private boolean drawing;

    Press(Prose prose) {
        this.prose = prose;
    }

    void install() {
        prose.addMouseListener(this);
        prose.addMouseMotionListener(this);
    }

    @Override
    public void mousePressed(MouseEvent e) {
        prose.requestFocusInWindow();
        if (!SwingUtilities.isLeftMouseButton(e)) return;
        drawing = true;
        int caret = prose.caretAt(e.getPoint());
        if (e.isShiftDown()) {
            prose.selecting().select(prose.selecting().now().to(caret));
        } else {
            prose.selecting().select(Selection.at(caret));
            prose.click(prose.sentenceAt(e.getPoint()));
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (!drawing) return;
        prose.hover(0);
        prose.selecting().select(prose.selecting().now().to(prose.caretAt(e.getPoint())));
        prose.scrollRectToVisible(new Rectangle(e.getX(), e.getY(), 1, 1));
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        drawing = false;
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        prose.hover(prose.sentenceAt(e.getPoint()));
    }

    @Override
    public void mouseExited(MouseEvent e) {
        prose.hover(0);
    }
}
