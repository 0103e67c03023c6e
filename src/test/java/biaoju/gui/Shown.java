package biaoju.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/**
 * A component in a real window, with the mouse and keyboard of a robot. Page objects extend it; closing it, always in
 * a {@code try}, gives the screen back to the next test.
 */
public abstract class Shown<C extends JComponent> implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.timeout(20, TimeUnit.SECONDS);

    private final FrameFixture window;
    private final C part;

    protected Shown(Callable<C> part, Dimension size) {
        FailOnThreadViolationRepaintManager.install();
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        try {
            this.part = GuiActionRunner.execute(part);
            JFrame frame = GuiActionRunner.execute(() -> {
                JFrame made = new JFrame("Biaoju");
                made.getContentPane().add(this.part, BorderLayout.CENTER);
                return made;
            });
            window = new FrameFixture(robot, frame);
            window.show(size); // without a size the fixture packs the window
        } catch (RuntimeException | Error broken) {
            robot.cleanUp(); // or the next test waits for the screen for ever
            throw broken;
        }
    }

    protected FrameFixture window() {
        return window;
    }

    public C part() {
        return part;
    }

    /** Does something on the event dispatch thread and waits until its events are dealt with. */
    public void does(Runnable run) {
        GuiActionRunner.execute(run::run);
        window.robot().waitForIdle();
    }

    /** Asks something on the event dispatch thread. */
    public <T> T asks(Callable<T> question) {
        return GuiActionRunner.execute(question);
    }

    /** Waits until it becomes true; a test never sleeps. */
    public void until(String what, Callable<Boolean> truth) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return GuiActionRunner.execute(truth);
            }
        }, PATIENCE);
    }

    public void click(Component at, Point point) {
        window.robot().click(at, point, MouseButton.LEFT_BUTTON, 1);
        window.robot().waitForIdle();
    }

    /** Presses a key where the focus is, while others are held: {@code key(VK_C, VK_CONTROL)}. */
    public void key(int key, int... held) {
        Robot robot = window.robot();
        for (int down : held) robot.pressKey(down);
        robot.pressAndReleaseKey(key);
        for (int down : held) robot.releaseKey(down);
        robot.waitForIdle();
    }

    @Override
    public void close() {
        window.cleanUp();
    }
}
