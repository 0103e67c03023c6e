package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.base.Signal;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.NoticeBar;
import biaoju.session.View;
import biaoju.settings.Arrangement;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the frame: menu, toolbar, stripes, tool windows, tabs and page, status bar, as the perspective wants
 * it. Built once a language; shows views, knows no session.
 */
public final class Workbench {
    private final ActionTable actions;
    private final Telling telling;
    private final Standing standing;
    private final Toolbar toolbar;
    private final Middle middle;
    private final Docks docks;
    private final ToolWindows windows;
    private final StatusBar status;
    private final CalmLine calmLine;
    private final JFrame frame;
    private final List<JComponent> chrome;
    private boolean alone;
    private final FileDrop drop;
    private final JPanel all = new JPanel(new BorderLayout());

    /** The launcher's choice of rooms. {@code toolbar}: ids of actions, {@link Menu#LINE} between groups. */
    public record Furniture(List<ToolWindow> windows, List<EditorPage> pages, List<Menu> menus, List<String> toolbar) {
        public Furniture {
            windows = List.copyOf(windows);
            pages = List.copyOf(pages);
            menus = List.copyOf(menus);
            toolbar = List.copyOf(toolbar);
        }
    }

    /** @param standing where the user stood when the frame was built last */
    public Workbench(JFrame frame, Look look, Messages text, ActionTable actions, Work work, Furniture furniture,
            Standing standing, Wishes wishes) {
        this.actions = actions;
        this.standing = standing;
        this.frame = frame;
        NoticeBar notices = new NoticeBar(look, text);
        telling = new Telling(notices, text);
        middle = new Middle(look, text, standing, furniture.pages(), notices, new Pressed(wishes), wishes);
        docks = new Docks(look, text, middle);
        windows = new ToolWindows(look, text, actions, docks, furniture.windows(), this::focusPage);
        status = new StatusBar(look, text, actions, work, wishes::rename);
        toolbar = new Toolbar(look, actions, new PerspectiveSwitch(look, text, actions, standing.perspectives()),
                furniture.toolbar());
        all.add(toolbar, BorderLayout.PAGE_START);
        Stripe left = new Stripe(look, true, windows, ids(furniture, false, true), ids(furniture, false, false));
        Stripe right = new Stripe(look, false, windows, ids(furniture, true, true), List.of());
        calmLine = new CalmLine(look, text, actions);
        JPanel foot = new JPanel(new BorderLayout());
        foot.add(calmLine, BorderLayout.PAGE_START);
        foot.add(status);
        all.add(left, BorderLayout.LINE_START);
        all.add(right, BorderLayout.LINE_END);
        all.add(docks);
        all.add(foot, BorderLayout.PAGE_END);
        chrome = List.of(toolbar, left, right, status);
        drop = new FileDrop(wishes::wantsFiles, wishes::drop);
        all.setTransferHandler(drop);
        frame.setJMenuBar(new MenuBar(text, actions).of(furniture.menus()));
        frame.setContentPane(all);
        actions.bindWindow(frame.getRootPane());
        furnish();
    }

    /** Another project's views come next. */
    public void begin() {
        telling.forget(NoticeBar.Tone.INFO); // it was about the project that was open
        middle.begin();
    }

    /** The next view; null while no project is open. Whoever went to another sentence sees it. */
    public void show(@Nullable View view) {
        if (view != null && windows.wake()) drop.spread(all);
        if (middle.show(view)) showReport();
        telling.at(view);
        status.show(view);
        calmLine.show(view);
        actions.refresh();
    }

    /** @param labelled so many sentences today; −1 where that is not known */
    public void today(int labelled) {
        status.today(labelled);
    }

    /**
     * Puts a component where reports are read: the reading pane, the welcome page.
     *
     * @param alone without tool windows beside it
     */
    public void setPage(JComponent content, boolean alone) {
        this.alone = alone;
        docks.alone(alone || standing.calm());
        middle.setReport(content);
    }

    /**
     * Everything but the page out of sight, or back. Nothing of it is kept: windows are where they were. Whatever asks
     * for another part of the window brings all of it back.
     */
    public void setCalm(boolean yes) {
        if (standing.calm() == yes) return;
        standing.calm(yes);
        dim();
        focusPage();
        actions.refresh();
    }

    private void dim() {
        boolean calm = standing.calm();
        chrome.forEach(part -> part.setVisible(!calm));
        if (frame.getJMenuBar() != null) frame.getJMenuBar().setVisible(!calm);
        calmLine.setVisible(calm);
        middle.calm(calm);
        docks.alone(alone || calm);
        frame.validate();
        frame.repaint();
    }

