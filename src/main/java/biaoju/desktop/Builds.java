package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Project;
import biaoju.desktop.dataset.Checked;
import biaoju.desktop.dataset.Choices;
import biaoju.desktop.dataset.PastBuild;
import biaoju.desktop.dataset.Sight;
import biaoju.desktop.dataset.Wrong;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.flow.Datasets;
import biaoju.session.Session;
import biaoju.session.View;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for the next dataset of the open project, and the numbers it would have, kept while frames are built
 * anew: counted while somebody looks, anew at each change of a choice or a label. Event dispatch thread only.
 */
final class Builds implements Companion {
    /** Milliseconds without another change before it is counted: nobody reads numbers while typing. */
    static final int PAUSE = 250;

    private final Work work;
    private final Supplier<Messages> text;
    private final Executor ui;
    private final Consumer<Problem> say;
    private final Consumer<Throwable> complain;
    private final Signal<Builds> changed = new Signal<>();
    private final PastBuilds past;
    private final ShownFolder folders;
    private final Latest counting;
    private final Pause soon;
    private @Nullable Project project;
    /** Kept as long as the project is: it knows what repeats itself, and need not find that for every count. */
    private @Nullable Datasets datasets;
    private @Nullable Subscription commits;
    private @Nullable Cancel building;
    private Datasets.@Nullable Numbers numbers;
    private @Nullable Problem refused;
    private Choices choices = Choices.FIRST;
    private Sight.State state = Sight.State.STOPPED;
    private List<Wrong> wrong = List.of();
    private boolean watched;

    Builds(Work work, Supplier<Messages> text, Executor ui, Consumer<Problem> say,
            Consumer<Throwable> complain, Pause.Maker pause) {
        this.work = work;
        this.text = text;
        this.ui = ui;
        this.say = say;
        this.complain = complain;
        past = new PastBuilds(work, text, complain);
        counting = work.latest(() -> text.get().get("building.job.count"), complain);
        folders = new ShownFolder(work, text, say, complain);
        soon = pause.before(this::count);
    }

    /** Told when there is something else to show. */
    Signal<Builds> changed() {
        return changed;
    }

    /** Of one that is not as it was built nobody knows what is there: a project may be a stranger's. */
    void showFolder(Path folder) {
        Optional<PastBuild.Status> status = past.all().stream().filter(one -> one.folder().equals(folder)).map(PastBuild::status).findFirst();
        if (status.equals(Optional.of(PastBuild.Status.CHANGED))) {
            complain.accept(new Problem("building.folder.changed", folder.toString()));
        } else {
            folders.open(folder);
        }
    }

    PastBuilds past() {
        return past;
    }

    Choices choices() {
        return choices;
    }

