package biaoju.desktop;

import biaoju.base.Jobs;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.desktop.search.Found;
import biaoju.desktop.search.Source;
import biaoju.desktop.search.Tally;
import biaoju.desktop.shell.Latest;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Order;
import biaoju.flow.search.Passage;
import biaoju.flow.search.Searching;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Query;
import biaoju.session.Session;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches in the open project, kept while frames are built anew. What is typed is searched once nothing more is typed for
 * a moment, on a thread of its own, and whatever is asked next stops it. Event dispatch thread only.
 */
final class Searches implements Companion, Source {
    /** Milliseconds without another key. */
    static final int PAUSE = 120;

    private final Executor ui;
    private final Consumer<Throwable> complain;
    private final Jobs jobs;
    /** Finds or sorts. */
    private final Latest latest;
    private final Latest counting;
    private final Pause pause;
    private final Signal<Searches> changed = new Signal<>();
    private final Signal<Searches> relabelled = new Signal<>();
    private final LaterLabels later = new LaterLabels();
    private @Nullable Project project;
    private @Nullable Searching searching;
    private @Nullable Subscription commits;
    private Found found = Found.NOTHING;
    private boolean hidden;
    private boolean reviews;
    private Whose reviewing = Whose.EVERYBODY;
    private Whose annotating = Whose.MINE;
    private boolean warmed;
    private int rounds;
    /** The round of the search that was begun last. */
    private int asked;

    /** @param worker a thread that searches do not share with imports */
    Searches(Executor worker, Executor ui, Consumer<Throwable> complain, Pause.Maker pauses) {
        this.ui = ui;
        this.complain = complain;
        jobs = new Jobs(worker, ui);
        latest = new Latest(jobs, complain);
        counting = new Latest(jobs, complain);
        pause = pauses.before(this::search);
    }

    /** Told when there is something else to show. */
    Signal<Searches> changed() {
        return changed;
    }

    /** Told when texts have come, or labels are others. */
    Signal<Searches> relabelled() {
        return relabelled;
    }

    Found found() {
        return found;
    }

