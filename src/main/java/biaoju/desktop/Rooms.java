package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.importing.ImportPanel;
import biaoju.desktop.keys.KeySheet;
import biaoju.desktop.labelfiles.LabelFilesPanel;
import biaoju.desktop.labels.LabelPanel;
import biaoju.desktop.labels.LabelWishes;
import biaoju.desktop.look.Look;
import biaoju.desktop.outline.OutlinePanel;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.reports.ReportsPanel;
import biaoju.desktop.scheme.AgainPanel;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.EditorPage;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.desktop.shell.ToolWindow;
import biaoju.domain.SentenceId;
import biaoju.session.Session;
import biaoju.session.View;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/** The rooms of one frame, built when first shown, each shown every view from then on. */
final class Rooms {
    /** Keys that lists and trees need for themselves. */
    private static final List<KeyStroke> LIST_KEYS = Stream.of("UP", "DOWN", "LEFT", "RIGHT", "ctrl LEFT", "ctrl RIGHT", "ENTER").map(KeyStroke::getKeyStroke).toList();

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final ActionTable actions;
    private final List<Consumer<View>> shown = new ArrayList<>();
    private final ReadingPane page;
    private final ReviewRooms review;
    private final AgreementRooms agreement;
    private final DatasetRooms dataset;
    private final DashboardRooms dashboard;
    private final RepeatRooms repeats;
    private final SearchRooms search;
    private final Cuts cuts;
    private final QuickLists quick;
    private @Nullable LabelPanel labels;
    private @Nullable ImportPanel importing;
    private @Nullable LabelFilesPanel labelFiles;
    private @Nullable View now;

    Rooms(Look look, Messages text, ActionTable actions, Desk desk) {
        this.look = look;
        this.text = text;
        this.actions = actions;
        this.desk = desk;
        page = new ReadingPane(look, text, actions::key, number -> desk.session().ifPresent(session -> session.select(number)));
        page.keepIn(desk.companions().stays());
        actions.bindPage(page.focusTarget());
        review = new ReviewRooms(look, text, desk.companions().reviewing(), page, desk::inform, this::enter,
                desk.companions().guideline(), actions::key);
        shown.add(view -> review.follow());
        shown.add(page::show);
        cuts = new Cuts(look, text, actions, desk, page);
        shown.add(cuts::show);
        agreement = new AgreementRooms(look, text, desk);
        shown.add(agreement::show);
        dataset = new DatasetRooms(look, text, desk);
        shown.add(dataset::show);
        dashboard = new DashboardRooms(look, text, desk);
        shown.add(dashboard::show);
        repeats = new RepeatRooms(look, text, desk);
        shown.add(repeats::show);
        search = new SearchRooms(look, text, desk);
        shown.add(search::show);
        quick = new QuickLists(look, text, desk, actions, EventQueue::invokeLater);
        shown.add(view -> page.bookmarks(desk.companions().places().marked()));
    }

    /** How people call for an action: its key, or its name where it has none. */
    String key(String action) {
        return actions.key(action);
    }

    QuickLists quick() {
        return quick;
    }

    SearchRooms search() {
        return search;
    }

    ReviewRooms review() {
        return review;
    }

    /** Disputes, or what annotators are called, are others. */
    void follow() {
        review.follow();
        if (now != null) agreement.show(now);
    }

    ReadingPane page() {
        return page;
    }

    RepeatRooms repeats() {
        return repeats;
    }

    Cuts cuts() {
        return cuts;
    }

    AgreementRooms agreement() {
        return agreement;
    }

    void show(View view) {
        now = view;
        shown.forEach(room -> room.accept(view));
    }

    /** All tool windows; {@link Perspectives} says which belong where. */
    List<ToolWindow> windows() {
        List<ToolWindow> all = new ArrayList<>(review.windows());
        all.addAll(0, List.of(new ToolWindow("reports", "report", Anchor.LEFT_UPPER, true, this::reports),
                new ToolWindow("outline", "outline", Anchor.LEFT_LOWER, true, this::outline),
                new ToolWindow("labels", "labels", Anchor.RIGHT_UPPER, true, this::labels),
                new ToolWindow("sentences", "list", Anchor.BOTTOM, true, agreement::sentences),
                new ToolWindow(SearchRooms.WINDOW, "search", Anchor.BOTTOM, true, search::panel),
                new ToolWindow(LabelTransfer.WINDOW, "label-files", Anchor.BOTTOM, true, this::labelFiles),
                new ToolWindow(LookingAgain.WINDOW, "check", Anchor.BOTTOM, true, this::again),
                new ToolWindow("keys", "keys", Anchor.RIGHT_LOWER, false, this::keys)));
        all.add(dashboard.window());
        all.addAll(repeats.windows());
        return all;
    }

    /** All pages that are no reports. */
    List<EditorPage> pages() {
        return List.of(new EditorPage(AgreementRooms.PAGE, text.get("agreement.title"), "agreement", agreement::page),
                new EditorPage(DatasetRooms.PAGE, text.get("building.title"), "dataset", dataset::page),
                new EditorPage(DatasetRooms.PAST, text.get("building.past"), "builds", dataset::past),
                new EditorPage(Preferences.PAGE, text.get("settings.title"), "gear", () -> desk.preferences().panel(text, actions)),
                new EditorPage(SchemeEditing.PAGE, text.get("scheme.title"), "labels",
                        () -> desk.companions().scheme().page(look, text, actions)),
                new EditorPage(Importing.PAGE, text.get("desktop.import.page"), "import", this::importing));
    }

