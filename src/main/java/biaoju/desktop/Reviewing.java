package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.adjudication.Case;
import biaoju.desktop.adjudication.DisputeChoice;
import biaoju.desktop.adjudication.DisputeList;
import biaoju.desktop.adjudication.DisputeTexts;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Standing;
import biaoju.desktop.shell.Work;
import biaoju.domain.Change;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.OtherSentences;
import biaoju.flow.review.Adjudicate;
import biaoju.flow.review.Dispute;
import biaoju.flow.review.ListDisputes;
import biaoju.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's work at this desk: which disputes there are, which of them is at hand, and whether names are shown.
 * Outlives the frame's being built anew. Event dispatch thread only.
 */
final class Reviewing implements Companion {
    private final Work work;
    private final Executor ui;
    private final Memory memory;
    private final Supplier<Messages> text;
    private final Consumer<Throwable> complain;
    private final Signal<Reviewing> changed = new Signal<>();
    private final DisputeList disputes = new DisputeList();
    private final DisputeTexts texts = new DisputeTexts();
    private final Set<SentenceId> asked = new HashSet<>();
    private final DisputeSearch search;
    private final Latest counting;
    private final Examples examples;
    private final Visits visits;
    private @Nullable Project project;
    private @Nullable Session session;
    private @Nullable Subscription commits;
    private @Nullable Subscription views;
    private DisputeChoice choice = new DisputeChoice(DisputeList.OPEN, "");
    private boolean on;
    private boolean stale = true;
    private boolean listing;
    private long moves;

    Reviewing(Work work, Executor ui, Memory memory, Supplier<Messages> text, Standing standing, Visits.Going going,
            Consumer<Throwable> complain) {
        this.work = work;
        this.ui = ui;
        this.memory = memory;
        this.text = text;
        visits = new Visits(ui, going);
        this.complain = complain;
        search = new DisputeSearch(work, text, complain);
        counting = work.latest(() -> text.get().get("rules.job.count"), complain);
        examples = new Examples(ui, complain);
        examples.changed().listen(all -> changed.emit(this));
        look(standing);
        standing.changed().listen(this::look);
    }

    /** Told when disputes, names or progress are others. */
    Signal<Reviewing> changed() {
        return changed;
    }

    DisputeList disputes() {
        return disputes;
    }

    /** Whether disputes are being looked for. */
    boolean listing() {
        return listing;
    }

    /** Counts what could make a rule decide otherwise. */
    long moves() {
        return moves;
    }

    DisputeTexts texts() {
        return texts;
    }

