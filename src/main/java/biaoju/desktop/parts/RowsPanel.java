package biaoju.desktop.parts;

import biaoju.desktop.look.Look;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Holds label rows and takes the keyboard for all of them together: a digit is pressed, not a row chosen. */
public final class RowsPanel extends JPanel implements FocusListener {
    private static final int TIGHT = 30;

    private final transient Look look;
    private int height;

    public RowsPanel(Look look) {
        this(look, 34);
    }

    /** @param height of a row, in px at 100 % */
    public RowsPanel(Look look, int height) {
        this.look = look;
        this.height = height;
        setFocusable(true);
        setOpaque(false);
        enableInputMethods(false); // digits are keys here, as on the page
        addFocusListener(this);
        recast();
    }

    /** Rows of another height, in px at 100 %. */
    public void rows(int px) {
        height = px;
        recast();
        revalidate();
    }

    /** Sizes of this moment. */
    public void recast() {
        int side = look.px(6);
        int edge = look.px(height < TIGHT ? 2 : 4);
        setLayout(new MigLayout("insets " + edge + " " + side + " " + edge + " " + side
                + ", gap 0 " + look.px(height < TIGHT ? 1 : 2) + ", fillx, wrap 1", "[grow, fill]", "[" + look.px(height) + "!, fill]"));
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (!isFocusOwner()) return;
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        canvas.setColor(look.palette().accent());
        canvas.draw(new RoundRectangle2D.Double(2.5, 2.5, getWidth() - 5.0, getHeight() - 5.0, 8, 8));
        canvas.dispose();
    }

    @Override
    public void focusGained(FocusEvent e) {
        repaint();
    }

    @Override
    public void focusLost(FocusEvent e) {
        repaint();
    }
}