    /** Puts the caret into the note of the sentence at hand. */
    void editNote() {
        if (labels != null) labels.editNote();
    }

    /** Puts the caret into the reason for which the sentence at hand is flagged. */
    void editDoubt() {
        if (labels != null) labels.editDoubt();
    }

    /** Takes what is being typed as it stands: before the window closes or is built anew. */
    void finish() {
        desk.companions().stays().refresh();
        agreement.finish();
        repeats.finish();
        dataset.finish();
        dashboard.finish();
        search.finish();
        if (labels != null) labels.finish();
    }

    ImportPanel importing() {
        if (importing == null) {
            importing = new ImportPanel(look, text, desk.companions().importing().choice(), desk.companions().importing());
        }
        return importing;
    }

    LabelFilesPanel labelFiles() {
        if (labelFiles == null) {
            labelFiles = new LabelFilesPanel(look, text, new LabelFileWishes());
            desk.companions().exchange().labels().fill(labelFiles);
        }
        return labelFiles;
    }

    /** Tells it, where there is one. */
    void labelFiles(Consumer<LabelFilesPanel> what) {
        if (labelFiles != null) what.accept(labelFiles);
    }

    private JComponent reports() {
        ReportsPanel reports = new ReportsPanel(look, text, digest -> {
            desk.read(session -> session.returnTo(digest));
            page.focusTarget().requestFocusInWindow(); // whoever opens a report wants to read and label
        }, () -> desk.companions().importing().choose(),
                digests -> desk.session().ifPresent(session -> session.cutting().shelve(digests, false, () -> {})), desk.companions().resuming()::listed);
        return listed(reports, reports, view -> {
            reports.narrow(desk.companions().resuming().filter(), desk.companions().resuming().byProgress());
            reports.show(view);
            desk.session().ifPresent(session -> reports.shelved(session.shelved()));
        });
    }

    private JComponent outline() {
        OutlinePanel outline = new OutlinePanel(look, text,
                number -> desk.read(session -> session.select(number)));
        return listed(outline, outline, outline::show);
    }

    private JComponent again() {
        AgainPanel made = desk.companions().again().fill(look, text);
        return listed(made, made, view -> {});
    }

    private JComponent keys() {
        return new KeySheet(look, text, actions, Perspectives.ALL, desk.preferences().sheet(actions));
    }

    private JComponent labels() {
        LabelPanel made = new LabelPanel(look, text, new Labelled());
        labels = made;
        repeats.beside(made);
        actions.bindPage(made.focusTarget());
        return entered(new Scrolled(made), made::show);
    }

    /** A list has the single keys too, but moves in itself with the arrows. */
    private JComponent listed(JComponent part, Focus list, Consumer<View> show) {
        InputMap keys = list.focusTarget().getInputMap();
        Map<KeyStroke, Object> own = new HashMap<>();
        for (KeyStroke key : keys.keys() == null ? new KeyStroke[0] : keys.keys()) own.put(key, keys.get(key));
        actions.bindPage(list.focusTarget());
        for (KeyStroke key : LIST_KEYS) {
            keys.remove(key);
            if (own.containsKey(key)) keys.put(key, own.get(key));
        }
        return entered(part, show);
    }

    private JComponent enter(JComponent part, Focus focus, boolean list, Consumer<View> show) {
        if (list) return listed(part, focus, show);
        actions.bindPage(focus.focusTarget());
        return entered(part, show);
    }

    private JComponent entered(JComponent part, Consumer<View> show) {
        shown.add(show);
        if (now != null) show.accept(now);
        return part;
    }

    private final class LabelFileWishes implements LabelFilesPanel.Wishes {
        @Override
        public void take(Map<String, String> table, Optional<String> annotator) {
            desk.companions().exchange().labels().take(table, annotator);
        }

        @Override
        public void cancel() {
            desk.companions().exchange().labels().cancel();
        }

        @Override
        public void save(String list) {
            desk.companions().exchange().labels().save(list);
        }
    }

    /** What the label panel asks for, passed on to whatever session is open. */
    private final class Labelled implements LabelWishes {
        @Override
        public void label(String id) {
            desk.read(session -> session.relabel(id));
        }

        @Override
        public void clear() {
            desk.read(Session::clear);
        }

        @Override
        public void flag() {
            desk.read(Session::flag);
        }

        @Override
        public void define(String id) {
            desk.showGuideline(id);
        }

        @Override
        public void note(SentenceId sentence, String words) {
            desk.session().ifPresent(session -> session.note(sentence, words));
        }

        @Override
        public void doubt(SentenceId sentence, String reason) {
            desk.session().ifPresent(session -> session.doubt(sentence, reason));
        }

        @Override
        public void leave() {
            page.focusTarget().requestFocusInWindow();
        }

        @Override
        public String key(String action) {
            return actions.key(action);
        }

        @Override
        public void repeats() {
            desk.companions().repeating().list(repeats::list);
        }
    }
}
