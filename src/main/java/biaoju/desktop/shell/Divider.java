package biaoju.desktop.shell;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The line between two areas: dragged with the mouse, moved with the arrow keys. */
public final class Divider extends JComponent {
    private static final int KEY_STEP = 16;

    private final Look look;
    private final boolean upright;
    private int grabbedAt;

    /**
     * @param upright a line from top to bottom, moved sideways
     * @param onMove  told by how many pixels, to the right or down
     */
    public Divider(Look look, String name, String accessibleName, boolean upright, IntConsumer onMove) {
        this.look = look;
        this.upright = upright;
        Ui.named(this, name, accessibleName);
        setFocusable(true);
        setCursor(Cursor.getPredefinedCursor(upright ? Cursor.E_RESIZE_CURSOR : Cursor.N_RESIZE_CURSOR));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                grabbedAt = upright ? e.getX() : e.getY();
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                int by = (upright ? e.getX() : e.getY()) - grabbedAt;
                if (by != 0) onMove.accept(by); // the line moves along, so the next event counts from there
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                int key = e.getKeyCode();
                if (key == (upright ? KeyEvent.VK_LEFT : KeyEvent.VK_UP)) onMove.accept(-KEY_STEP);
                else if (key == (upright ? KeyEvent.VK_RIGHT : KeyEvent.VK_DOWN)) onMove.accept(KEY_STEP);
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    @Override
    protected void paintComponent(Graphics g) {
        int wide = isFocusOwner() ? 3 : look.line();
        g.setColor(isFocusOwner() ? look.palette().accent() : look.palette().hairline());
        if (upright) g.fillRect((getWidth() - wide) / 2, 0, wide, getHeight());
        else g.fillRect(0, (getHeight() - wide) / 2, getWidth(), wide);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        @Nullable AccessibleContext made = accessibleContext;
        if (made == null) {
            made = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.SPLIT_PANE;
                }
            };
            accessibleContext = made;
        }
        return made;
    }
}
