package biaoju.desktop;

import biaoju.base.Job;
import biaoju.base.Jobs;
import biaoju.base.Messages;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.desktop.repeats.PlaceList;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Contradictions;
import biaoju.flow.repeats.Count;
import biaoju.flow.repeats.Place;
import biaoju.flow.repeats.RepeatIndex;
import biaoju.flow.repeats.RepeatTexts;
import biaoju.session.Page;
import biaoju.session.Session;
import biaoju.session.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the sentence at hand stands elsewhere: counted behind every step, listed when asked for, labelled all at once when
 * wished. Outlives the frame's being built anew. Event dispatch thread only, but for what is said otherwise.
 */
final class Repeating implements Companion {
    /** Of a list: nobody reads more, and what is propagated to more goes in a second step. */
    static final int MOST = 5_000;
    /** Milliseconds without another import before the sentences are read again. */
    static final int PAUSE = 800;
    /** In a project of more sentences than these the first report comes first: reading them all takes seconds. */
    private static final int MANY = 50_000;
    /** So many pauses it comes first. */
    private static final int LATER = 4;

    /** What is known of a sentence. */
    private record Known(SentenceId sentence, Count count) {}

    private final Executor ui;
    private final Signal<Repeating> changed = new Signal<>();
    private final Latest reading;
    private final Latest listing;
    private final Latest counting;
    private final Pause soon;
    private @Nullable Project project;
    private @Nullable Session session;
    private @Nullable RepeatIndex index;
    private @Nullable Subscription commits;
    private @Nullable Subscription views;
    private @Nullable Known known;
    private @Nullable SentenceId wanted;
    private boolean waited;
    /** Pauses that are still to be waited for after the one under way. */
    private int pauses;
    /** Whether what others said may be seen. */
    private boolean others;
    /** The sentence that was labelled last by a key, should the frame have moved on from it. */
    private @Nullable Annotation last;
    private PlaceList shown = PlaceList.NOTHING;

    Repeating(Work work, Jobs quick, Executor ui, Supplier<Messages> text, Consumer<Throwable> complain, Pause.Maker pauses) {
        this.ui = ui;
        reading = work.latest(() -> text.get().get("repeats.job"), complain);
        listing = work.latest(() -> text.get().get("repeats.job"), complain);
        counting = new Latest(quick, complain);
        soon = pauses.before(this::due);
    }

    /** Told when there is something else to show. */
    Signal<Repeating> changed() {
        return changed;
    }

    /** How often the sentence stands elsewhere; empty while that is not known. */
    Optional<Count> count(SentenceId sentence) {
        return known != null && known.sentence.equals(sentence) ? Optional.of(known.count) : Optional.empty();
    }

    /** What the window shows. */
    PlaceList listing() {
        return shown;
    }

    @Nullable RepeatIndex index() {
        return index;
    }

    // ---- the index

    @Override
    public void opened(Project now, Session of) {
        rest();
        RepeatIndex made = new RepeatIndex(now);
        project = now;
        session = of;
        index = made;
        known = null;
        wanted = null;
        last = null;
        others = others(of.view());
        shown = PlaceList.NOTHING;
        commits = now.commits().listen(commit -> { // on the database thread: labels are there before anybody asks
            boolean due = made.heard(commit);
            ui.execute(() -> heard(made, commit, due));
        });
        views = of.changed().listen(this::follow);
        waited = false;
        pauses = 0;
        soon.restart();
        changed.emit(this);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        if (views != null) views.close();
        commits = null;
        views = null;
        soon.stop();
        reading.stop();
        listing.stop();
        counting.stop();
        project = null;
        session = null;
        index = null;
    }

    /** Nothing was imported for a while. */
    void due() {
        if (!waited && session != null && session.view().totals().sentences() > MANY) pauses = LATER;
        waited = true;
        if (--pauses < 0) read();
        else soon.restart();
    }

    private void read() {
        RepeatIndex of = index;
        if (of == null) return;
        soon.stop();
        reading.start((cancel, progress) -> {
            of.read(cancel, progress);
            return of;
        }, read -> count(), this::count);
    }

    private void heard(RepeatIndex of, Commit commit, boolean due) {
        if (index != of) return;
        if (due) {
            pauses = 0;
            soon.restart();
        }
        if (commit.change() == null) return;
        List<Edit> edits = commit.change().edits();
        if (edits.isEmpty()) return;
        if (!shown.rows().isEmpty()) relabelled(edits);
        count();
    }

    /** The list follows what is labelled meanwhile. */
    private void relabelled(List<Edit> edits) {
        Session in = session;
        if (in == null) return;
        UUID me = in.view().me().id();
        Map<SentenceId, Edit> mine = new HashMap<>();
        for (Edit edit : edits) if (edit.annotator().equals(me)) mine.put(edit.sentence(), edit);
        become(shown.now(place -> {
            Edit edit = mine.get(place.id());
            return edit == null ? place : place.labelled(edit.after() == null ? null : edit.after().label());
        }));
    }

