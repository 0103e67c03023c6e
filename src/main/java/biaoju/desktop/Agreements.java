package biaoju.desktop;

import biaoju.agreement.DawidSkene;
import biaoju.agreement.Figure;
import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Messages;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.agreement.AgreementPanel.Freshness;
import biaoju.desktop.agreement.Findings;
import biaoju.desktop.agreement.Listing;
import biaoju.desktop.agreement.Question;
import biaoju.desktop.agreement.Search;
import biaoju.desktop.agreement.Switches;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.domain.Change;
import biaoju.domain.SentenceId;
import biaoju.flow.Workload;
import biaoju.flow.repeats.OtherSentences;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.ComputeAgreement;
import biaoju.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the open project, kept while frames are built anew: computed when somebody looks, first without
 * intervals, and anew when labels change. Event dispatch thread only.
 */
final class Agreements implements Companion {
    /** Milliseconds without another change before figures are computed anew: nobody reads them while labels come in. */
    static final int PAUSE = 800;

    private final Executor ui;
    private final Signal<Agreements> changed = new Signal<>();
    private final Latest figures;
    private final Latest search;
    private final Pause soon;
    private @Nullable Project project;
    private @Nullable Subscription commits;
    private @Nullable AgreementOverview overview;
    private @Nullable Findings findings;
    private @Nullable Listing listing;
    private Freshness freshness = Freshness.NONE;
    private Switches switches = Switches.FIRST;
    private boolean watched;
    /** Whether something was decided since the figures were computed: no rating, but what is written out has it. */
    private boolean ruled;

    Agreements(Work work, Supplier<Messages> text, Executor ui, Consumer<Throwable> complain, Pause.Maker pauses) {
        this.ui = ui;
        figures = work.latest(() -> text.get().get("agreement.job"), complain);
        search = work.latest(() -> text.get().get("agreement.job"), complain);
        soon = pauses.before(this::renew);
    }

    /** Told when there is something else to show. */
    Signal<Agreements> changed() {
        return changed;
    }

    @Nullable Findings findings() {
        return findings;
    }

    Freshness freshness() {
        return freshness;
    }

    Switches switches() {
        return switches;
    }

    /** What was asked for last and found. */
    @Nullable Listing listing() {
        return listing;
    }

    /** Somebody looks, or no longer does: only then is anything computed by itself. */
    void watch(boolean now) {
        watched = now;
        boolean first = freshness == Freshness.NONE && !figures.running();
        if (now && (first || freshness == Freshness.STALE)) renew();
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        overview = null;
        findings = null;
        listing = null;
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now, commit)));
        become(Freshness.NONE);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        commits = null;
        soon.stop();
        figures.stop();
        search.stop();
        project = null;
    }

    private void heard(Project of, Commit commit) {
        if (of == project && commit.change() != null && !commit.change().rulings().isEmpty()) ruled = true;
        if (of != project || !touches(commit.change()) || (findings == null && !figures.running())) return;
        figures.stop(); // and should it be done already: those are figures of before
        become(findings == null ? Freshness.NONE : watched ? Freshness.COMPUTING : Freshness.STALE);
        if (watched) soon.restart();
    }

    /** Whether figures change with it: decisions are no ratings. */
    private static boolean touches(@Nullable Change change) {
        return change == null // packages came in
                || !change.edits().isEmpty() || OtherSentences.after(change)
                || change instanceof Change.AnnotatorNamed || change instanceof Change.Assigned;
    }

    void count(Switches wanted) {
        if (wanted.equals(switches)) return;
        switches = wanted;
        renew();
    }

    /** Computes anew, whatever is there. */
    void renew() {
        soon.stop();
        figures.stop();
        Project in = project;
        if (in == null) return;
        ruled = false;
        become(findings == null ? Freshness.NONE : Freshness.COMPUTING);
        AgreementChoice choice = choice(in);
        run((cancel, progress) -> {
            AgreementOverview first = new ComputeAgreement(in).run(choice.withResamples(0), cancel, progress);
            return new Stage(first, Findings.of(first, Workload.of(in), List.of(), false));
        }, stage -> {
            found(stage, Freshness.INTERVALS);
            sharpen(stage, choice);
        });
    }

    /** The same figures once more, with their intervals and what takes as long. */
    private void sharpen(Stage first, AgreementChoice choice) {
        run((cancel, progress) -> {
            AgreementOverview whole = ComputeAgreement.of(first.overview().sheet(), choice, cancel, progress);
            List<Figure> competence = competence(whole.ratings(), cancel);
            return new Stage(whole, Findings.of(whole, first.findings().workload(), competence, true));
        }, whole -> found(whole, Freshness.FRESH));
    }

    private static List<Figure> competence(Ratings ratings, Cancel cancel) {
        if (ratings.annotators() == 0) return List.of();
        DawidSkene model = DawidSkene.of(ratings, 200, 1e-7, cancel::asked);
        return IntStream.range(0, ratings.annotators()).mapToObj(model::competence).toList();
    }

    private record Stage(AgreementOverview overview, Findings findings) {}

    private void run(Job<Stage> stage, Consumer<Stage> then) {
        figures.start(stage, then, () -> become(findings == null ? Freshness.STOPPED
                : freshness == Freshness.INTERVALS ? Freshness.BARE : Freshness.STALE));
    }

    AgreementChoice choice(Project in) {
        return new AgreementChoice(switches.withoutNoise(), switches.withoutPropagated(), switches.withoutAccepted(),
                switches.byScheme() ? in.scheme().labels().size() : 0, AgreementChoice.RESAMPLES, AgreementChoice.ALL.seed());
    }

    private void found(Stage next, Freshness now) {
        overview = next.overview();
        findings = next.findings();
        become(now);
    }

    private void become(Freshness now) {
        freshness = now;
        changed.emit(this);
    }

    /** Finds the sentences behind a figure of those that are shown. */
    void ask(Question question, Runnable then) {
        Findings in = findings;
        if (in == null) return;
        search.start((cancel, progress) -> Search.find(question, in, cancel::asked), hits -> {
            listing = new Listing(question, in, hits);
            changed.emit(this);
            then.run();
        });
    }

    /** With its intervals, and of now, decisions too; computed anew by whoever needs it where it is not here. */
    Optional<AgreementOverview> whole() {
        return freshness == Freshness.FRESH && !ruled ? Optional.ofNullable(overview) : Optional.empty();
    }

    CompletableFuture<List<SentenceText>> texts(List<SentenceId> sentences) {
        Project in = project;
        return in == null ? CompletableFuture.completedFuture(List.of()) : in.ask().texts(sentences);
    }
}
