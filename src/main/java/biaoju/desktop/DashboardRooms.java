package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.dashboard.ProgressPanel;
import biaoju.desktop.dashboard.Sight;
import biaoju.desktop.look.Look;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.ToolWindow;
import biaoju.session.View;
import java.awt.event.HierarchyEvent;
import java.util.List;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The dashboard in one frame: built when first shown, told what there is. */
final class DashboardRooms {
    static final String WINDOW = "progress";

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final ProgressFigures figures;
    private final List<Subscription> stays;
    private @Nullable ProgressPanel panel;
    private @Nullable View now;

    DashboardRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        figures = desk.companions().figures();
        stays = List.of(figures.changed().listen(any -> showAll()), desk.companions().reviewing().changed().listen(any -> showAll()));
    }

    /** Before the frame is built anew. */
    void finish() {
        stays.forEach(Subscription::close);
    }

    ToolWindow window() {
        return new ToolWindow(WINDOW, "progress", Anchor.BOTTOM, true, this::panel);
    }

    void show(View view) {
        boolean other = now == null || !now.me().equals(view.me()) || !now.scheme().equals(view.scheme());
        now = view;
        watch();
        if (other) showAll();
    }

    /** While blind, whoever labels sees their own progress alone. */
    private void watch() {
        View view = now;
        ProgressPanel shown = panel;
        if (view == null) return;
        figures.watch(shown != null && shown.isShowing(), view.reviewing() || !view.blind());
    }

    private JComponent panel() {
        ProgressPanel made = new ProgressPanel(look, text, digest -> desk.read(session -> session.open(digest)), desk.rooms().key("file.import"));
        panel = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) watch();
        });
        showAll();
        return made;
    }

    private void showAll() {
        View view = now;
        if (panel == null || view == null) return;
        panel.show(new Sight(figures.report(), view.scheme(), desk.companions().reviewing().raters(), view.me().id()));
    }
}
