package biaoju.desktop.parts;

import biaoju.desktop.look.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;

/**
 * A row of a list of work: a circle that fills with it, the name, how much is done at the right. Paints for itself,
 * so a list of thousands costs what is seen of it and no text is ever read as HTML.
 */
public final class ProgressRow extends JComponent implements Accessible {
    private final transient Look look;
    private String name = "";
    private String count = "";
    private int done;
    private int total;
    private int indent;
    private boolean strong;
    private Color ink = Color.BLACK;
    private Color quiet = Color.GRAY;

    public ProgressRow(Look look) {
        this.look = look;
        setOpaque(true);
        Ui.plain(this);
    }

    /**
     * What the row says.
     *
     * @param spoken what a screen reader says instead of the circle and the numbers
     * @param indent steps from the left
     */
    public ProgressRow says(String name, int done, int total, String count, String spoken, int indent, boolean strong) {
        this.name = name;
        this.done = done;
        this.total = total;
        this.count = count;
        this.indent = indent;
        this.strong = strong;
        getAccessibleContext().setAccessibleName(spoken);
        return this;
    }

    /** Takes the list's colours for a row that is selected or not. */
    public ProgressRow in(JList<?> list, boolean selected) {
        setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        ink = selected ? list.getSelectionForeground() : list.getForeground();
        quiet = selected ? ink : look.palette().quiet();
        return this;
    }

    /** The height of every row, at the zoom of this moment. */
    public static int height(Look look) {
        return look.px(26);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(120), height(look));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new AccessibleJComponent() {};
        return known;
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            canvas.setColor(getBackground());
            canvas.fillRect(0, 0, getWidth(), getHeight());
            Smooth.on(canvas);
            Font font = look.font();
            FontMetrics metrics = getFontMetrics(font);
            // By the eye, not by the font's ascent: those of Chinese fonts are tall.
            int baseline = (int) Math.round(getHeight() / 2.0 + 0.36 * font.getSize2D());
            int right = getWidth() - look.px(10);
            canvas.setFont(font);
            canvas.setColor(quiet);
            int width = metrics.stringWidth(count);
            canvas.drawString(count, right - width, baseline);
            int left = look.px(10) + indent * look.px(14);
            circle(canvas, left, look.px(9));
            left += look.px(9) + look.px(8);
            Font of = strong ? font.deriveFont(Font.BOLD) : font;
            canvas.setFont(of);
            canvas.setColor(ink);
            canvas.drawString(Fold.fitting(name, getFontMetrics(of), right - width - look.px(10) - left), left, baseline);
        } finally {
            canvas.dispose();
        }
    }

    /** Empty, filled as far as the work is, or full. */
    private void circle(Graphics2D g, int x, int size) {
        double y = (getHeight() - size) / 2.0;
        Ellipse2D ring = new Ellipse2D.Double(x + 0.75, y + 0.75, size - 1.5, size - 1.5);
        boolean complete = total > 0 && done >= total;
        g.setColor(complete ? look.palette().good() : quiet);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(ring);
        if (complete) g.fill(ring);
        else if (done > 0) g.fill(new Arc2D.Double(ring.getBounds2D(), 90, -Math.max(40, 360.0 * done / total), Arc2D.PIE));
    }
}
