package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.shell.Watchdog;
import biaoju.session.Session;
import biaoju.session.View;
import biaoju.settings.Folders;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.ComponentLookupException;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/** The whole program in its real window, started as a user starts it; the only class that knows component names. */
final class DeskPage implements AutoCloseable {
    private static final List<String> ROOMS_BEHIND = List.of("org.h2.", "org.jdbi.", "biaoju.store.",
            "biaoju.journal.", "biaoju.importing.", "biaoju.segment.", "biaoju.flow.", "biaoju.settings.SmallFile");
    private static final List<String> DISK = List.of("java.io.FileInputStream", "java.io.FileOutputStream",
            "java.io.RandomAccessFile", "sun.nio.ch.FileDispatcher", "sun.nio.fs.UnixNativeDispatcher", "sun.nio.fs.WindowsNativeDispatcher");
    /** The Java platform reads glyphs and classes when they are first needed, wherever that is. */
    private static final List<String> PLATFORM = List.of("sun.font.", "jdk.internal.loader.", "java.lang.ClassLoader");
    private static final Timeout PATIENCE = Timeout.timeout(60, TimeUnit.SECONDS);

    private final Launch launch;
    private final Thread program;
    private final Robot robot;
    private final FrameFixture window;
    private final Queue<Watchdog.Stall> stalls = new ConcurrentLinkedQueue<>();

