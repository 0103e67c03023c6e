package biaoju.desktop.parts;

import biaoju.chart.Drawing;
import biaoju.chart.Region;
import biaoju.chart.Style;
import biaoju.desktop.look.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.text.BreakIterator;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows a chart, drawn anew for every width, theme and size. What it is made of can be pointed at and clicked, or gone
 * to with the arrow keys and pressed with Enter. Event dispatch thread only.
 */
public final class ChartView extends JComponent implements Accessible, Scrollable {
    /** Draws a chart for a width in px; from memory, at once. */
    @FunctionalInterface
    public interface Drawer {
        Drawing draw(double width, Style style);
    }

    /** px at 100 %. */
    private static final int USUAL = 480;
    private static final int TIP = 420;
    private static final int FRAME = 3;

    private final transient Look look;
    private final transient Consumer<String> onPress;
    private transient @Nullable Drawer drawer;
    private transient @Nullable Drawing drawing;
    private double drawnFor;
    private int current = -1;
    private int hovered = -1;
    private int pressed = -1;

    /** @param onPress told the id of a region that was clicked, or entered by key */
    public ChartView(Look look, String name, Consumer<String> onPress) {
        this.look = look;
        this.onPress = onPress;
        setName(name);
        setFocusable(false);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(FRAME + 1), 0, look.px(FRAME + 1)));
        Ui.plain(this);
        ToolTipManager.sharedInstance().registerComponent(this);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusFrame());
        go("left", KeyEvent.VK_LEFT, () -> step(-1, 0));
        go("right", KeyEvent.VK_RIGHT, () -> step(1, 0));
        go("up", KeyEvent.VK_UP, () -> step(0, -1));
        go("down", KeyEvent.VK_DOWN, () -> step(0, 1));
        go("first", KeyEvent.VK_HOME, () -> goTo(0));
        go("last", KeyEvent.VK_END, () -> goTo(regions().size() - 1));
        go("press", KeyEvent.VK_ENTER, () -> press(current));
        go("pressToo", KeyEvent.VK_SPACE, () -> press(current));
    }

    private void go(String action, int key, Runnable run) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), action);
        getActionMap().put(action, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    /** Shows another chart, or the same with other data: the keyboard stays where it was if that place is still there. */
    public void display(Drawer next) {
        Drawing before = drawing;
        String at = current < 0 || current >= regions().size() ? null : regions().get(current).id();
        drawer = next;
        drawing = null;
        hovered = -1;
        pressed = -1;
        List<Region> regions = regions();
        current = -1;
        for (int i = 0; i < regions.size() && at != null; i++) {
            if (regions.get(i).id().equals(at)) current = i;
        }
        setFocusable(!regions.isEmpty());
        if (accessibleContext instanceof ChartAccess access) {
            access.redrawn(before == null ? null : before.description());
        }
        revalidate();
        repaint();
    }

    /** The drawing for the width and the look of now; null before there is a chart. */
    @Nullable Drawing drawing() {
        if (drawer == null) return null;
        Insets insets = getInsets();
        double width = getWidth() == 0 ? look.px(USUAL) : getWidth() - insets.left - insets.right;
        Color ground = getBackground();
        Style style = ChartStyle.of(look, ground == null ? look.palette().panel() : ground);
        if (drawing == null || drawnFor != width || !drawing.style().equals(style)) {
            drawing = drawer.draw(width, style);
            drawnFor = width;
        }
        return drawing;
    }

    /** What can be pointed at, in the drawing's px. */
    public List<Region> regions() {
        Drawing shown = drawing();
        return shown == null ? List.of() : shown.regions();
    }

    /** Index of the region that the keyboard is at; −1: none. */
    int current() {
        return current;
    }

    void press(int index) {
        if (index >= 0 && index < regions().size()) onPress.accept(regions().get(index).id());
    }

    private void step(int dx, int dy) {
        goTo(ChartStops.next(regions(), current, dx, dy));
    }

    private void goTo(int index) {
        if (index < 0 || index >= regions().size() || index == current) return;
        int before = current;
        current = index;
        repaint(around(before));
        repaint(around(index));
        scrollRectToVisible(around(index));
        if (accessibleContext instanceof ChartAccess access) access.moved(before, index);
    }

    /** The region with its frame, in this component's px. */
    private Rectangle around(int index) {
        if (index < 0 || index >= regions().size()) return new Rectangle();
        Region region = regions().get(index);
        Insets insets = getInsets();
        Rectangle place = new Rectangle((int) Math.floor(region.x()) + insets.left,
                (int) Math.floor(region.y()) + insets.top, (int) Math.ceil(region.width()) + 1,
                (int) Math.ceil(region.height()) + 1);
        place.grow(4, 4);
        return place;
    }

    private int at(MouseEvent e) {
        Insets insets = getInsets();
        return ChartStops.at(regions(), e.getX() - insets.left, e.getY() - insets.top);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent e) {
        int index = at(e);
        return index < 0 ? null : folded(regions().get(index).text());
    }

    /** A tooltip is not folded by itself, and a report's name may be long. */
    private String folded(String text) {
        FontMetrics metrics = getFontMetrics(look.font());
        StringBuilder folded = new StringBuilder();
        BreakIterator breaks = BreakIterator.getLineInstance(getLocale());
        breaks.setText(text);
        int start = 0;
        int end = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && metrics.stringWidth(text.substring(start, next)) > look.px(TIP)) {
                folded.append(text, start, end).append('\n');
                start = end;
            }
            end = next;
        }
        return folded.append(text, start, text.length()).toString();
    }

    @Override
    protected void paintComponent(Graphics g) {
        Drawing shown = drawing();
        if (shown == null) return;
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        canvas.translate(getInsets().left, getInsets().top);
        ChartPainter.paint(canvas, shown, look.font());
        List<Region> regions = shown.regions();
        if (hovered >= 0 && hovered < regions.size()) frame(canvas, regions.get(hovered), look.palette().quiet(), 1);
        if (isFocusOwner() && current >= 0 && current < regions.size()) {
            frame(canvas, regions.get(current), Color.decode(shown.style().page()), 4);
            frame(canvas, regions.get(current), look.palette().accent(), 2);
        }
        canvas.dispose();
    }

    private void frame(Graphics2D canvas, Region region, Color color, float thick) {
        canvas.setColor(color);
        canvas.setStroke(new BasicStroke(thick));
        double out = Math.min(FRAME, getInsets().left); // into the margin, if there is one, not over the first letter
        canvas.draw(new RoundRectangle2D.Double(region.x() - out, region.y(), region.width() + 2 * out, region.height(), 4, 4));
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) return super.getPreferredSize();
        Drawing shown = drawing();
        Insets insets = getInsets();
        int height = shown == null ? 0 : (int) Math.ceil(shown.height());
        return new Dimension(look.px(USUAL), height + insets.top + insets.bottom);
    }

    @Override
    public Dimension getMinimumSize() {
        return isMinimumSizeSet() ? super.getMinimumSize() : new Dimension(look.px(240), getPreferredSize().height);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) SwingUtilities.invokeLater(this::revalidate); // the height follows from the width, after this layout
    }

    /** Called when theme or size change: the height may be another. */
    @Override
    public void updateUI() {
        revalidate();
        repaint();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new ChartAccess(this);
        return known;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return look.px(24);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        Drawing shown = drawing();
        return shown == null || getParent() == null || shown.width() <= getParent().getWidth();
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mouseMoved(MouseEvent e) {
            hover(at(e));
        }

        @Override
        public void mouseExited(MouseEvent e) {
            hover(-1);
        }

        private void hover(int index) {
            if (index == hovered) return;
            repaint(around(hovered));
            hovered = index;
            repaint(around(index));
            setCursor(Cursor.getPredefinedCursor(index < 0 ? Cursor.DEFAULT_CURSOR : Cursor.HAND_CURSOR));
        }

        @Override
        public void mousePressed(MouseEvent e) {
            pressed = SwingUtilities.isLeftMouseButton(e) ? at(e) : -1;
            if (pressed < 0) return;
            goTo(pressed);
            requestFocusInWindow();
        }

        /** Pressed and let go over one region, as a button: a shaking hand is no drag. */
        @Override
        public void mouseReleased(MouseEvent e) {
            int was = pressed;
            pressed = -1;
            if (was >= 0 && SwingUtilities.isLeftMouseButton(e) && at(e) == was) press(was);
        }
    }

    private final class FocusFrame implements FocusListener {
        @Override
        public void focusGained(FocusEvent e) {
            if (current < 0) goTo(0);
            repaint(around(current));
        }

        @Override
        public void focusLost(FocusEvent e) {
            repaint(around(current));
        }
    }
}
