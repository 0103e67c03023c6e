package biaoju.desktop.tour;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Five balloons beside the parts they speak of, one after the other. Work goes on beneath: nothing waits for it. Lasts
 * over the frame's being built anew. Event dispatch thread only.
 */
public final class Tour {
    /** The hint's id in the settings. */
    public static final String HINT = "tour";
    /** The actions that go on and end it. */
    public static final String NEXT = "help.tour.next";
    public static final String SKIP = "help.tour.skip";

    private final JFrame frame;
    private final Look look;
    private final Runnable onChange;
    private int at = -1;
    private @Nullable Balloon balloon;
    private @Nullable Messages text;
    private @Nullable ActionTable actions;

    /** @param onChange told when it begins and ends */
    public Tour(JFrame frame, Look look, Runnable onChange) {
        this.frame = frame;
        this.look = look;
        this.onChange = onChange;
        frame.getLayeredPane().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                follow();
            }
        });
    }

    public boolean running() {
        return at >= 0;
    }

    /** The frame was built anew. */
    public void furnish(Messages newText, ActionTable newActions) {
        text = newText;
        actions = newActions;
        if (running()) say();
    }

    public void start() {
        at = 0;
        say();
        onChange.run();
    }

    public void next() {
        if (!running()) return;
        at++;
        if (at == Step.ALL.size()) end();
        else say();
    }

    public void end() {
        at = -1;
        take();
        onChange.run();
    }

    private void take() {
        Balloon old = balloon;
        balloon = null;
        if (old == null) return;
        frame.getLayeredPane().remove(old);
        frame.getLayeredPane().repaint(old.getBounds());
    }

    private void say() {
        take();
        if (text == null || actions == null) return;
        Step step = Step.ALL.get(at);
        Balloon made = new Balloon(look, text, this::next, this::end);
        boolean last = at == Step.ALL.size() - 1;
        made.say(step.title(text), step.words(text, actions), text.get("tour.count", at + 1, Step.ALL.size()),
                text.get(last ? "tour.done" : "tour.next", actions.key(NEXT)),
                text.get("tour.skip", actions.key(SKIP)));
        made.setVisible(false);
        balloon = made;
        frame.getLayeredPane().add(made, JLayeredPane.PALETTE_LAYER);
        SwingUtilities.invokeLater(this::follow);
    }

    /** What is shown in the window is another, or stands elsewhere: the balloon goes with its part, or out of sight. */
    public void follow() {
        Balloon now = balloon;
        if (now == null || !running()) return;
        Step step = Step.ALL.get(at);
        Component part = find(frame.getRootPane(), step.part());
        now.setVisible(part != null);
        if (part == null) return;
        Component page = find(frame.getRootPane(), Step.PAGE);
        now.place(bounds(part), step.side(), frame.getLayeredPane().getSize(), page == null ? new Rectangle() : bounds(page));
    }

    private Rectangle bounds(Component part) {
        return SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), frame.getLayeredPane());
    }

    /** The last part of that name which is shown. */
    private static @Nullable Component find(Container in, String name) {
        Component found = null;
        for (Component child : in.getComponents()) {
            if (!child.isShowing()) continue;
            if (fits(child.getName(), name)) found = child;
            if (child instanceof Container box) {
                Component inner = find(box, name);
                if (inner != null) found = lower(found, inner);
            }
        }
        return found;
    }

    private static Component lower(@Nullable Component one, Component other) {
        return one == null || one.getLocationOnScreen().y <= other.getLocationOnScreen().y ? other : one;
    }

    private static boolean fits(@Nullable String of, String name) {
        if (of == null) return false;
        return name.endsWith("*") ? of.startsWith(name.substring(0, name.length() - 1)) : of.equals(name);
    }
}
