package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Context;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.session.SaveState;
import biaoju.session.View;
import biaoju.settings.KeyMap;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.jspecify.annotations.Nullable;

/** A workbench with rooms made of one button each: "reports" everywhere, "labels" while reading, an overview page. */
final class BenchWindow implements AutoCloseable {
    static final Document ONE = Pages.document("one", "第一篇\n做了事。\n");
    static final Document TWO = Pages.document("two", "第二篇\n还有事。\n");
    private static final List<Perspective> PERSPECTIVES = List.of(
            new Perspective("annotate", "report", List.of("reports", "labels"), List.of(), List.of()),
            new Perspective("review", "outline", List.of("reports"), List.of(), List.of("outline")));

    private final Robot robot;
    private final FrameFixture window;
    private final Look look;
    private final Standing standing;
    private final Workbench bench;
    /** What the workbench asked for. */
    final List<String> asked = new ArrayList<>();
    /** What was told of its changes. */
    final List<String> told = new ArrayList<>();

    private record Made(JFrame frame, Look look, Standing standing, Workbench bench) {}

    BenchWindow() {
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        try {
            Made made = GuiActionRunner.execute(this::make);
            look = made.look();
            standing = made.standing();
            bench = made.bench();
            window = new FrameFixture(robot, made.frame());
            window.show(new Dimension(1000, 640));
        } catch (RuntimeException | Error broken) {
            robot.cleanUp(); // or the next test waits for the screen for ever
            throw broken;
        }
    }

    private Made make() {
        Look look = new Look(false, 100);
        look.install();
        Messages text = Messages.of(Locale.ENGLISH);
        Standing at = new Standing(PERSPECTIVES, "annotate", Map.of());
        at.changed().listen(now -> told.add(now.perspective().id() + now.page().map(page -> ":" + page).orElse("")));
        Workbench[] built = new Workbench[1];
        List<ActionSpec> specs = new ArrayList<>();
        for (String id : List.of("view.language", "view.theme", "view.zoomReset", "view.window.reports",
                "view.window.labels")) {
            specs.add(ActionSpec.window(id, now -> true, now -> {}).called((now, words) -> id));
        }
        for (Perspective one : PERSPECTIVES) {
            specs.add(ActionSpec.window("perspective." + one.id(), now -> true,
                    now -> built[0].setPerspective(one.id())).chosen(now -> now.perspective().equals(one.id())));
        }
        ActionTable actions = new ActionTable(specs, new KeyMap(Map.of()), text, look,
                () -> new Context(null, at.perspective().id(), at.page().isEmpty()));
        Workbench.Furniture rooms = new Workbench.Furniture(List.of(
                new ToolWindow("reports", "report", Anchor.LEFT_UPPER, true, () -> room("reports")),
                new ToolWindow("labels", "labels", Anchor.RIGHT_UPPER, true, () -> room("labels"))),
                List.of(new EditorPage("outline", "Outline page", "outline", () -> room("overview"))), List.of(), List.of());
        JFrame frame = new JFrame("Biaoju");
        built[0] = new Workbench(frame, look, text, actions, new Work(Runnable::run, EventQueue::invokeLater), rooms, at,
                new Heard());
        built[0].setPage(room("reading"), false);
        return new Made(frame, look, at, built[0]);
    }

    private static JComponent room(String name) {
        JPanel room = new JPanel();
        room.add(Ui.button(name, name, () -> {}));
        return room;
    }

    /** A view with these reports open and that one in front at that sentence; without any: none in front. */
    static View view(@Nullable Document front, int current, Document... open) {
        List<Report> tabs = List.of(open).stream().map(Document::report).toList();
        View one = Pages.empty();
        return new View(one.scheme(), one.me(), List.of(Pages.line(ONE, 0), Pages.line(TWO, 0)), tabs,
                front == null ? null : Pages.page(front, current), SaveState.SAVED, one.undo(), one.totals(), 0,
                one.annotators(), true, false);
    }

    BenchWindow does(java.util.function.Consumer<Workbench> deed) {
        GuiActionRunner.execute(() -> deed.accept(bench));
        robot.waitForIdle();
        return this;
    }

    BenchWindow shows(View view) {
        return does(b -> b.show(view));
    }

    BenchWindow click(String button) {
        robot.click(robot.finder().findByName(window.target(), button, true));
        robot.waitForIdle();
        return this;
    }

    BenchWindow clickTab(int index) {
        window.tabbedPane("editor.tabs").selectTab(index);
        robot.waitForIdle();
        return this;
    }

    BenchWindow focus(String button) {
        Component part = part(button);
        GuiActionRunner.execute(() -> {
            part.requestFocusInWindow();
        });
        return untilFocused(button);
    }

    BenchWindow untilFocused(String button) {
        until(button + " has the keyboard", () -> part(button).isFocusOwner());
        return this;
    }

    boolean showing(String name) {
        return GuiActionRunner.execute(() -> robot.finder().findAll(window.target(), c -> name.equals(c.getName())
                && c.isShowing()).size() == 1);
    }

    BenchWindow becomes(boolean dark) {
        GuiActionRunner.execute(() -> look.become(dark, 100));
        robot.waitForIdle();
        return this;
    }

    int brightness(String name) {
        return GuiActionRunner.execute(() -> part(name).getBackground().getGreen());
    }

    Standing standing() {
        return standing;
    }

    List<String> tabs() {
        JTabbedPane tabs = (JTabbedPane) part("editor.tabs");
        return GuiActionRunner.execute(() -> IntStream.range(0, tabs.getTabCount()).mapToObj(i -> (tabs.getSelectedIndex()
                == i ? ">" : "") + tabs.getTitleAt(i)).toList());
    }

    /** Whether that tab has a button that closes it. */
    boolean closable(int tab) {
        JTabbedPane tabs = (JTabbedPane) part("editor.tabs");
        Object own = GuiActionRunner.execute(() -> ((JComponent) tabs.getComponentAt(tab)).getClientProperty(
                "JTabbedPane.tabClosable"));
        return !Boolean.FALSE.equals(own);
    }

    private Component part(String name) {
        return robot.finder().findByName(window.target(), name, false);
    }

    private static void until(String what, Callable<Boolean> truth) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return Boolean.TRUE.equals(GuiActionRunner.execute(truth));
            }
        }, Timeout.timeout(20, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        window.cleanUp();
    }

    private final class Heard implements Wishes {
        @Override
        public void bringForward(String digest) {
            asked.add("bring " + digest.substring(0, 8));
        }

        @Override
        public void close(String digest) {
            asked.add("close");
        }

        @Override
        public void closePage(String id) {
            asked.add("close " + id);
        }

        @Override
        public void rename(String name) {
            asked.add("rename");
        }

        @Override
        public boolean wantsFiles() {
            return false;
        }

        @Override
        public void drop(List<Path> files) {
            asked.add("drop");
        }
    }
}
