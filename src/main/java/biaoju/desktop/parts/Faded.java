package biaoju.desktop.parts;

import java.awt.AlphaComposite;
import java.awt.BorderLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Shows what is in it, or, where that is no longer true, shows it pale. */
public final class Faded extends JPanel {
    private static final float PALE = 0.45f;

    private boolean pale;

    public Faded(JComponent content) {
        super(new BorderLayout());
        add(content);
    }

    public void setPale(boolean now) {
        if (pale == now) return;
        pale = now;
        repaint();
    }

    public boolean pale() {
        return pale;
    }

    /** What inside is painted alone would not be pale. */
    @Override
    protected boolean isPaintingOrigin() {
        return pale;
    }

    @Override
    public void paint(Graphics g) {
        if (!pale) {
            super.paint(g);
            return;
        }
        Graphics2D canvas = (Graphics2D) g.create();
        canvas.setColor(getBackground());
        canvas.fillRect(0, 0, getWidth(), getHeight());
        canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, PALE));
        super.paint(canvas);
        canvas.dispose();
    }
}
