package biaoju.desktop;

import biaoju.base.Cancel;
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
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Order;
import biaoju.flow.search.Passage;
import biaoju.flow.search.Ranking;
import biaoju.flow.search.Searching;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches in the open project, kept while frames are built anew. What is typed is searched once nothing more is typed for
 * a moment, on a thread of its own, and whatever is asked next stops it. Event dispatch thread only.
 */
final class Searches implements Source {
    /** Milliseconds without another key. */
    static final int PAUSE = 120;

    private final Executor ui;
    private final Consumer<Throwable> complain;
    private final Jobs jobs;
    private final Pause pause;
    private final Signal<Searches> changed = new Signal<>();
    private final Signal<Searches> relabelled = new Signal<>();
    private final LaterLabels later = new LaterLabels();
    private @Nullable Project project;
    private @Nullable Searching searching;
    private @Nullable Subscription commits;
    private @Nullable Cancel running;
    private Found found = Found.NOTHING;
    private boolean hidden;
    private boolean reviews;
    private Whose reviewing = Whose.EVERYBODY;
    private Whose annotating = Whose.MINE;
    private boolean warmed;
    private int rounds;
    /** The round of the search that was begun last. */
    private int asked;

    /** A thread that searches do not share with imports; it ends where nobody searches. */
    static Executor thread() {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread made = new Thread(work, "search");
            made.setDaemon(true);
            return made;
        });
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    Searches(Executor worker, Executor ui, Consumer<Throwable> complain, Pause.Maker pauses) {
        this.ui = ui;
        this.complain = complain;
        jobs = new Jobs(worker, ui);
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

    void opened(Project now) {
        leave();
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

    /** Lets go of the project. */
    void leave() {
        stop();
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
        if (found.running() && running == null) search();
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
        if (running != null) {
            running.ask();
            asked = ++rounds; // nothing of it arrives any more
        }
        running = null;
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
        Cancel[] mine = new Cancel[1];
        mine[0] = jobs.start((cancel, progress) -> in.find(query, whose, cancel, progress, arriving::take),
                (done, total) -> {
                    if (running == mine[0]) show(found.at(done, total));
                }, outcome -> ended(mine[0], outcome));
        running = mine[0];
    }

    private void ended(Cancel of, Outcome<?> outcome) {
        if (running != of) return;
        running = null;
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
        Cancel[] mine = new Cancel[1];
        mine[0] = jobs.start((cancel, progress) -> in.sorted(hits, order, cancel), Progress.NONE, outcome -> {
            if (running != mine[0]) return;
            running = null;
            if (outcome instanceof Outcome.Done<Ranking> done) show(found.arranged(done.value()).ended(null));
            else show(found.ended(null));
            if (outcome instanceof Outcome.Failed<Ranking> failed) complain.accept(failed.cause());
        });
        running = mine[0];
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

    /** Counts what labels I gave to the hits. */
    void count(Consumer<Tally> then) {
        Hits hits = found.hits();
        Project in = project;
        if (hits == null || in == null || found.running()) return;
        int round = found.round();
        LaterLabels now = later.copy();
        jobs.start((cancel, progress) -> {
            BitSet labelled = new BitSet();
            Map<String, Integer> labels = new TreeMap<>();
            for (int hit = 0; hit < hits.size(); hit++) {
                for (Given one : now.labels(hits, hit, in.me().id())) {
                    labelled.set(hit);
                    labels.merge(one.label(), 1, Integer::sum);
                }
            }
            return new Tally(round, hits.size(), labelled, labels);
        }, Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Done<Tally> done && found.round() == round) then.accept(done.value());
        });
    }

    /**
     * The sentences that are meant, gathered in the background.
     *
     * @param sparing without those that I have given a label by now: some may have got one since they were counted
     */
    void gather(BitSet without, boolean sparing, Consumer<List<SentenceId>> then) {
        Hits hits = found.hits();
        Project in = project;
        if (hits == null || in == null) return;
        LaterLabels now = later.copy();
        jobs.start((cancel, progress) -> {
            List<SentenceId> all = new ArrayList<>();
            for (int hit = without.nextClearBit(0); hit < hits.size(); hit = without.nextClearBit(hit + 1)) {
                if (!sparing || now.labels(hits, hit, in.me().id()).isEmpty()) all.add(hits.sentence(hit));
            }
            return all;
        }, Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Done<List<SentenceId>> done) then.accept(done.value());
        });
    }
}