    /** Whether what others said is kept from whoever searches. */
    boolean hidden() {
        return hidden;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        searching = new Searching(now);
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now, commit)));
        hidden = now.blind() && !reviews;
        warmed = false;
        show(Found.NOTHING.of(wanted()).cleared(++rounds));
    }

    /** Whose labels may be and are asked for. */
    private Whose wanted() {
        if (hidden) return Whose.MINE;
        return reviews ? reviewing : annotating;
    }

    @Override
    public void rest() {
        stop();
        counting.stop();
        if (commits != null) commits.close();
        commits = null;
        if (searching != null) searching.close();
        searching = null;
        project = null;
    }

    /** A supervisor asks everybody's labels until they choose otherwise, an annotator their own; in a blind project those alone. */
    void stand(boolean review, boolean blind) {
        boolean hide = blind && !review;
        boolean same = hide == hidden && review == reviews;
        hidden = hide;
        reviews = review;
        if (same) return;
        if (wanted() == found.whose()) {
            changed.emit(this);
            return;
        }
        if (hide) { // which sentences were found says what others said of them
            stopSearch();
            show(found.cleared(++rounds));
        }
        become(wanted());
    }

    /** Somebody looks: what searches need is read in the meantime. */
    void warm() {
        Searching in = searching;
        if (in == null || warmed) return;
        warmed = true;
        jobs.<Boolean>start((cancel, progress) -> {
            in.sheet(cancel, Progress.NONE);
            return true;
        }, Progress.NONE, outcome -> {});
    }

    // ---- asking

    /** Another query is typed. */
    void ask(String query) {
        if (query.equals(found.query())) return;
        stopSearch();
        show(found.asking(query));
        pause.restart();
    }

    /** What was typed is searched now, unless it was already. */
    void hurry() {
        if (found.running() && !latest.running()) search();
    }

    void of(Whose whose) {
        if (whose == found.whose() || hidden) return;
        if (reviews) reviewing = whose;
        else annotating = whose;
        become(whose);
    }

    private void become(Whose whose) {
        show(found.of(whose));
        if (!found.query().isBlank()) search();
    }

    void by(Order order) {
        if (order == found.sorted()) return;
        show(found.by(order));
        Hits hits = found.hits();
        if (hits != null && !found.running()) sort(hits);
    }

    void stop() {
        pause.stop();
        stopSearch();
        if (found.running()) show(found.ended(null));
    }

    private void stopSearch() {
        if (latest.running()) asked = ++rounds; // nothing of it arrives any more
        latest.stop();
    }

    private void show(Found next) {
        found = next;
        changed.emit(this);
    }

    /** Searches at once. */
    void search() {
        pause.stop();
        stopSearch();
        Searching in = searching;
        if (in == null) return;
        if (found.query().isBlank()) {
            show(found.cleared(++rounds));
            return;
        }
        Query query;
        try {
            query = in.parse(found.query());
        } catch (Problem wrong) {
            show(found.ended(wrong)); // what was found before stays
            return;
        }
        Whose whose = wanted();
        show(found.of(whose).going());
        asked = ++rounds;
        later.asked();
        Arriving arriving = new Arriving(asked);
        latest.start((cancel, progress) -> in.find(query, whose, cancel, progress, arriving::take),
                (done, total) -> show(found.at(done, total)), this::ended);
    }

    private void ended(Outcome<?> outcome) {
        later.ended();
        if (outcome instanceof Outcome.Failed<?> failed) {
            if (failed.cause() instanceof Problem problem) show(found.ended(problem));
            else {
                show(found.ended(null));
                complain.accept(failed.cause());
            }
            return;
        }
        if (found.round() != asked) found = found.first(asked, null); // nothing was found
        Hits hits = found.hits();
        if (hits != null && found.sorted() != Order.PLACE) sort(hits);
        else show(found.ended(null));
    }

    /** Takes hits on the thread that finds them, and shows them a little later, several at once. */
    private final class Arriving {
        private final int round;
        private @Nullable Hits waiting;

        private Arriving(int round) {
            this.round = round;
        }

        private synchronized void take(Hits some) {
            if (waiting != null) {
                waiting.add(some);
                return;
            }
            Hits fresh = new Hits(some.sheet(), some.voices());
            fresh.add(some);
            waiting = fresh;
            ui.execute(this::arrive);
        }

        private synchronized @Nullable Hits taken() {
            Hits now = waiting;
            waiting = null;
            return now;
        }

        private void arrive() {
            Hits some = taken();
            if (some == null || asked != round) return;
            Hits hits = found.hits();
            if (found.round() != round || hits == null) {
                later.begin(some);
                show(found.first(round, some));
            } else {
                hits.add(some);
                show(found.grown(hits.size()));
            }
        }
    }

    private void sort(Hits hits) {
        Searching in = searching;
        if (in == null) return;
        if (found.sorted() == Order.PLACE) {
            show(found.arranged(null).ended(null));
            return;
        }
        Order order = found.sorted();
        show(found.going());
        latest.start((cancel, progress) -> in.sorted(hits, order, cancel),
                ranking -> show(found.arranged(ranking).ended(null)), () -> show(found.ended(null)));
    }

    // ---- what rows show

    @Override
    public @Nullable Passage passage(Hits hits, int hit) {
        Searching in = searching;
        if (in == null) return null;
        Passage there = in.held(hits, hit);
        if (there == null) {
            in.fetch(hits.report(hit).digest(), () -> ui.execute(() -> relabelled.emit(this)));
        }
        return there;
    }

    @Override
    public List<Given> labels(Hits hits, int hit) {
        return later.labels(hits, hit, project == null || wanted() == Whose.EVERYBODY ? null : project.me().id());
    }

    private void heard(Project of, Commit commit) {
        if (of != project) return;
        if (commit.change() == null) {
            if (found.hits() != null) search(); // anything may be otherwise
            return;
        }
        for (Edit edit : commit.change().edits()) later.heard(edit);
        if (!commit.change().edits().isEmpty()) relabelled.emit(this);
    }

    // ---- labelling all

    private @Nullable HitLabels labelling() {
        Hits hits = found.hits();
        return hits == null || project == null ? null : new HitLabels(hits, later.copy(), project.me().id());
    }

    /** Counts what labels I gave to the hits. */
    void count(Consumer<Tally> then) {
        HitLabels labelling = labelling();
        if (labelling == null || found.running()) return;
        int round = found.round();
        counting.start((cancel, progress) -> labelling.tally(round), tally -> {
            if (found.round() == round) then.accept(tally);
        });
    }

    /** Finds which sentences are meant; {@link HitLabels#without}. */
    void gather(BitSet without, boolean sparing, Consumer<List<SentenceId>> then) {
        HitLabels labelling = labelling();
        if (labelling == null) return;
        jobs.start((cancel, progress) -> labelling.without(without, sparing), Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Done<List<SentenceId>> done) then.accept(done.value());
            else if (outcome instanceof Outcome.Failed<List<SentenceId>> failed) complain.accept(failed.cause());
        });
    }
}
