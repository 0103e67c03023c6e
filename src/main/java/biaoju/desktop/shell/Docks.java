package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/**
 * The page in the middle and the tool windows around it. Side areas keep their size in pixels; the middle takes what
 * is left. Not nested split panes: those take F6 for themselves and keep shares where people remember widths.
 */
final class Docks extends JPanel {
    /** Room of a divider: wide enough for the mouse, painted as a hairline. */
    private static final int GAP = 5;
    private static final int LEAST_SIDE = 140;
    private static final int LEAST_MIDDLE = 260;
    private static final int LEAST_HEIGHT = 90;
    private static final Map<String, Integer> FIRST = Map.of("left", 250, "right", 300, "bottom", 220, "leftLower", 460,
            "rightLower", 400);

    private final Look look;
    private final JComponent middle;
    private final Map<Anchor, JComponent> windows = new EnumMap<>(Anchor.class);
    /** Of each divider the pixels its area takes, at 100 %; of the two within a column, thousandths of its height. */
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private boolean alone;
    private final Divider left;
    private final Divider leftHalf;
    private final Divider right;
    private final Divider rightHalf;
    private final Divider bottom;

    Docks(Look look, Messages text, JComponent middle) {
        this.look = look;
        this.middle = middle;
        sizes.putAll(FIRST);
        left = divider(text, "left", true, 1);
        leftHalf = half(text, "leftLower");
        right = divider(text, "right", true, -1);
        rightHalf = half(text, "rightLower");
        bottom = divider(text, "bottom", false, -1);
        setLayout(new Places());
        add(middle);
        for (Divider line : new Divider[] {left, leftHalf, right, rightHalf, bottom}) add(line);
    }

    /** Gives the areas the sizes that were kept, and those of which nothing was kept the first ones. */
    void resize(Map<String, Integer> kept) {
        sizes.putAll(FIRST);
        kept.forEach((name, px) -> sizes.computeIfPresent(name, (n, before) -> px));
        revalidate();
    }

    /** Shows a window at a place, or nothing there. What was there stays, unseen, to be told of another theme. */
    void put(Anchor place, @Nullable JComponent window) {
        JComponent before = windows.get(place);
        if (before == window) return;
        if (before != null) before.setVisible(false);
        if (window == null) {
            windows.remove(place);
        } else {
            windows.put(place, window);
            window.setVisible(!alone);
            if (window.getParent() != this) add(window);
        }
        revalidate();
        repaint();
    }

    /** Whether the middle has all the room: the windows around it are hidden, not forgotten. */
    void alone(boolean yes) {
        if (alone == yes) return;
        alone = yes;
        windows.values().forEach(window -> window.setVisible(!yes));
        revalidate();
        repaint();
    }

    Map<String, Integer> sizes() {
        return Map.copyOf(sizes);
    }

    private Divider divider(Messages text, String size, boolean upright, int sign) {
        return new Divider(look, "divider." + size, text.get("shell.divider." + size), upright,
                by -> grow(size, sign * by));
    }

    private Divider half(Messages text, String size) {
        return new Divider(look, "divider." + size, text.get("shell.divider." + size), false, by -> {
            int column = Math.max(1, middle.getHeight());
            int share = sizes.getOrDefault(size, 0) - Math.round(by * 1000f / column);
            sizes.put(size, Math.max(100, Math.min(900, share)));
            revalidate();
            repaint();
        });
    }

    /** Beyond what there is room for the size does not grow: else dragging back would begin with a dead stretch. */
    private void grow(String size, int px) {
        int shown = look.px(sizes.getOrDefault(size, 0)) + px;
        boolean sideways = size.equals("left") || size.equals("right");
        int most = sideways ? getWidth() - LEAST_MIDDLE : getHeight() - LEAST_HEIGHT;
        int fitting = Math.max(sideways ? LEAST_SIDE : LEAST_HEIGHT, Math.min(most, shown));
        sizes.put(size, Math.round(fitting * 100f / look.zoom()));
        revalidate();
        repaint();
    }

    private int size(String name) {
        return look.px(sizes.getOrDefault(name, 0));
    }

    private boolean has(Anchor upper, Anchor lower) {
        return at(upper) != null || at(lower) != null;
    }

    private @Nullable JComponent at(Anchor place) {
        return alone ? null : windows.get(place);
    }

    /** Lays out by hand what no standard layout knows: which area gives way when room is short. */
    private final class Places implements LayoutManager {
        @Override
        public void layoutContainer(Container docks) {
            int width = getWidth();
            int height = getHeight();
            int low = at(Anchor.BOTTOM) != null
                    ? Math.max(LEAST_HEIGHT, Math.min(size("bottom"), height - 2 * LEAST_HEIGHT)) : 0;
            int top = height - (low > 0 ? low + GAP : 0);
            int sides = Math.max(2 * LEAST_SIDE, width - LEAST_MIDDLE - 2 * GAP);
            int leftWidth = has(Anchor.LEFT_UPPER, Anchor.LEFT_LOWER) ? Math.min(size("left"), sides - LEAST_SIDE) : 0;
            int rightWidth = has(Anchor.RIGHT_UPPER, Anchor.RIGHT_LOWER)
                    ? Math.min(size("right"), sides - leftWidth) : 0;
            column(0, leftWidth, top, Anchor.LEFT_UPPER, Anchor.LEFT_LOWER, leftHalf, "leftLower");
            column(width - rightWidth, rightWidth, top, Anchor.RIGHT_UPPER, Anchor.RIGHT_LOWER, rightHalf,
                    "rightLower");
            place(left, leftWidth > 0, leftWidth, 0, GAP, top);
            place(right, rightWidth > 0, width - rightWidth - GAP, 0, GAP, top);
            int from = leftWidth > 0 ? leftWidth + GAP : 0;
            int to = rightWidth > 0 ? width - rightWidth - GAP : width;
            middle.setBounds(from, 0, Math.max(0, to - from), top);
            place(bottom, low > 0, 0, top, width, GAP);
            JComponent lowest = at(Anchor.BOTTOM);
            if (lowest != null) lowest.setBounds(0, top + GAP, width, low);
        }

        private void column(int x, int width, int height, Anchor upper, Anchor lower, Divider half, String size) {
            JComponent above = at(upper);
            JComponent below = at(lower);
            boolean both = above != null && below != null;
            int wanted = Math.round(height * sizes.getOrDefault(size, 0) / 1000f);
            int lowHeight = Math.max(LEAST_HEIGHT, Math.min(wanted, height - GAP - LEAST_HEIGHT));
            int split = both ? height - lowHeight - GAP : 0;
            place(half, both, x, split, width, GAP);
            if (above != null) above.setBounds(x, 0, width, both ? split : height);
            if (below != null) below.setBounds(x, both ? split + GAP : 0, width, both ? lowHeight : height);
        }

        private void place(Divider line, boolean needed, int x, int y, int width, int height) {
            line.setVisible(needed);
            if (needed) line.setBounds(x, y, width, height);
        }

        @Override
        public Dimension preferredLayoutSize(Container docks) {
            return new Dimension(look.px(1200), look.px(700));
        }

        @Override
        public Dimension minimumLayoutSize(Container docks) {
            return new Dimension(LEAST_MIDDLE, 2 * LEAST_HEIGHT);
        }

        @Override
        public void addLayoutComponent(String name, Component part) {
            // places are known by anchor
        }

        @Override
        public void removeLayoutComponent(Component part) {
            // places are known by anchor
        }
    }
}