    private void become(PlaceList next) {
        if (next.equals(shown)) return;
        shown = next;
        changed.emit(this);
    }

    // ---- the sentence at hand

    private void follow(View view) {
        if (others(view) != others) {
            others = !others;
            seen();
        }
        Page page = view.page();
        SentenceId now = page == null ? null : page.sentence().map(page.document()::idOf).orElse(null);
        if (page != null && wanted != null && page.document().report().digest().equals(wanted.report())) remember(page, wanted);
        if (Objects.equals(now, wanted)) return;
        wanted = now;
        count();
    }

    /** What others said leaves the list at once, or comes into it. */
    private void seen() {
        listing.stop();
        if (shown.kind() == PlaceList.Kind.CONTRADICTIONS) return; // one's own
        if (others) {
            if (shown.kind() == PlaceList.Kind.PLACES && shown.of() != null) gather(shown.of(), null, () -> {});
            return;
        }
        become(shown.now(Place::alone));
    }

    /** The sentence that is left, where it has a label: what {@code P} means while the next one has none. */
    private void remember(Page page, SentenceId left) {
        for (Annotation one : page.mine().values()) {
            if (one.sentence().equals(left) && one.label() != null && (last == null || !one.equals(last))) last = one;
        }
    }

    private void count() {
        RepeatIndex of = index;
        SentenceId sentence = wanted;
        if (of == null || sentence == null || !of.ready()) return;
        counting.start((cancel, progress) -> of.count(sentence), found -> {
            known = new Known(sentence, found);
            changed.emit(this);
        });
    }

    // ---- lists

    /** Lists where the sentence at hand stands elsewhere. */
    void list(Runnable then) {
        if (wanted != null) gather(wanted, null, then);
    }

    /** Lists where a label could go: that of the sentence at hand, or, while it has none, of the one labelled last. */
    void preview(Runnable then) {
        Session in = session;
        Page page = in == null ? null : in.view().page();
        Annotation at = page == null || page.current() == 0 ? null : page.mine().get(page.current());
        Annotation from = at != null && at.label() != null ? at : last;
        if (from != null && from.label() != null) gather(from.sentence(), from.label(), then);
        else list(then);
    }

    private void gather(SentenceId sentence, @Nullable String label, Runnable then) {
        Project in = project;
        RepeatIndex of = index;
        if (in == null || of == null || session == null) return;
        boolean others = others(session.view());
        find((cancel, progress) -> {
            of.readOnce(cancel, progress);
            List<Place> places = of.places(sentence, others, MOST);
            RepeatTexts.Verified found = new RepeatTexts(in).of(sentence, places, cancel, progress);
            List<PlaceList.Row> rows = found.rows().stream().map(row -> new PlaceList.Row(0, row.place(), row.text())).toList();
            PlaceList.Kind kind = label == null || rows.isEmpty() ? PlaceList.Kind.PLACES : PlaceList.Kind.PREVIEW;
            int more = places.size() < MOST ? 0 : of.count(sentence).all() - places.size();
            return new PlaceList(kind, sentence, found.text(), kind == PlaceList.Kind.PREVIEW ? label : null, rows, more);
        }, then);
    }

    /** Lists what the annotator labelled in two ways. */
    void contradictions(boolean alike, Runnable then) {
        Project in = project;
        RepeatIndex of = index;
        if (in == null || of == null) return;
        find((cancel, progress) -> {
            of.readOnce(cancel, progress);
            Contradictions.Listed listed = new Contradictions(in, of).of(in.me().id(), alike, MOST, cancel, progress);
            List<Contradictions.Found> all = listed.found();
            List<PlaceList.Row> rows = new ArrayList<>();
            for (int group = 0; group < all.size(); group++) {
                for (RepeatTexts.Row row : all.get(group).rows()) rows.add(new PlaceList.Row(group + 1, row.place(), row.text()));
            }
            return new PlaceList(PlaceList.Kind.CONTRADICTIONS, null, "", null, rows, listed.more());
        }, then);
    }

    private void find(Job<PlaceList> search, Runnable then) {
        listing.start(search, found -> {
            shown = found;
            changed.emit(this);
            then.run();
        });
    }

    private static boolean others(View view) {
        return view.reviewing() || !view.blind();
    }

    /** The label of the preview goes to these, as one step. */
    void apply(List<SentenceId> sentences) {
        String label = shown.label();
        if (session == null || label == null) return;
        session.labelMany(label, sentences, Origin.PROPAGATED);
        endPreview();
    }

    /** The preview is a list again. */
    void endPreview() {
        become(shown.settled());
    }
}