    // ---- perspectives

    public Perspective perspective() {
        return standing.perspective();
    }

    /** Told after another perspective was gone to, and after something else came to the front. */
    public Signal<Standing> changed() {
        return standing.changed();
    }

    /** Goes to another perspective, as it was left. */
    public void setPerspective(String id) {
        setCalm(false);
        if (perspective().id().equals(id)) {
            actions.refresh(); // the button that was pressed went out
            return;
        }
        whileKeyboardStays(() -> {
            keep();
            telling.turn(); // what came in or went out there; in a blind project not for here
            standing.go(id);
            furnish();
            middle.reveal();
        });
    }

    /** Shows a tool window, in another perspective if this one has none of that id. */
    public void showWindow(String id) {
        setCalm(false);
        if (!perspective().has(id)) {
            standing.perspectives().stream().filter(one -> one.has(id)).findFirst()
                    .ifPresent(other -> setPerspective(other.id()));
        }
        windows.show(id);
    }

    /** Brings a page of the current perspective to the front. */
    public void showPage(String id) {
        bringForward(id);
    }

    /** Has a page come that is no perspective's own, and brings it to the front. */
    public void callPage(String id) {
        setCalm(false);
        standing.admit(id);
        if (standing.page().equals(Optional.of(id))) middle.reveal();
        else bringForward(id);
        drop.spread(all); // it may have been built just now
    }

    /** Has it go again. */
    public void closePage(String id) {
        if (!standing.passing(id)) return;
        whileKeyboardStays(() -> {
            standing.dismiss(id);
            middle.reveal();
        });
    }

    /** Brings the report to the front. */
    public void showReport() {
        bringForward(null);
    }

    private void bringForward(@Nullable String page) {
        if (standing.page().equals(Optional.ofNullable(page))) return;
        whileKeyboardStays(() -> {
            standing.bringForward(page);
            middle.reveal();
        });
    }

    /** The keyboard stays where it is, or goes to what is in front if that place is no longer shown. */
    private void whileKeyboardStays(Runnable change) {
        Component keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        change.run();
        if (keyboard == null || !keyboard.isShowing()) focusPage();
        actions.refresh();
        standing.tell();
    }

    private void furnish() {
        Arrangement kept = standing.arrangement();
        docks.resize(kept.sizes());
        windows.furnish(perspective(), kept.shown());
        toolbar.furnish(perspective());
        dim();
    }

    /** Remembers what stands where, before it is left. */
    public void keep() {
        standing.keep(new Arrangement(windows.shown(perspective()), docks.sizes()));
    }

    // ---- messages

    /** Shows a message for as long as it is worth it. */
    public void say(Told message) {
        telling.say(message);
    }

    /** Says it anew where it is still told under its key. */
    public void amend(Told message) {
        telling.amend(message);
    }

    /** Takes away what is told under that key: it is so no longer. */
    public void withdraw(String key) {
        telling.withdraw(key);
    }

    /** The messages nobody has closed yet. */
    public List<Told> said() {
        return telling.said();
    }

    // ---- the keyboard

    public ToolWindows windows() {
        return windows;
    }

    /** Gives the keyboard to what is in front in the middle. */
    public void focusPage() {
        middle.takeFocus();
    }

    /** Moves the keyboard on ({@code +1}) or back among the page and the tool windows that are shown. */
    public void cycle(int by) {
        Optional<String> next = windows.neighbour(by);
        if (next.isPresent()) windows.focus(next.get());
        else focusPage();
    }

    private static List<String> ids(Furniture furniture, boolean right, boolean side) {
        return furniture.windows().stream().filter(window -> switch (window.anchor()) {
            case LEFT_UPPER, LEFT_LOWER -> !right && side;
            case RIGHT_UPPER, RIGHT_LOWER -> right && side;
            case BOTTOM -> !right && !side;
        }).map(ToolWindow::id).toList();
    }

    /** What the tabs do. */
    private final class Pressed implements EditorTabs.Wanted {
        private final Wishes wishes;

        private Pressed(Wishes wishes) {
            this.wishes = wishes;
        }

        @Override
        public void page(String id) {
            showPage(id);
        }

        @Override
        public void report(String digest) {
            showReport();
            wishes.bringForward(digest);
        }

        @Override
        public boolean closable(String page) {
            return standing.passing(page);
        }

        @Override
        public void closePage(String id) {
            wishes.closePage(id);
        }
    }
}
