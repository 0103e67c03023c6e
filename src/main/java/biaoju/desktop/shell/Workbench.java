package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.NoticeBar;
import biaoju.desktop.parts.Ui;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JToolBar;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the frame: menu, toolbar, stripes, tool windows, tabs and page, status bar. Built once a language;
 * shows views, knows no session.
 */
public final class Workbench {
    private final Look look;
    private final Messages text;
    private final List<Said> said = new ArrayList<>();
    private final ActionTable actions;
    private final NoticeBar notices;
    private final EditorTabs tabs;
    private final JPanel page = new JPanel(new BorderLayout());
    private final Docks docks;
    private final ToolWindows windows;
    private final StatusBar status;
    private final FileDrop drop;
    private final JPanel all = new JPanel(new BorderLayout());

    /** A message that somebody has yet to read, in whatever language the frame is built next. */
    public record Said(NoticeBar.Tone tone, Problem problem) {}

    /** The launcher's choice of rooms. {@code toolbar}: ids of actions, {@link Menu#LINE} between groups. */
    public record Furniture(List<ToolWindow> windows, List<Menu> menus, List<String> toolbar) {
        public Furniture {
            windows = List.copyOf(windows);
            menus = List.copyOf(menus);
            toolbar = List.copyOf(toolbar);
        }
    }

    public Workbench(JFrame frame, Look look, Messages text, ActionTable actions, Work work, Furniture furniture,
            Arrangement kept, Wishes wishes) {
        this.look = look;
        this.text = text;
        this.actions = actions;
        notices = new NoticeBar(look, text);
        tabs = new EditorTabs(text, wishes::bringForward, wishes::close);
        docks = new Docks(look, text, editor(), kept.sizes());
        windows = new ToolWindows(look, text, docks, furniture.windows(), kept.shown(), this::focusPage);
        status = new StatusBar(look, text, actions, work, wishes::rename);
        all.add(toolbar(furniture.toolbar()), BorderLayout.PAGE_START);
        all.add(new Stripe(look, true, windows, ids(furniture, false, true), ids(furniture, false, false)),
                BorderLayout.LINE_START);
        all.add(new Stripe(look, false, windows, ids(furniture, true, true), List.of()), BorderLayout.LINE_END);
        all.add(docks);
        all.add(status, BorderLayout.PAGE_END);
        drop = new FileDrop(wishes::wantsFiles, wishes::drop);
        all.setTransferHandler(drop);
        frame.setJMenuBar(new MenuBar(text, actions).of(furniture.menus()));
        frame.setContentPane(all);
        actions.bindWindow(frame.getRootPane());
    }

    /** The next view; null while no project is open. */
    public void show(@Nullable View view) {
        if (view != null && windows.wake()) drop.spread(all);
        tabs.show(view);
        status.show(view);
        actions.refresh();
    }

    /**
     * Puts a component in the middle: the reading pane, the welcome page.
     *
     * @param alone without tool windows beside it
     */
    public void setPage(JComponent content, boolean alone) {
        docks.alone(alone);
        if (page.getComponentCount() == 1 && page.getComponent(0) == content) return;
        page.removeAll();
        page.add(content);
        page.revalidate();
        page.repaint();
    }

    /** Shows a message until it is closed. */
    public void say(Said message) {
        notices.say(message.tone(), message.problem().text(text));
        said.add(message);
    }

    /** The messages nobody has closed yet. */
    public List<Said> said() {
        return said.stream().filter(one -> notices.messages().contains(one.problem().text(text))).toList();
    }

    public ToolWindows windows() {
        return windows;
    }

    public Arrangement arrangement() {
        return new Arrangement(windows.shown(), docks.sizes());
    }

    /** Gives the keyboard to the page. */
    public void focusPage() {
        if (page.getComponentCount() == 0) return;
        if (page.getComponent(0) instanceof Focus part) part.focusTarget().requestFocusInWindow();
        else page.getComponent(0).requestFocusInWindow();
    }

    /** Moves the keyboard on ({@code +1}) or back among the page and the tool windows that are shown. */
    public void cycle(int by) {
        Optional<String> next = windows.neighbour(by);
        if (next.isPresent()) windows.focus(next.get());
        else focusPage();
    }

    private JComponent editor() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(notices, BorderLayout.PAGE_START);
        top.add(tabs);
        JPanel editor = new JPanel(new BorderLayout());
        editor.setName("editor");
        editor.add(top, BorderLayout.PAGE_START);
        editor.add(page);
        return editor;
    }

    private JToolBar toolbar(List<String> ids) {
        JToolBar bar = new JToolBar();
        bar.setName("toolbar");
        bar.setFloatable(false);
        bar.setBorder(new Hairline(look, false, look.px(3), look.px(8)));
        for (String id : ids) {
            if (id.equals(Menu.LINE)) {
                bar.addSeparator();
                continue;
            }
            JButton button = Ui.actionButton("toolbar." + id, actions.get(id), true);
            button.getAccessibleContext().setAccessibleName(actions.get(id).name());
            bar.add(button);
        }
        return bar;
    }

    private static List<String> ids(Furniture furniture, boolean right, boolean side) {
        return furniture.windows().stream().filter(window -> switch (window.anchor()) {
            case LEFT_UPPER, LEFT_LOWER -> !right && side;
            case RIGHT_UPPER, RIGHT_LOWER -> right && side;
            case BOTTOM -> !right && !side;
        }).map(ToolWindow::id).toList();
    }
}
