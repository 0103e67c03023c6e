package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Waiting;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.LabelScheme;
import biaoju.journal.Journal;
import biaoju.journal.Past;
import biaoju.store.ProjectRows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An open project: the one door to change. A command is checked against the database, written to the journal and
 * forced to disk, put into the database, and only then answered. All of it happens on the database thread, one command
 * after the other; nobody interrupts it.
 */
public final class Project implements AutoCloseable {
    private final ProjectFolder folder;
    private final Clock clock;
    private final ProjectLock lock;
    private final Journal journal;
    private final Writer writer;
    private final Database database;
    private final InForce inForce;
    private final Committing committing;
    private final Questions questions;
    private final Arrivals arrivals;
    private final List<Problem> notices;
    private final boolean fresh;
    private final Change.@Nullable MadeFor madeFor;

    Project(ProjectFolder folder, Home home, Clock clock, LabelScheme scheme, Change.SchemeSet schemeSet,
            ProjectLock lock, Journal journal, Writer writer, Database database, List<Problem> notices, boolean fresh) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.journal = journal;
        this.writer = writer;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.fresh = fresh;
        madeFor = Waiting.on(database.ask(ProjectRows::madeFor)).orElse(null);
        inForce = new InForce(scheme, schemeSet, madeFor == null ? home.me() : madeFor.annotator(), database);
        committing = new Committing(folder, journal, writer, database, inForce, madeFor != null, () -> now(clock));
        arrivals = new Arrivals(journal, database, committing);
        var unused = committing.commits().listen(arrivals::heard); // as long as the project is open
        questions = new Questions(database, inForce::scheme);
    }

    /**
     * Takes the project's lock, reads its journal, and brings the database up to it, or makes it anew.
     *
     * @throws Problem if another process has it, or what it is made of cannot be read
     */
    public static Project open(ProjectFolder folder, Home home, Clock clock, Originals originals, Cancel cancel,
            Progress progress) {
        Project project = new Opening(folder, home, clock, originals, cancel, progress).open();
        if (project.fresh()) return project;
        try {
            project.carry();
            project.readGuideline();
            return project;
        } catch (RuntimeException | Error failed) {
            project.close();
            throw failed;
        }
    }

    public ProjectFolder folder() {
        return folder;
    }

    public LabelScheme scheme() {
        return inForce.scheme();
    }

    /** The scheme as its file says it. */
    public Change.SchemeSet schemeSet() {
        return inForce.schemeSet();
    }

    /** The guideline's version in force, 0 where there is none. */
    public int guideline() {
        return inForce.guidelineVersion();
    }

    /** The guideline in force, as far as it is known: never its words. */
    public Optional<Change.GuidelineSet> guidelineSet() {
        return Optional.ofNullable(inForce.guideline());
    }

    /** Who labels here, under the name this project knows. */
    public Annotator me() {
        return inForce.me();
    }

    /** Whom this project was made for and from what, where it came as a package. */
    public Optional<Change.MadeFor> madeFor() {
        return Optional.ofNullable(madeFor);
    }

    /** Whether annotators are kept from seeing what others said while they label. It guards against accident only. */
    public boolean blind() {
        return inForce.blind();
    }

    /** What had to be repaired or made anew when it was opened. */
    public List<Problem> notices() {
        return notices;
    }

    /** Whether it was never opened to the end before: what it brings along is still to be read in. */
    public boolean fresh() {
        return fresh;
    }

    public UndoState undo() {
        return committing.undo();
    }

    /** Whether the journal still takes changes. */
    public boolean writable() {
        return journal.writable();
    }

    /**
     * Tells of each change, on the database thread, before its future completes; and, with a commit without a change,
     * that a database which was not up to date is so again.
     */
    public Signal<Commit> commits() {
        return committing.commits();
    }

    public Questions ask() {
        return questions;
    }

    /** The steps of everybody, newest first; it reads files, and so may be asked on any thread that may wait. */
    public Past past() {
        return journal.past();
    }

    /** Who took back what they had said, and when: from the journal, for the database knows only what is said. */
    public CompletableFuture<Map<Withdrawn, Instant>> withdrawn() {
        return database.onDb(() -> {
            Map<Withdrawn, Instant> withdrawn = new HashMap<>();
            journal.replay(Map.of(), frame -> {
                for (Edit edit : frame.change().edits()) {
                    Withdrawn key = new Withdrawn(edit.sentence(), edit.annotator());
                    if (edit.after() == null) withdrawn.put(key, frame.at());
                    else withdrawn.remove(key);
                }
            });
            return withdrawn;
        });
    }

    /** What a new cut of a report would change; nothing is changed. */
    public CompletableFuture<Optional<Change>> preview(Command.Recut recut) {
        return database.ask(tx -> new UnitsPlanner(scheme(), me().id()).recut(tx, recut));
    }

    /** Now, as precise as everything here is: milliseconds. */
    public Instant now() {
        return now(clock);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Carries the command out. The future completes on the database thread: with the commit once the journal is
     * forced, or exceptionally with a {@link Problem} when it was refused and nothing happened.
     */
    public CompletableFuture<Commit> submit(Command command) {
        return database.onDb(() -> committing.carryOut(command));
    }

    /**
     * Takes in what an annotator did in their package. Checks first, changes nothing where it refuses. It may be asked from
     * any thread that may wait; labels are saved meanwhile, and wait for no more than a hundred labels of the package or, where it
     * speaks of a report that was ever cut by hand, or in which something is cut or renamed meanwhile, for one such report.
     *
     * @param cancel heeded until the package's logs are in the journal; from then on it is brought to its end
     * @throws Problem if the package was not made from this project, or is not as its annotator left it
     */
    public Merged merge(PackageLogs logs, Cancel cancel, Progress progress) {
        if (madeFor != null) throw new Problem("command.package_only");
        Merged merged = arrivals.merge(logs, cancel, progress);
        carry();
        return merged;
    }

    /** Labels that came in under an older scheme become what they have been merged into. */
    void carry() {
        if (madeFor == null && !scheme().merged().isEmpty() && journal.writable()) Waiting.on(submit(new Command.Carry()));
    }

    /**
     * Looks at the guideline's files; where they are others than the journal knows, that is written down.
     *
     * @return whether they are
     */
    public boolean readGuideline() {
        if (madeFor != null || !journal.writable()) return false;
        Optional<GuidelineFiles> files = GuidelineFiles.of(folder, scheme());
        if (files.isEmpty() || guidelineSet().filter(one -> one.digest().equals(files.get().digest())).isPresent()) return false;
        Waiting.on(submit(new Command.SetGuideline(files.get().digest(), files.get().sections())));
        return true;
    }

    /** Higher than the Lamport clock of everything in the project so far. */
    public long clock() {
        return journal.clock() + 1;
    }

    /** The logs, to be handed on; how far the own one goes is remembered first, should an older copy ever come back here. */
    public List<Path> logs() {
        writer.hold(journal);
        return journal.heads().keySet().stream().map(id -> folder.journal().resolve(id + ".log")).toList();
    }

    /** Writes down that a fresh project has all that it brought along; until then it counts as fresh. */
    public void begin() {
        Waiting.on(database.onDb(() -> committing.write(inForce.schemeSet(), Map.of())));
        readGuideline();
    }

    /** Compares journal, originals and database in every row. Empty: they agree. */
    public List<Problem> check(Cancel cancel, Progress progress) {
        return database.check(journal, cancel, progress);
    }

    /** Ends what is under way, seals the database, gives the lock back. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            try {
                writer.hold(journal);
                writer.close();
                journal.close();
            } finally {
                lock.close();
            }
        }
    }
}
