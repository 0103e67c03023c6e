package biaoju.gui;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.concurrent.Callable;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;

/** What the robot's mouse cannot be trusted with. */
public final class Mouse {
    private Mouse() {}

    /**
     * A double click, put into the event queue instead of the X server: a window manager that passes clicks on, as
     * openbox does, swallows the second of two that come within a millisecond, about once in ten times.
     *
     * @param place where in the component, asked on the event dispatch thread
     */
    public static void doubleClick(Robot robot, Component at, Callable<Rectangle> place) {
        Rectangle in = GuiActionRunner.execute(place);
        Point point = new Point((int) in.getCenterX(), (int) in.getCenterY());
        EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
        for (int click = 1; click <= 2; click++) {
            queue.postEvent(event(at, point, MouseEvent.MOUSE_PRESSED, InputEvent.BUTTON1_DOWN_MASK, click));
            queue.postEvent(event(at, point, MouseEvent.MOUSE_RELEASED, 0, click));
            queue.postEvent(event(at, point, MouseEvent.MOUSE_CLICKED, 0, click));
        }
        robot.waitForIdle();
    }

    private static MouseEvent event(Component at, Point point, int id, int held, int click) {
        return new MouseEvent(at, id, System.currentTimeMillis(), held, point.x, point.y, click, false, MouseEvent.BUTTON1);
    }
}
