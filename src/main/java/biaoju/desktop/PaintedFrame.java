package biaoju.desktop;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.time.Instant;
import javax.swing.JFrame;

/** A frame that tells when it was first seen, for what that moment need not wait for, is to be closed, or is come back to. */
final class PaintedFrame extends JFrame {
    private final transient Runnable afterwards;
    private boolean seen;

    PaintedFrame(Runnable afterwards, Runnable onClosing, Runnable onBack) {
        this.afterwards = afterwards;
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                onClosing.run();
            }

            @Override
            public void windowActivated(WindowEvent e) {
                onBack.run();
            }
        });
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        if (seen) return;
        seen = true;
        if (Boolean.getBoolean("biaoju.startup.trace")) trace();
        EventQueue.invokeLater(afterwards);
    }

    /** Milliseconds since the process began, on standard output: the start-up benchmark reads it. */
    private static void trace() {
        ProcessHandle.current().info().startInstant().ifPresent(begin ->
                System.out.println("painted after " + Duration.between(begin, Instant.now()).toMillis() + " ms"));
    }
}
