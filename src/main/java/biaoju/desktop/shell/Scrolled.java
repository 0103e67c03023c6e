package biaoju.desktop.shell;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** A room as wide as its tool window, and scrolled only where the window is lower than the room can be. */
public final class Scrolled extends JScrollPane implements Focus {
    private final transient Focus room;

    public <R extends JComponent & Focus> Scrolled(R room) {
        super(new Sheet(room), VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.room = room;
        setName(room.getName() + ".scroll");
        getAccessibleContext().setAccessibleName(room.getAccessibleContext().getAccessibleName());
        setBorder(BorderFactory.createEmptyBorder());
    }

    @Override
    public JComponent focusTarget() {
        return room.focusTarget();
    }

    private static final class Sheet extends JPanel implements Scrollable {
        private Sheet(JComponent room) {
            super(new BorderLayout());
            add(room);
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return getFontMetrics(getFont()).getHeight();
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent() instanceof JViewport port && port.getHeight() >= getPreferredSize().height;
        }
    }
}
