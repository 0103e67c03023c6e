package biaoju.desktop;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.time.Duration;
import java.time.Instant;
import javax.swing.JFrame;

/** A frame that knows when it was first seen: what that moment need not wait for is done after it. */
final class PaintedFrame extends JFrame {
    private final transient Runnable afterwards;
    private boolean seen;

    PaintedFrame(Runnable afterwards) {
        this.afterwards = afterwards;
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
