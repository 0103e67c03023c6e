package biaoju.desktop;

import biaoju.settings.WindowBounds;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/** Where the frame stands, kept across starts and across screens that have gone. */
final class FramePlace {
    /** So much of the title bar must lie on some screen, or nobody could take hold of it. */
    private static final int GRIP = 100;
    private static final Dimension FIRST = new Dimension(1280, 800);

    private FramePlace() {}

    static void restore(JFrame frame, @Nullable WindowBounds kept) {
        frame.setMinimumSize(new Dimension(720, 480));
        if (kept == null || !reachable(kept)) {
            Rectangle room = room(GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice()
                    .getDefaultConfiguration());
            int width = Math.min(FIRST.width, room.width);
            int height = Math.min(FIRST.height, room.height);
            frame.setBounds(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
            return;
        }
        frame.setBounds(kept.x(), kept.y(), kept.width(), kept.height());
        if (kept.maximized()) frame.setExtendedState(Frame.MAXIMIZED_BOTH);
    }

    /** @param last what was kept before: the size to go back to while the frame is maximised */
    static WindowBounds of(JFrame frame, @Nullable WindowBounds last) {
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        String screen = frame.getGraphicsConfiguration().getDevice().getIDstring();
        if (maximized && last != null) {
            return new WindowBounds(last.x(), last.y(), last.width(), last.height(), true, screen);
        }
        Rectangle at = frame.getBounds();
        return new WindowBounds(at.x, at.y, at.width, at.height, maximized, screen);
    }

    private static boolean reachable(WindowBounds kept) {
        Rectangle title = new Rectangle(kept.x(), kept.y(), kept.width(), GRIP);
        for (GraphicsDevice screen : GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            Rectangle seen = room(screen.getDefaultConfiguration()).intersection(title);
            if (seen.width >= GRIP && seen.height >= GRIP / 2) return true;
        }
        return false;
    }

    /** The screen without task bars. */
    private static Rectangle room(GraphicsConfiguration screen) {
        Rectangle all = screen.getBounds();
        Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(all.x + taken.left, all.y + taken.top, all.width - taken.left - taken.right,
                all.height - taken.top - taken.bottom);
    }
}
