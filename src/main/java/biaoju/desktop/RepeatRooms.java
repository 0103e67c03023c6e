package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.labels.LabelPanel;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.repeats.Listing;
import biaoju.desktop.repeats.RepeatsPanel;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.ToolWindow;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Count;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** What one frame shows of repeated sentences: the line in the label panel, and the window with the places. */
final class RepeatRooms {
    static final String REPEATS = "repeats";

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final Repeating repeating;
    private final Subscription stay;
    private @Nullable RepeatsPanel repeats;
    private @Nullable LabelPanel labels;
    private @Nullable View now;

    RepeatRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        repeating = desk.repeating();
        stay = repeating.changed().listen(any -> tell());
    }

    /** Before the frame is built anew. */
    void finish() {
        stay.close();
    }

    List<ToolWindow> windows() {
        return List.of(new ToolWindow(REPEATS, REPEATS, Anchor.BOTTOM, true, this::repeats));
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

    private void tell() {
        View view = now;
        if (view == null) return;
        if (repeats != null) repeats.show(repeating.listing(), view.scheme(), new Raters(view.annotators(), false, view.me().id()));
        Page page = view.page();
        Optional<SentenceId> at = page == null ? Optional.empty() : page.sentence().map(page.document()::idOf);
        if (labels != null) labels.repeats(at.flatMap(repeating::count).orElse(Count.NONE), view.scheme());
    }

    /** The list comes forward, and the keys go to it. */
    void list() {
        desk.bench().showWindow(REPEATS);
        if (repeats != null) repeats.focusTarget().requestFocusInWindow();
    }

    private final class Wanted implements RepeatsPanel.Wishes {
        @Override
        public void go(SentenceId sentence) {
            desk.read(session -> session.goTo(sentence));
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
        public void contradictions(boolean wanted, boolean alike) {
            if (wanted) repeating.contradictions(alike, () -> {});
            else if (repeating.listing().kind() == Listing.Kind.CONTRADICTIONS) repeating.list(() -> {});
        }
    }
}