    /** @param home holds settings, state and data of this user */
    DeskPage(Path home, Optional<Path> project) {
        Settled.in(home);
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        try {
            launch = new Launch(new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state")));
            launch.stalls().listen(stalls::add);
            program = new Thread(() -> launch.open(project), "program under test");
            program.start();
            window = WindowFinder.findFrame("biaoju").withTimeout(60, TimeUnit.SECONDS).using(robot);
            window.resizeTo(new Dimension(1280, 800));
        } catch (RuntimeException | Error broken) {
            robot.cleanUp(); // or the next test waits for the screen for ever
            throw broken;
        }
    }

    // ---- asking

    Desk launched() {
        return launch.desk();
    }

    <T> T asks(Callable<T> question) {
        return GuiActionRunner.execute(question);
    }

    void until(String what, Callable<Boolean> truth) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return Boolean.TRUE.equals(GuiActionRunner.execute(truth));
            }
        }, PATIENCE);
    }

    JFrame frame() {
        return (JFrame) window.target();
    }

    /** Of the open project; on the event dispatch thread. */
    Session session() {
        return launch.desk().session().orElseThrow();
    }

    /** What is shown now; null while no project is open. */
    View view() {
        return asks(() -> launch.desk().session().map(s -> s.view()).orElse(null));
    }

    /** The place in the list of the report in front, -1 while there is none. */
    int front() {
        View view = view();
        if (view.page() == null) return -1;
        List<String> digests = view.reports().stream().map(line -> line.report().digest()).toList();
        return digests.indexOf(view.page().document().report().digest());
    }

    DeskPage untilOpen() {
        untilEntered();
        until("the reports are listed", () -> !launch.desk().session().orElseThrow().view().reports().isEmpty());
        return this;
    }

    /** A project is open, one without reports too. */
    DeskPage untilEntered() {
        until("the project is open", () -> launch.desk().session().isPresent());
        robot.waitForIdle();
        stalls.removeIf(stall -> !offends(stall)); // loading classes for the first window takes what it takes
        return this;
    }

    DeskPage untilSaved() {
        until("all is saved", () -> text("status.saved").startsWith("saved") || text("status.saved").startsWith("已保存"));
        return this;
    }

    /** The text of a label, button or field. */
    String text(String name) {
        Component part = part(name);
        if (part instanceof JLabel label) return label.getText();
        if (part instanceof JButton button) return button.getText();
        return ((JTextComponent) part).getText();
    }

    boolean shown(String name) {
        return asks(() -> window.robot().finder().findAll(c -> name.equals(c.getName()) && c.isShowing()).size() == 1);
    }

    <C extends Component> C part(String name, Class<C> type) {
        return type.cast(part(name));
    }

    private Component part(String name) {
        return robot.finder().findByName(frame(), name, false);
    }

    /** Components that can have the focus and tell a screen reader nothing. */
    List<String> nameless() {
        return asks(() -> {
            List<String> found = new ArrayList<>();
            walk(frame().getRootPane(), part -> {
                if (!(part instanceof JComponent shownPart) || !shownPart.isShowing() || !shownPart.isFocusable()) return;
                boolean control = shownPart instanceof javax.swing.AbstractButton || shownPart instanceof JTextComponent
                        || shownPart instanceof javax.swing.JList || shownPart instanceof javax.swing.JTree
                        || shownPart instanceof javax.swing.JTable || shownPart instanceof javax.swing.JComboBox;
                AccessibleContext says = shownPart.getAccessibleContext();
                if (control && (says == null || says.getAccessibleName() == null || says.getAccessibleName().isBlank())) {
                    found.add(shownPart.getClass().getName() + " " + shownPart.getName());
                }
            });
            return found;
        });
    }

    private static void walk(Container in, java.util.function.Consumer<Component> visit) {
        for (Component child : in.getComponents()) {
            visit.accept(child);
            if (child instanceof Container box) walk(box, visit);
        }
    }

    Robot robot() {
        return robot;
    }

    FrameFixture window() {
        return window;
    }

    // ---- doing

    /** Presses a key where the focus is, while others are held. */
    DeskPage key(int key, int... held) {
        for (int down : held) robot.pressKey(down);
        robot.pressAndReleaseKey(key);
        for (int down : held) robot.releaseKey(down);
        robot.waitForIdle();
        return this;
    }

    /** Alt and a key; the toolkit that paints in memory forgets the Alt, so there the event is made by hand. */
    DeskPage alt(int key) {
        if (!Toolkit.getDefaultToolkit().getClass().getName().contains("cacio")) return key(key, KeyEvent.VK_ALT);
        GuiActionRunner.execute(() -> {
            Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            focused.dispatchEvent(new KeyEvent(focused, KeyEvent.KEY_PRESSED, 0, InputEvent.ALT_DOWN_MASK, key,
                    KeyEvent.CHAR_UNDEFINED));
        });
        robot.waitForIdle();
        return this;
    }

    DeskPage keys(String letters) {
        for (char letter : letters.toCharArray()) key(KeyEvent.getExtendedKeyCodeForChar(letter));
        return this;
    }

    DeskPage press(String button) {
        window.button(button).click();
        robot.waitForIdle();
        return this;
    }

    DeskPage pressStripe(String id) {
        return toggle("stripe." + id);
    }

    DeskPage toggle(String button) {
        window.toggleButton(button).click();
        robot.waitForIdle();
        return this;
    }

    /** Drags a line between two areas to the right. */
    DeskPage drag(String divider, int by) {
        Component line = part(divider);
        Point at = asks(() -> new Point(line.getLocationOnScreen().x + line.getWidth() / 2,
                line.getLocationOnScreen().y + line.getHeight() / 2));
        robot.moveMouse(at);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        robot.moveMouse(at.x + by / 2, at.y);
        robot.moveMouse(at.x + by, at.y);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.waitForIdle();
        return this;
    }

    int width(String name) {
        return asks(() -> part(name).getWidth());
    }

    DeskPage type(String field, String words) {
        window.textBox(field).setText(words);
        robot.waitForIdle();
        return this;
    }

    DeskPage menu(String... path) {
        window.menuItemWithPath(path).click();
        robot.waitForIdle();
        return this;
    }

    /**
     * An item of a menu within a menu. The toolkit that paints in memory does not open those, and on X the robot takes
     * ten seconds a step to see that nothing more is coming.
     */
    DeskPage innerMenu(String item) {
        AbstractButton pressed = part("menu." + item, AbstractButton.class);
        GuiActionRunner.execute(() -> pressed.doClick());
        robot.waitForIdle();
        return this;
    }

    /** Does what no robot can: drops files, asks for what would open a file chooser. */
    DeskPage does(Predicate<Desk> deed) {
        GuiActionRunner.execute(() -> deed.test(launch.desk()));
        robot.waitForIdle();
        return this;
    }

    /** Opens the report at that place of the list and shows it: the list's own tests are elsewhere. */
    DeskPage open(int report) {
        String digest = view().reports().get(report).report().digest();
        GuiActionRunner.execute(() -> launch.desk().read(session -> session.open(digest)));
        until("the report is open", () -> {
            View view = launch.desk().session().orElseThrow().view();
            return view.page() != null && view.page().document().report().digest().equals(digest);
        });
        return focusPage();
    }

    DeskPage focusPage() {
        GuiActionRunner.execute(() -> launch.desk().focusPage());
        try {
            until("the page has the keyboard", () -> launch.desk().page().focusTarget().isFocusOwner());
        } catch (WaitTimedOutError late) {
            var keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
            throw new AssertionError("the keyboard is at " + keyboard.getFocusOwner() + " of " + keyboard.getFocusedWindow(), late);
        }
        return this;
    }

    /** Whether what has the keyboard is the part of that name or stands in it. */
    boolean hasKeyboard(String name) {
        return asks(() -> {
            Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return owner != null && SwingUtilities.isDescendingFrom(owner, part(name));
        });
    }

    boolean pageHasKeyboard() {
        return asks(() -> launch.desk().page().focusTarget().isFocusOwner());
    }

    /** Closes the window as a user does and waits until the program has ended. */
    void exit() throws InterruptedException {
        if (program.isAlive()) {
            GuiActionRunner.execute(() -> launch.desk().exit());
            program.join(TimeUnit.SECONDS.toMillis(60));
        }
        if (program.isAlive()) throw new AssertionError("the program did not end");
        assertThat(stalls).as("the window's thread was held up by the disk, the database or the corpus")
                .noneMatch(DeskPage::offends);
    }

    /** Whether the window's thread hung in what is other threads' work. */
    private static boolean offends(Watchdog.Stall stall) {
        boolean handedOver = stall.stack().stream().anyMatch(at -> at.getClassName().equals("biaoju.store.Lane")
                && at.getMethodName().equals("submit")); // a crowded machine stopped us as we woke the thread that works
        return (in(stall, ROOMS_BEHIND) && !handedOver) || (in(stall, DISK) && !in(stall, PLATFORM));
    }

    private static boolean in(Watchdog.Stall stall, List<String> places) {
        return stall.stack().stream().map(StackTraceElement::getClassName)
                .anyMatch(at -> places.stream().anyMatch(at::startsWith));
    }

    @Override
    public void close() {
        try {
            exit();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                window.cleanUp();
            } catch (ComponentLookupException gone) {
                robot.cleanUp();
            }
        }
    }
}
