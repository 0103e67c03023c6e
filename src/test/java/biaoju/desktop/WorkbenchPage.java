package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.shell.Watchdog;
import biaoju.gui.Mouse;
import biaoju.settings.Folders;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/**
 * The whole program in its real window, as a researcher has it: started, worked in by mouse and keyboard, closed by its
 * close button. Knows the names of the components; a watchdog of its own looks on, and {@link #close} fails on what it
 * saw.
 */
final class WorkbenchPage implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.timeout(30, TimeUnit.SECONDS);
    private static final int LONGEST_STALL_MS = 1000;

    private final Robot robot;
    private final FrameFixture window;
    private final Thread program;
    private final Watchdog watchdog = new Watchdog();
    private final List<Watchdog.Stall> stalls = new CopyOnWriteArrayList<>();

    /** Starts the program on a project, with folders of its own under {@code home}, and waits for its window. */
    WorkbenchPage(Path home, Path project) {
        Settled.in(home);
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        Folders folders = new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
        program = new Thread(() -> new Launch(folders).open(Optional.of(project)), "program");
        try {
            program.start();
            window = WindowFinder.findFrame("biaoju").withTimeout(30, TimeUnit.SECONDS).using(robot);
            var unused = watchdog.stalls().listen(stalls::add);
            watchdog.start();
            until("the project is open", () -> !text("status.all").isEmpty());
        } catch (RuntimeException | Error broken) {
            robot.cleanUp(); // or the next test waits for the screen for ever
            throw broken;
        }
    }

    /** Opens the report in that row by a double click and gives the keyboard to the page. */
    WorkbenchPage openReport(int row) {
        until("the reports are listed", () -> GuiActionRunner.execute(() ->
                ((JList<?>) find("reports.list")).getModel().getSize() > row));
        JList<?> reports = window.list("reports.list").target();
        Mouse.doubleClick(robot, reports, () -> reports.getCellBounds(row, row));
        until("the report is open", () -> !text("status.report").isEmpty());
        return this;
    }

    /** Presses keys where the focus is, one after the other: letters and digits as they stand on them. */
    WorkbenchPage press(String keys) {
        for (char key : keys.toCharArray()) robot.pressAndReleaseKeys(KeyEvent.getExtendedKeyCodeForChar(key));
        robot.waitForIdle();
        return this;
    }

    WorkbenchPage press(int key, int... held) {
        for (int down : held) robot.pressKey(down);
        robot.pressAndReleaseKey(key);
        for (int down : held) robot.releaseKey(down);
        robot.waitForIdle();
        return this;
    }

    WorkbenchPage undo() {
        return press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
    }

    WorkbenchPage redo() {
        return press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT).untilSaved();
    }

    /** Writes a note to the sentence at hand, {@code N} first, and comes back to the page. */
    WorkbenchPage note(String words) {
        press("n");
        until("the note has the keyboard", () -> GuiActionRunner.execute(() -> find("labels.note").isFocusOwner()));
        robot.enterText(words);
        press(KeyEvent.VK_ENTER, KeyEvent.VK_CONTROL);
        return focusPage().untilSaved();
    }

    WorkbenchPage focusPage() {
        press(KeyEvent.VK_ESCAPE);
        return untilPageFocused();
    }

    WorkbenchPage untilPageFocused() {
        try {
            until("the page has the keyboard", () -> GuiActionRunner.execute(() -> pane().isFocusOwner()));
        } catch (WaitTimedOutError late) {
            var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            throw new AssertionError("the keyboard is at " + owner + ", not in the page", late);
        }
        return this;
    }

    WorkbenchPage untilSaved() {
        until("everything is saved", () -> text("status.saved").contains("✓"));
        return this;
    }

    /** Clicks a button by its name. */
    WorkbenchPage click(String button) {
        robot.click(find(button));
        robot.waitForIdle();
        return this;
    }

    /** The text of a label or button. */
    String text(String name) {
        return GuiActionRunner.execute(() -> {
            Component found = find(name);
            String text = found instanceof JLabel label ? label.getText() : ((AbstractButton) found).getText();
            return text == null ? "" : text;
        });
    }

    /** What a screen reader says of the page: number, label, whether it is saved. */
    String spoken() {
        return GuiActionRunner.execute(() -> pane().getAccessibleContext().getAccessibleName());
    }

    /** Whether the page is dark. */
    boolean dark() {
        return GuiActionRunner.execute(() -> {
            var background = pane().getBackground();
            return background.getRed() + background.getGreen() + background.getBlue() < 3 * 128;
        });
    }

    /** Moves the window and gives it another size. */
    WorkbenchPage place(Point at, Dimension size) {
        GuiActionRunner.execute(() -> {
            window.target().setLocation(at);
            window.target().setSize(size);
        });
        robot.waitForIdle();
        return this;
    }

    Dimension size() {
        return GuiActionRunner.execute(() -> window.target().getSize());
    }

    void until(String what, Callable<Boolean> truth) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                try {
                    return truth.call();
                } catch (Exception broken) {
                    throw new IllegalStateException(what, broken);
                }
            }
        }, PATIENCE);
    }

    private Component pane() {
        return find("reading.text");
    }

    private Component find(String name) {
        return robot.finder().findByName(window.target(), name, false);
    }

    /** Closes the window as its close button does and waits until the program has put everything away. */
    @Override
    public void close() {
        try {
            JFrame frame = (JFrame) window.target();
            GuiActionRunner.execute(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
            until("the program has ended", () -> !program.isAlive());
        } finally {
            watchdog.close();
            robot.cleanUp();
        }
        assertThat(stalls).as("hold-ups of the event dispatch thread").noneMatch(stall ->
                stall.millis() > LONGEST_STALL_MS || stall.stack().stream().anyMatch(WorkbenchPage::isForbidden));
    }

    /** Disk, SQL or the corpus on the event dispatch thread. */
    private static boolean isForbidden(StackTraceElement at) {
        return List.of("biaoju.store.", "biaoju.journal.", "biaoju.importing.", "biaoju.segment.", "biaoju.flow.",
                "java.nio.file.Files", "java.nio.channels.FileChannel", "org.h2.").stream()
                .anyMatch(at.getClassName()::startsWith);
    }
}