    Examples examples() {
        return examples;
    }

    Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    // ---- what is looked at

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        session = of;
        stale = true;
        visits.opened(of);
        disputes.put(List.of());
        texts.clear();
        asked.clear();
        examples.opened(now);
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now, commit)));
        views = of.changed().listen(visits::arrived);
        of.review(on);
        if (on) list();
        changed.emit(this);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        if (views != null) views.close();
        commits = null;
        views = null;
        search.stop();
        counting.stop();
        project = null;
        session = null;
    }

    /** In the supervisor's perspective nothing is hidden. */
    private void look(Standing where) {
        on = where.perspective().equals(Perspectives.REVIEW);
        if (session != null) session.review(on);
        if (on && stale) list();
    }

    private void heard(Project from, Commit commit) {
        if (from != project) return;
        Change change = commit.change();
        List<Ruling> rulings = change == null ? List.of() : change.rulings();
        boolean others = change == null // packages came in
                || !change.edits().isEmpty() || OtherSentences.after(change) || change instanceof Change.AnnotatorNamed;
        examples.heard(rulings);
        disputes.follow(rulings);
        if (others || !rulings.isEmpty()) moves++;
        if (others) stale = true;
        if (on && stale) list();
        if (!rulings.isEmpty()) changed.emit(this);
    }

    /** Finds the disputes; however often asked meanwhile, once more after that. */
    private void list() {
        Project of = project;
        if (of == null || listing) return;
        listing = true;
        stale = false;
        work.start(text.get().get("disputes.job"), (cancel, progress) -> new ListDisputes(of).run(cancel, progress),
                outcome -> {
                    listing = false;
                    if (of == project) listed(outcome);
                    else if (on) list();
                });
    }

    private void listed(Outcome<List<Dispute>> outcome) {
        if (outcome instanceof Outcome.Done<List<Dispute>> done) disputes.put(done.value());
        if (outcome instanceof Outcome.Failed<List<Dispute>> failed) complain.accept(failed.cause());
        if (stale && on) list();
        if (outcome instanceof Outcome.Cancelled) stale = true; // till something changes, or somebody comes back to look
        if (choice.words().isEmpty()) changed.emit(this);
        else look(choice);
    }

    /** Reads texts of disputes; told with {@link #changed} when they are there. */
    void want(List<SentenceId> sentences) {
        Project of = project;
        List<SentenceId> fresh = sentences.stream().filter(asked::add).toList();
        if (of == null || fresh.isEmpty()) return;
        var unused = of.ask().texts(fresh).whenComplete((found, failed) -> ui.execute(() -> {
            if (of != project) return;
            if (failed != null) {
                fresh.forEach(asked::remove);
                complain.accept(failed);
                return;
            }
            for (SentenceText one : found) { // who is not there is not asked for again and again
                asked.remove(one.id());
                texts.put(one);
            }
            changed.emit(this);
        }));
    }

    /** Which disputes the list shows from now on; what must be read for it comes later. */
    void look(DisputeChoice next) {
        choice = next;
        search.stop();
        Project of = project;
        if (next.words().isEmpty() || of == null) {
            disputes.look(next.filter(), any -> true);
            changed.emit(this);
        } else {
            search.find(of, disputes.all(), next, raters(), found -> {
                disputes.look(next.filter(), one -> found.contains(one.sentence()));
                changed.emit(this);
            });
        }
    }

    /** What {@link #disputes()} shows now. */
    DisputeChoice choice() {
        return choice;
    }

    // ---- rules

    /** Counts what a rule would decide; whatever was being counted before is not wanted any more. */
    void count(String rule, Consumer<Outcome<Adjudicate.Result>> end) {
        Project of = project;
        if (of == null) return;
        counting.start((cancel, progress) -> new Adjudicate(of).run(rule, true, cancel, progress), Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Failed<Adjudicate.Result> failed) complain.accept(failed.cause());
            end.accept(outcome);
        });
    }

    /** Has the rule decide, as one step. */
    void apply(String rule, Consumer<Adjudicate.Result> end) {
        Project of = project;
        if (of == null) return;
        work.start(text.get().get("rules.job.apply"),
                (cancel, progress) -> new Adjudicate(of).run(rule, false, cancel, progress), outcome -> {
                    if (outcome instanceof Outcome.Done<Adjudicate.Result> done) end.accept(done.value());
                    if (outcome instanceof Outcome.Failed<Adjudicate.Result> failed) complain.accept(failed.cause());
                });
    }

    /** What annotators are called at this moment. */
    Raters raters() {
        return session == null ? Raters.NONE : new Raters(session.view().annotators(), anonymous(), session.view().me().id());
    }

    boolean anonymous() {
        return memory.get().review().anonymous();
    }

    void anonymous(boolean yes) {
        memory.change(now -> now.withReview(now.review().withAnonymous(yes)));
        changed.emit(this);
    }

    List<String> reasons() {
        return memory.get().review().reasons();
    }

    // ---- going

    private @Nullable SentenceId here() {
        SentenceId target = visits.target();
        if (target != null) return target;
        return session == null ? null : Case.of(session.view()).map(Case::id).orElse(null);
    }

    void go(SentenceId sentence) {
        visits.go(sentence);
    }

    /** Goes to the next dispute that is shown in the list, or the one before. */
    void skip(int by) {
        boolean openOnly = disputes.filter().equals(DisputeList.OPEN);
        disputes.next(here(), by, openOnly).ifPresent(next -> go(next.sentence()));
    }

    // ---- deciding

    /** The sentence at hand, unless it is being left. */
    Optional<Case> atHand() {
        return session == null || visits.target() != null ? Optional.empty() : Case.of(session.view());
    }

    /** Settles the sentence at hand and goes on to the next open dispute. */
    void decide(String label, String reason) {
        Session in = session;
        if (in == null) return;
        atHand().ifPresent(at -> {
            SentenceId id = at.id();
            boolean dispute = disputes.of(id).isPresent();
            boolean again = at.decision() != null;
            Optional<Dispute> next = disputes.next(id, 1, true);
            in.decide(id, label, reason);
            if (!reason.isEmpty()) memory.change(now -> now.withReview(now.review().withReason(reason)));
            // Whoever mends a decision, or settles what nobody disputes, stays where they are.
            if (dispute && !again) next.ifPresent(one -> go(one.sentence()));
            changed.emit(this);
        });
    }

    void majority(String reason) {
        atHand().flatMap(Case::majority).ifPresent(label -> decide(label, reason));
    }

    void withdraw() {
        Session in = session;
        if (in != null) atHand().filter(at -> at.decision() != null).ifPresent(at -> in.withdraw(at.id()));
    }

    void example(boolean shown) {
        Session in = session;
        if (in != null) atHand().filter(at -> at.decision() != null).ifPresent(at -> in.example(at.id(), shown));
    }
}
