package biaoju.desktop.tour;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** A few words beside a part of the window. Takes neither the keyboard nor the click meant for what is around it. */
final class Balloon extends JPanel {
    private static final int WIDTH = 280;
    private static final int ARROW = 9;

    private final transient Look look;
    private final JLabel title = Ui.label("tour.title", "");
    private final JLabel count = Ui.label("tour.count", "");
    private final JTextArea words;
    private final JButton next;
    private final JButton skip;
    private Side side = Side.BELOW;
    private int tip;

    /** Where it stands, seen from the part it speaks of. */
    enum Side {
        LEFT,
        BELOW
    }

    Balloon(Look look, Messages text, Runnable onNext, Runnable onSkip) {
        super(new MigLayout("insets " + (look.px(10) + look.px(ARROW)) + " " + look.px(14) + " " + look.px(12) + " "
                + (look.px(14) + look.px(ARROW)) + ", wrap 1, gap 0 " + look.px(6), "[grow, fill]"));
        this.look = look;
        Ui.named(this, "tour", text.get("tour.name"));
        setOpaque(false);
        words = Ui.prose("tour.words", text.get("tour.name"));
        next = Ui.button("tour.next", "", onNext);
        skip = Ui.button("tour.skip", "", onSkip);
        next.setFocusable(false); // the keyboard stays with the page: the keys for these work from there
        skip.setFocusable(false);
        title.setFont(look.font().deriveFont(Font.BOLD));
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow][]"));
        head.setOpaque(false);
        head.add(title, "wmin 0");
        head.add(count);
        JPanel foot = new JPanel(new MigLayout("insets 0, gap " + look.px(8)));
        foot.setOpaque(false);
        foot.add(next);
        foot.add(skip);
        add(head);
        add(words, "wmin 0, w " + look.px(WIDTH - 46));
        add(foot);
        addMouseListener(new MouseAdapter() { }); // else a click would go through to what lies beneath
    }

    void say(String heading, String said, String place, String nextWords, String skipWords) {
        title.setText(heading);
        words.setText(said);
        count.setText(place);
        count.setForeground(look.palette().quiet());
        next.setText(nextWords);
        skip.setText(skipWords);
        getAccessibleContext().setAccessibleDescription(heading + " " + said);
    }

    /**
     * Takes its place.
     *
     * @param part  what it speaks of
     * @param room  all there is
     * @param avoid where the text is read: kept free as far as there is room beside it
     */
    void place(Rectangle part, Side wanted, Dimension room, Rectangle avoid) {
        side = wanted;
        int width = look.px(WIDTH);
        words.setSize(width - look.px(46), Short.MAX_VALUE); // folded text knows its height for a width only
        int height = getPreferredSize().height;
        int x = part.x - width;
        int y = part.y + Math.min(look.px(60), part.height / 3);
        if (side == Side.BELOW) {
            x = part.x + part.width / 2 - width / 2;
            y = part.y + part.height;
            Rectangle here = new Rectangle(x, y, width, height);
            if (here.intersects(avoid) && part.x < avoid.x + avoid.width / 2) x = avoid.x - width;
        }
        x = Math.max(0, Math.min(x, room.width - width));
        y = Math.max(0, Math.min(y, room.height - height));
        setBounds(x, y, width, height);
        Point at = new Point(part.x + part.width / 2, part.y + part.height / 2);
        // Where the part is out of reach no arrow is better than one that points at its neighbour.
        tip = side == Side.LEFT ? clamp(look.px(24), height) : at.x - x == clamp(at.x - x, width) ? at.x - x : 0;
        revalidate();
        repaint();
    }

    private int clamp(int at, int length) {
        int margin = look.px(ARROW) * 3;
        return Math.max(margin, Math.min(at, length - margin));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        int arrow = look.px(ARROW);
        boolean below = side == Side.BELOW;
        Area shape = new Area(new RoundRectangle2D.Double(1, below ? arrow : 1, getWidth() - 2 - (below ? 0 : arrow),
                getHeight() - (below ? arrow : 1) - 2, look.px(10), look.px(10)));
        Path2D.Double point = new Path2D.Double();
        if (below) {
            point.moveTo(tip - arrow, arrow + 1);
            point.lineTo(tip, 1);
            point.lineTo(tip + arrow, arrow + 1);
        } else {
            point.moveTo(getWidth() - arrow - 2, tip - arrow);
            point.lineTo(getWidth() - 2, tip);
            point.lineTo(getWidth() - arrow - 2, tip + arrow);
        }
        point.closePath();
        if (tip > 0) shape.add(new Area(point));
        canvas.setColor(look.palette().page());
        canvas.fill(shape);
        canvas.setColor(look.palette().accent());
        canvas.setStroke(new BasicStroke(look.line() + 0.5f));
        canvas.draw(shape);
        canvas.dispose();
    }
}
