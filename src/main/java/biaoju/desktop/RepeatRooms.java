package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.base.Subscription;
import biaoju.command.ReportLine;
import biaoju.desktop.history.HistoryPanel;
import biaoju.desktop.history.HistoryWords;
import biaoju.desktop.labels.LabelPanel;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.repeats.PlaceList;
import biaoju.desktop.repeats.RepeatsPanel;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.ToolWindow;
import biaoju.domain.Annotator;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Count;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.event.HierarchyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** What one frame shows of repeated sentences: the line in the label panel, and the window with the places. */
final class RepeatRooms {
    static final String REPEATS = "repeats";
    static final String HISTORY = "history";
    /** Lines of history in the label panel. */
    private static final int BRIEF = 4;

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final Repeating repeating;
    private final Histories histories;
    private final List<Subscription> stays;
    private @Nullable RepeatsPanel repeats;
    private @Nullable HistoryPanel history;
    private @Nullable LabelPanel labels;
    private @Nullable View now;

    RepeatRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        repeating = desk.companions().repeating();
        histories = desk.companions().histories();
        stays = List.of(repeating.changed().listen(any -> tell()), histories.changed().listen(any -> tell()),
                desk.companions().reviewing().changed().listen(any -> tell()));
    }

    /** Before the frame is built anew. */
    void finish() {
        stays.forEach(Subscription::close);
    }

    List<ToolWindow> windows() {
        return List.of(new ToolWindow(REPEATS, REPEATS, Anchor.BOTTOM, true, this::repeats),
                new ToolWindow(HISTORY, "builds", Anchor.BOTTOM, true, this::history));
    }

    /** The label panel of this frame, which says how often a sentence stands elsewhere. */
    void beside(LabelPanel panel) {
        labels = panel;
        tell();
    }

    void show(View view) {
        now = view;
        tell();
    }

    private JComponent repeats() {
        RepeatsPanel made = new RepeatsPanel(look, text, new Wanted());
        repeats = made;
        tell();
        return made;
    }

    private JComponent history() {
        HistoryPanel made = new HistoryPanel(look, text, new HistoryWanted());
        history = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) histories.watch(made.isShowing());
        });
        tell();
        return made;
    }

    private void tell() {
        View view = now;
        if (view == null) return;
        if (repeats != null) repeats.show(repeating.listing(), view.scheme(), raters(view));
        Page page = view.page();
        Optional<SentenceId> at = page == null ? Optional.empty() : page.sentence().map(page.document()::idOf);
        if (history != null) tell(history, view);
        if (labels == null) return;
        labels.repeats(at.flatMap(repeating::count).orElse(Count.NONE), view.scheme());
        HistoryWords words = new HistoryWords(text, view.scheme(), raters(view));
        labels.history(histories.brief().stream().limit(BRIEF).map(words::brief).toList());
    }

    /** A supervisor who does not want to know whose label it is reads letters here too. */
    private Raters raters(View view) {
        if (view.reviewing()) return desk.companions().reviewing().raters();
        return new Raters(view.annotators(), false, view.me().id());
    }

    private void tell(HistoryPanel panel, View view) {
        List<Annotator> who = view.blind() && !view.reviewing() ? List.of(view.me()) : view.annotators();
        panel.show(histories.listing(), histories.ofProject(), who, view.scheme(), raters(view), () -> names(view));
    }

    private static Map<String, String> names(View view) {
        Map<String, String> names = new HashMap<>();
        for (ReportLine line : view.reports()) names.put(line.report().digest(), line.report().name());
        return names;
    }

    /** The list comes forward, and the keys go to it. */
    void list() {
        PlaceList found = repeating.listing();
        if (found.of() != null && found.rows().isEmpty()) { // nothing to look at: the keys stay where they are
            desk.pass(new Problem("repeats.nowhere"));
            return;
        }
        desk.bench().showWindow(REPEATS);
        if (repeats != null) repeats.focusTarget().requestFocusInWindow();
    }

    private final class HistoryWanted implements HistoryPanel.Wishes {
        @Override
        public void go(SentenceId sentence) {
            desk.read(session -> session.goTo(sentence));
        }

        @Override
        public void look(boolean project, @Nullable UUID annotator) {
            histories.look(project, annotator);
        }

        @Override
        public void more() {
            histories.more();
        }
    }

    private final class Wanted implements RepeatsPanel.Wishes {
        @Override
        public void go(SentenceId sentence) {
            desk.read(session -> session.goTo(sentence));
            desk.focusPage(); // where the keys of the labels are in force
        }

        @Override
        public void apply(List<SentenceId> sentences) {
            repeating.apply(sentences);
            desk.focusPage();
        }

        @Override
        public void cancel() {
            repeating.endPreview();
            desk.focusPage();
        }

        @Override
        public String key(String action) {
            return desk.rooms().key(action);
        }

        @Override
        public void contradictions(boolean wanted, boolean alike) {
            if (wanted) repeating.contradictions(alike, () -> {});
            else if (repeating.listing().kind() == PlaceList.Kind.CONTRADICTIONS) repeating.list(() -> {});
        }
    }
}
