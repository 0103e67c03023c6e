package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Jobs;
import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.desktop.repeats.Listing;
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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Where the sentence at hand stands elsewhere: counted behind every step, listed when asked for, labelled all at once when
 * wished. Outlives the frame's being built anew. Event dispatch thread only, but for what is said otherwise.
 */
final class Repeating {
    /** Of a list: nobody reads more, and what is propagated to more goes in a second step. */
    static final int MOST = 5_000;
    /** Milliseconds without another import before the sentences are read again. */
    private static final int PAUSE = 800;
    /** In a project of more sentences than these the first report comes first: reading them all takes seconds. */
    private static final int MANY = 50_000;
    private static final int LATER = 3_000;

    /** What is known of a sentence. */
    private record Known(SentenceId sentence, Count count) {}

    private final Work work;
    private final Jobs quick;
    private final Executor ui;
    private final Supplier<Messages> text;
    private final Consumer<Throwable> complain;
    private final Signal<Repeating> changed = new Signal<>();
    private final Timer soon = new Timer(PAUSE, e -> due());
    private @Nullable Project project;
    private @Nullable Session session;
    private @Nullable RepeatIndex index;
    private @Nullable Subscription commits;
    private @Nullable Subscription views;
    private @Nullable Cancel reading;
    private @Nullable Cancel listing;
    private @Nullable Known known;
    private @Nullable SentenceId wanted;
    private boolean waited;
    private boolean counting;
    /** Whether what others said may be seen. */
    private boolean others;
    private boolean countAgain;
    /** The sentence that was labelled last by a key, should the frame have moved on from it. */
    private @Nullable Annotation last;
    private Listing shown = Listing.NOTHING;

    Repeating(Work work, Supplier<Messages> text, Executor ui, Consumer<Throwable> complain) {
        this.work = work;
        this.text = text;
        this.ui = ui;
        this.complain = complain;
        quick = new Jobs(thread("repeats"), ui);
        soon.setRepeats(false);
    }

    /** A thread that nobody else keeps busy, gone when nothing is asked for a while. */
    static Executor thread(String name) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), run -> {
            Thread thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        });
        one.allowCoreThreadTimeOut(true);
        return one;
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
    Listing listing() {
        return shown;
    }

    @Nullable RepeatIndex index() {
        return index;
    }

    // ---- the index

    /** Lets go of the last project and takes the next. */
    void opened(Project now, Session of) {
        leave();
        RepeatIndex made = new RepeatIndex(now);
        project = now;
        session = of;
        index = made;
        known = null;
        wanted = null;
        last = null;
        others = others(of.view());
        shown = Listing.NOTHING;
        commits = now.commits().listen(commit -> { // on the database thread: labels are there before anybody asks
            boolean due = made.heard(commit);
            ui.execute(() -> heard(made, commit, due));
        });
        views = of.changed().listen(this::follow);
        waited = false;
        soon.setInitialDelay(PAUSE);
        soon.restart();
        changed.emit(this);
    }

    /** Lets go of the project: nothing is read in it any more. */
    void leave() {
        if (commits != null) commits.close();
        if (views != null) views.close();
        commits = null;
        views = null;
        soon.stop();
        stop(reading);
        stop(listing);
        project = null;
        session = null;
        index = null;
    }

    /** Nothing was imported for a while. */
    void due() {
        boolean wait = !waited && session != null && session.view().totals().sentences() > MANY;
        waited = true;
        if (!wait) {
            read();
            return;
        }
        soon.setInitialDelay(LATER);
        soon.restart();
        soon.setInitialDelay(PAUSE);
    }

    private static void stop(@Nullable Cancel running) {
        if (running != null) running.ask();
    }

    private void read() {
        RepeatIndex of = index;
        if (of == null) return;
        soon.stop();
        stop(reading);
        Cancel[] mine = new Cancel[1];
        mine[0] = work.start(text.get().get("repeats.job"), (cancel, progress) -> {
            of.read(cancel, progress);
            return true;
        }, outcome -> {
            if (reading == mine[0]) reading = null;
            if (index != of) return;
            if (outcome instanceof Outcome.Failed<Boolean> failed) complain.accept(failed.cause());
            count();
        });
        reading = mine[0];
    }

    private void heard(RepeatIndex of, Commit commit, boolean due) {
        if (index != of) return;
        if (due) soon.restart();
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
        List<Listing.Row> rows = new ArrayList<>(shown.rows());
        boolean moved = false;
        for (int i = 0; i < rows.size(); i++) {
            Listing.Row row = rows.get(i);
            Edit edit = mine.get(row.place().id());
            if (edit == null) continue;
            Place at = row.place();
            String label = edit.after() == null ? null : edit.after().label();
            rows.set(i, new Listing.Row(row.group(), new Place(at.id(), at.report(), at.number(), at.exact(), at.noise(), label,
                    at.others()), row.text()));
            moved = true;
        }
        if (!moved) return;
        shown = new Listing(shown.kind(), shown.of(), shown.text(), shown.label(), rows, shown.more());
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
        stop(listing);
        listing = null;
        if (shown.kind() == Listing.Kind.CONTRADICTIONS) return; // one's own
        if (others) {
            if (shown.kind() == Listing.Kind.PLACES && shown.of() != null) gather(shown.of(), null, () -> {});
            return;
        }
        List<Listing.Row> rows = shown.rows().stream().map(row -> new Listing.Row(row.group(), row.place().alone(), row.text())).toList();
        shown = new Listing(shown.kind(), shown.of(), shown.text(), shown.label(), rows, shown.more());
        changed.emit(this);
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
        countAgain = counting;
        if (counting || of == null || sentence == null || !of.ready()) return;
        counting = true;
        quick.start((cancel, progress) -> of.count(sentence), Progress.NONE, outcome -> {
            counting = false;
            if (index == of && outcome instanceof Outcome.Done<Count> done) {
                known = new Known(sentence, done.value());
                changed.emit(this);
            }
            if (countAgain) count();
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
            List<Listing.Row> rows = found.rows().stream().map(row -> new Listing.Row(0, row.place(), row.text())).toList();
            Listing.Kind kind = label == null || rows.isEmpty() ? Listing.Kind.PLACES : Listing.Kind.PREVIEW;
            int more = places.size() < MOST ? 0 : of.count(sentence).all() - places.size();
            return new Listing(kind, sentence, found.text(), kind == Listing.Kind.PREVIEW ? label : null, rows, more);
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
            List<Listing.Row> rows = new ArrayList<>();
            for (int group = 0; group < all.size(); group++) {
                for (RepeatTexts.Row row : all.get(group).rows()) rows.add(new Listing.Row(group + 1, row.place(), row.text()));
            }
            return new Listing(Listing.Kind.CONTRADICTIONS, null, "", null, rows, listed.more());
        }, then);
    }

    private interface Search {
        Listing run(Cancel cancel, Progress progress);
    }

    private void find(Search search, Runnable then) {
        stop(listing);
        Cancel[] mine = new Cancel[1];
        mine[0] = work.start(text.get().get("repeats.job"), search::run, outcome -> {
            if (listing != mine[0]) return;
            listing = null;
            if (outcome instanceof Outcome.Done<Listing> done) {
                shown = done.value();
                changed.emit(this);
                then.run();
            } else if (outcome instanceof Outcome.Failed<Listing> failed) {
                complain.accept(failed.cause());
            }
        });
        listing = mine[0];
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
        if (shown.kind() != Listing.Kind.PREVIEW) return;
        shown = new Listing(Listing.Kind.PLACES, shown.of(), shown.text(), null, shown.rows(), shown.more());
        changed.emit(this);
    }
}