    Sight sight(View view) {
        return new Sight(choices, view.annotators().stream().map(one -> one.name()).distinct().toList(), wrong, numbers, state,
                refused, view.scheme(), building != null);
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        datasets = new Datasets(now);
        numbers = null;
        choices = Choices.FIRST;
        refused = null;
        state = Sight.State.STOPPED;
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now)));
        past.opened(now);
        check();
        changed.emit(this);
        look();
    }

    /** What is being written is stopped. */
    @Override
    public void rest() {
        if (commits != null) commits.close();
        commits = null;
        soon.stop();
        counting.stop();
        if (building != null) building.ask();
        building = null;
        project = null;
        datasets = null;
    }

    /**
     * Looks what was built before. Who has chosen nothing yet has what was chosen the last time, and a folder that is
     * free.
     */
    void look() {
        Choices before = choices;
        past.look(known -> {
            Choices next = choices.equals(before) && before.equals(Choices.FIRST) ? known.last().map(Builds::choices).orElse(before)
                    : choices;
            boolean taken = next.folder().isEmpty() || past.all().stream().anyMatch(one -> one.folder().equals(folder(next)));
            Choices offered = taken ? next.to(shown(known.proposed())) : next;
            if (!offered.equals(choices)) choose(offered);
        });
    }

    /** The folder that is chosen; empty where none is, or none that can be. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder(choices));
    }

    private @Nullable Path folder(Choices of) {
        Project in = project;
        if (in == null || of.folder().isEmpty()) return null;
        try {
            return in.folder().work().resolve(of.folder()).normalize();
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /** From the project where it is inside: a path that fits its field. */
    private String shown(Path folder) {
        Project in = project;
        if (in == null || !folder.startsWith(in.folder().work())) return folder.toString();
        return in.folder().work().relativize(folder).toString();
    }

    /** The folder of the newest dataset. */
    Optional<Path> last() {
        return past.all().stream().findFirst().map(PastBuild::folder);
    }

    /** Chooses as an earlier build did, for a folder that is free. */
    void again(Path folder, Runnable then) {
        past.again(folder, wish -> {
            choose(choices(wish).to(choices.folder()));
            look();
            then.run();
        });
    }

    private static Choices choices(Datasets.Wish wish) {
        return new Choices(wish.labels(), wish.filter(), wish.withoutNoise(), wish.keepUnlabelled(), wish.split(),
                Long.toString(wish.seed()), wish.extras(), wish.pseudonyms(), wish.formats(), "");
    }

    /** Somebody looks, or no longer does: only then is anything counted. */
    void watch(boolean now) {
        watched = now;
        if (now && state == Sight.State.STOPPED && !counting.running() && project != null) later();
        if (!now && state == Sight.State.COUNTING) {
            soon.stop();
            counting.stop();
            become(Sight.State.STOPPED);
        }
    }

    private void heard(Project of) {
        if (of != project) return;
        if (watched) later();
        else if (state == Sight.State.FRESH) become(Sight.State.STOPPED);
    }

    void choose(Choices next) {
        if (next.equals(choices)) return;
        boolean recount = !next.countsAs(choices);
        choices = next;
        check();
        if (!recount) changed.emit(this);
        else later();
    }

    /** What is known to be wrong; the query's errors are the query's own words, at their place. */
    private void check() {
        Project in = project;
        wrong = in == null ? List.of() : Checked.of(choices);
    }

    /** Counts soon, if nothing changes until then. What is being counted is of before. */
    private void later() {
        counting.stop();
        refused = null;
        if (Checked.countable(wrong)) {
            become(Sight.State.COUNTING);
            soon.restart();
        } else {
            soon.stop();
            become(Sight.State.REFUSED);
        }
    }

    /** Counts now. */
    void count() {
        soon.stop();
        counting.stop();
        Datasets in = datasets;
        if (in == null || !Checked.countable(wrong)) return;
        become(Sight.State.COUNTING);
        Datasets.Wish wish = wish(choices, Path.of(""));
        counting.start((cancel, progress) -> in.count(wish, cancel, progress), Progress.NONE, this::counted);
    }

    private void counted(Outcome<Datasets.Numbers> outcome) {
        if (outcome instanceof Outcome.Done<Datasets.Numbers> done) {
            numbers = done.value();
            become(Sight.State.FRESH);
        } else if (outcome instanceof Outcome.Failed<Datasets.Numbers> failed) {
            if (failed.cause() instanceof Problem known) refuse(known);
            else complain.accept(failed.cause());
            become(Sight.State.REFUSED);
        } else {
            become(Sight.State.STOPPED);
        }
    }

    /** What the project does not know of the query is said where the query is. */
    private void refuse(Problem known) {
        Wrong misread = Checked.filter(choices, known);
        if (misread == null) refused = known;
        else wrong = Stream.concat(wrong.stream(), Stream.of(misread)).toList();
    }

    /** @param folder where to; of no matter to the numbers */
    static Datasets.Wish wish(Choices of, Path folder) {
        return new Datasets.Wish(folder, of.formats().isEmpty() ? List.of("jsonl") : of.formats(), of.labels(), of.keepUnlabelled(),
                of.withoutNoise(), of.extras(), of.pseudonyms(), of.split(), Long.parseLong(of.seed()), of.filter());
    }

    /** Writes the dataset; a refusal is said, and nothing is left behind by one that is stopped. */
    void build() {
        Project in = project;
        Datasets from = datasets;
        Path folder = folder(choices);
        if (in == null || from == null || building != null || !wrong.isEmpty()) return;
        if (folder == null) {
            complain.accept(new Problem("building.folder.wrong", choices.folder()));
            return;
        }
        Datasets.Wish wish = wish(choices, folder);
        Job<Datasets.Built> job = (cancel, progress) -> from.build(wish, cancel, progress);
        building = work.start(text.get().get("building.job.build", String.valueOf(folder.getFileName())), job, outcome -> {
            if (in == project) building = null; // else it was let go with its project
            if (outcome instanceof Outcome.Done<Datasets.Built> done) {
                say.accept(new Problem("building.built", done.value().rows(), folder.toString()));
                past.forget(folder);
                if (in == project) look();
            } else if (outcome instanceof Outcome.Failed<Datasets.Built> failed) {
                complain.accept(failed.cause());
            }
            changed.emit(this);
        });
        changed.emit(this);
    }

    /** Stops what is being written. */
    void stop() {
        if (building != null) building.ask();
    }

    private void become(Sight.State now) {
        state = now;
        changed.emit(this);
    }
}
