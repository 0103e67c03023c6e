package biaoju.desktop;

import biaoju.session.Session;
import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JFrame;

/** Tells the session whether somebody is at work in the window, until the window is gone: for the time a sentence takes. */
final class Attention extends WindowAdapter {
    private static final long INPUT = AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK
            | AWTEvent.MOUSE_WHEEL_EVENT_MASK | AWTEvent.INPUT_METHOD_EVENT_MASK;

    private final JFrame frame;
    private final Supplier<Optional<Session>> session;
    private final AWTEventListener input;

    Attention(JFrame frame, Supplier<Optional<Session>> session) {
        this.frame = frame;
        this.session = session;
        input = event -> session.get().ifPresent(Session::touched);
        Toolkit.getDefaultToolkit().addAWTEventListener(input, INPUT);
        frame.addWindowListener(this);
    }

    /** Another session begins. */
    void look() {
        session.get().ifPresent(one -> one.attended(frame.isActive()));
    }

    @Override
    public void windowActivated(WindowEvent e) {
        look();
    }

    @Override
    public void windowDeactivated(WindowEvent e) {
        look();
    }

    @Override
    public void windowClosed(WindowEvent e) {
        Toolkit.getDefaultToolkit().removeAWTEventListener(input);
    }
}
