package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.look.Look;
import biaoju.desktop.scheme.Draft;
import biaoju.desktop.scheme.SchemePanel;
import biaoju.domain.LabelScheme;
import biaoju.session.SaveState;
import biaoju.session.Session;
import biaoju.session.View;
import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The label scheme while it is changed at this desk. Keeps the draft for a frame that is built anew. Event dispatch thread only. */
final class SchemeEditing implements Companion, SchemePanel.Wishes {
    static final String PAGE = "scheme";

    private final Desk desk;
    private @Nullable Draft draft;
    private @Nullable SchemePanel panel;
    private @Nullable ActionTable table;
    /** What was last applied here; it may have been refused. */
    private @Nullable LabelScheme asked;

    SchemeEditing(Desk desk) {
        this.desk = desk;
    }

    /** Whether the scheme can be changed here: a package's is that of the project it was made from. */
    boolean possible() {
        return desk.projects().project().filter(project -> project.madeFor().isEmpty()).isPresent();
    }

    void open() {
        if (!possible()) return;
        desk.bench().callPage(PAGE);
        count();
        desk.focusPage();
    }

    /** The page of this frame. */
    JComponent page(Look look, Messages text, ActionTable actions) {
        table = actions;
        SchemePanel made = new SchemePanel(look, text, draft(), this);
        panel = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && made.isShowing()) count();
        });
        return made;
    }

    private Draft draft() {
        Draft now = draft;
        if (now == null) {
            now = new Draft(desk.projects().project().map(Project::scheme).orElse(new LabelScheme("", 1, List.of())));
            draft = now;
        }
        return now;
    }

    @Override
    public String key(String action) {
        return table == null ? "" : table.key(action);
    }

    /** The scheme in force may be another one. */
    void show(View view) {
        Draft now = draft;
        if (now != null && !now.base().equals(view.scheme())) {
            if (now.changed()) now.rebase(view.scheme()); // of what was applied nothing is left to change then
            else now.reset(view.scheme());
            if (asked != null && asked.equals(view.scheme().withVersion(asked.version()))) {
                desk.inform(new Problem("scheme.applied", String.valueOf(view.scheme().version())));
                asked = null;
            }
            if (panel != null) panel.fill(0);
            count();
        }
        if (panel != null) panel.writable(view.saved() != SaveState.READ_ONLY);
    }

    private void count() {
        Project of = desk.projects().project().orElse(null);
        if (of == null || panel == null) return;
        var unused = of.ask().uses().whenComplete((uses, failed) -> EventQueue.invokeLater(() -> {
            if (of != desk.projects().project().orElse(null) || panel == null) return;
            if (failed != null) desk.warn(new Problem(failed, "scheme.failed"));
            else panel.uses(uses);
        }));
    }

    @Override
    public void apply(LabelScheme scheme) {
        asked = scheme;
        desk.session().ifPresent(session -> session.changeScheme(scheme));
    }

    @Override
    public void leave() {
        draft = null;
        close();
    }

    /** Takes the page away; what was changed in it is kept. */
    void close() {
        if (draft != null && draft.changed()) desk.inform(new Problem("scheme.kept"));
        else draft = null;
        panel = null;
        desk.bench().closePage(PAGE);
    }

    @Override
    public void opened(Project now, Session of) {
        draft = null;
        panel = null;
        asked = null;
        desk.bench().closePage(PAGE);
    }

    @Override
    public void rest() {
        asked = null;
    }

    @Override
    public Function<Character, Optional<String>> actions() {
        return key -> table == null ? Optional.empty() : table.all().stream()
                .filter(action -> !action.spec().id().matches("(label|review)\\.\\d") && action.keys().contains(String.valueOf(key)))
                .map(BoundAction::name).findFirst();
    }
}
