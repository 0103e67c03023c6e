package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.LabelScheme;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.journal.Past;
import biaoju.scheme.SchemeFile;
import biaoju.store.AnnotatorRows;
import biaoju.store.Fold;
import biaoju.store.GuidelineRows;
import biaoju.store.ProjectRows;
import biaoju.store.TextOf;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open project: the one door to change. A command is checked against the database, written to the journal and
 * forced to disk, put into the database, and only then answered. All of it happens on the database thread, one command
 * after the other; nobody interrupts it.
 */
public final class Project implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Project.class);

    private final ProjectFolder folder;
    private final Clock clock;
    private volatile LabelScheme scheme;
    private volatile Change.SchemeSet schemeSet;
    private volatile Change.@Nullable GuidelineSet guideline;
    private final ProjectLock lock;
    private final Journal journal;
    private final Writer writer;
    private final Database database;
    private final StepNames steps;
    private final Planner planner;
    private final Questions questions;
    private final Arrivals arrivals;
    private final Signal<Commit> commits = new Signal<>();
    private final List<Problem> notices;
    private final boolean fresh;
    private final Change.@Nullable MadeFor madeFor;
    private volatile boolean blind;
    private volatile Annotator me;
    /** Whether the project is known to know my name. */
    private boolean introduced;
    private volatile UndoState undo = UndoState.NOTHING;

    Project(ProjectFolder folder, Home home, Clock clock, LabelScheme scheme, Change.SchemeSet schemeSet,
            ProjectLock lock, Journal journal, Writer writer, Database database, List<Problem> notices, boolean fresh) {
        this.folder = folder;
        this.clock = clock;
        this.scheme = scheme;
        this.schemeSet = schemeSet;
        this.lock = lock;
        this.journal = journal;
        this.writer = writer;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.fresh = fresh;
        this.madeFor = Database.await(database.ask(ProjectRows::madeFor)).orElse(null);
        Annotator person = madeFor == null ? home.me() : madeFor.annotator();
        this.me = Database.await(database.ask(tx -> AnnotatorRows.of(tx, person.id()))).orElse(person);
        this.blind = Database.await(database.ask(ProjectRows::blind));
        this.steps = new StepNames(journal, me.id());
        this.planner = new Planner(scheme, me.id(), journal, steps.steps(), madeFor != null);
        this.guideline = Database.await(database.ask(GuidelineRows::current)).orElse(null);
        this.planner.follow(scheme, guideline());
        this.questions = new Questions(database, this::scheme);
        this.arrivals = new Arrivals(journal, database, this::healed, this::arrived);
        this.undo = steps.state();
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
        return scheme;
    }

    /** The scheme as its file says it. */
    public Change.SchemeSet schemeSet() {
        return schemeSet;
    }

    /** The guideline's version in force, 0 where there is none. */
    public int guideline() {
        Change.GuidelineSet set = guideline;
        return set == null ? 0 : set.version();
    }

    /** The guideline in force, as far as it is known: never its words. */
    public Optional<Change.GuidelineSet> guidelineSet() {
        return Optional.ofNullable(guideline);
    }

    /** Who labels here, under the name this project knows. */
    public Annotator me() {
        return me;
    }

    /** Whom this project was made for and from what, where it came as a package. */
    public Optional<Change.MadeFor> madeFor() {
        return Optional.ofNullable(madeFor);
    }

    /** Whether annotators are kept from seeing what others said while they label. It guards against accident only. */
    public boolean blind() {
        return blind;
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
        return undo;
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
        return commits;
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
        return database.ask(tx -> new UnitsPlanner(scheme, me.id()).recut(tx, recut));
    }

    /** Now, as precise as everything here is: milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Carries the command out. The future completes on the database thread: with the commit once the journal is
     * forced, or exceptionally with a {@link Problem} when it was refused and nothing happened.
     */
    public CompletableFuture<Commit> submit(Command command) {
        return database.onDb(() -> carryOut(command));
    }

    private Commit carryOut(Command command) {
        healed();
        Optional<Change> change = planned(command);
        if (change.isEmpty()) return new Commit(null, null, database.healthy(), undo);
        if (!introduced && isMyStep(change.get())) nameMyself();
        Map<String, String> texts = new HashMap<>();
        if (command instanceof Command.AddReports add) {
            for (Document document : add.documents()) texts.put(document.report().digest(), document.text());
        }
        return write(change.get(), texts);
    }

    /** A database that died since its last change is found out here, before anything is written: then it is made anew. */
    private Optional<Change> planned(Command command) {
        try {
            return database.tx(tx -> planner.plan(tx, command, now()));
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("the database does not answer; it is made anew", broken);
            database.distrust();
            healed();
            return database.tx(tx -> planner.plan(tx, command, now()));
        }
    }

    /** No step is weighed on a database that lacks the ones before. Whoever was told "rebuilding" is told when it is done. */
    private boolean healed() {
        if (database.healthy()) return true;
        database.rebuild(journal);
        tell(new Commit(null, null, true, undo));
        return true;
    }

    private boolean isMyStep(Change change) {
        if (change instanceof Change.Decided decided) return decided.by().equals(me.id());
        if (change instanceof Change.SchemeChanged changed) return changed.by().equals(me.id());
        if (change instanceof Change.Recut || change instanceof Change.ReportsShelved) return true;
        return change instanceof Change.Annotated step && step.by().equals(me.id());
    }

    /** Before my first step the project learns my name; where somebody has it already, mine gets a number. */
    private void nameMyself() {
        Optional<Annotator> known = database.tx(tx -> AnnotatorRows.of(tx, me.id()));
        if (known.isPresent()) {
            me = known.get();
            introduced = true;
            return;
        }
        String wish = me.name();
        Set<String> taken = new HashSet<>();
        database.tx(AnnotatorRows::all).forEach(annotator -> taken.add(annotator.name()));
        for (int n = 2; taken.contains(me.name()); n++) {
            me = new Annotator(me.id(), wish + "-" + n);
        }
        write(new Change.AnnotatorNamed(me), Map.of());
        introduced = true;
    }

    private Commit write(Change change, Map<String, String> texts) {
        Frame frame = appended(change);
        writer.at(frame);
        remember(frame);
        boolean indexed = index(frame, texts);
        undo = steps.state();
        Commit commit = new Commit(change, frame.stamp(), indexed, undo);
        tell(commit);
        return commit;
    }

    /** With a scheme's file written beside the old one first: a file that lags behind would be taken for a change by hand. */
    private Frame appended(Change change) {
        if (!(change instanceof Change.SchemeChanged changed)) return journal.append(change);
        SchemeAside aside = SchemeAside.write(folder, changed.after().json());
        try {
            Frame frame = journal.append(change);
            aside.settle();
            return frame;
        } catch (RuntimeException refused) {
            aside.drop();
            throw refused;
        }
    }

    /** The change stands: whoever cannot hear of it must not make it look refused. */
    private void tell(Commit commit) {
        try {
            commits.emit(commit);
        } catch (RuntimeException deaf) {
            LOG.error("a listener failed", deaf);
        }
    }

    private void remember(Frame frame) {
        steps.remember(frame.stamp(), frame.change());
        arrivals.changed(frame.change());
        if (frame.change() instanceof Change.BlindSet set) {
            blind = set.blind();
        } else if (frame.change() instanceof Change.SchemeChanged changed) {
            schemeSet = changed.after();
            scheme = SchemeFile.parse(schemeSet.json()).withVersion(schemeSet.version());
            planner.follow(scheme, guideline());
        } else if (frame.change() instanceof Change.GuidelineSet set) {
            guideline = set;
            planner.follow(scheme, guideline());
        } else if (frame.change() instanceof Change.AnnotatorNamed named && named.annotator().id().equals(me.id())) {
            me = named.annotator();
        }
    }

    /** The change stands already; a database that cannot take it is made anew from the journal. */
    private boolean index(Frame frame, Map<String, String> texts) {
        if (!database.healthy()) return false;
        try {
            TextOf known = report -> {
                String text = texts.get(report.digest());
                return text != null ? text : database.text(report);
            };
            database.tx(tx -> {
                Fold.apply(tx, frame, known);
                return true;
            });
            return true;
        } catch (RuntimeException broken) {
            LOG.error("the database refused frame {}; it is made anew", frame.stamp(), broken);
            database.distrust();
            var unused = database.onDb(this::healed); // after the answer to this step, before the next one at the latest
            return false;
        }
    }

    /**
     * Takes in what an annotator did in their package. Checks first, changes nothing where it refuses. It may be asked from
     * any thread that may wait; labels are saved meanwhile, and wait for no more than a few hundred labels of the package. But where the
     * package speaks of a report that was ever cut by hand, or a report is cut or labels are merged meanwhile, the database
     * is made anew from the journal, which for a million sentences takes minutes: labels and questions wait for all of that.
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
        if (madeFor == null && !scheme.merged().isEmpty() && journal.writable()) Database.await(submit(new Command.Carry()));
    }

    /**
     * Looks at the guideline's files; where they are others than the journal knows, that is written down.
     *
     * @return whether they are
     */
    public boolean readGuideline() {
        if (madeFor != null || !journal.writable()) return false;
        Optional<GuidelineFiles> files = GuidelineFiles.of(folder, scheme);
        if (files.isEmpty() || guidelineSet().filter(one -> one.digest().equals(files.get().digest())).isPresent()) return false;
        Database.await(submit(new Command.SetGuideline(files.get().digest(), files.get().sections())));
        return true;
    }

    /** What came in late is in the database: my steps may be among it, and whoever shows anything looks again. */
    private void arrived() {
        steps.reload();
        undo = steps.state();
        tell(new Commit(null, null, true, undo));
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
        Database.await(database.onDb(() -> write(schemeSet, Map.of())));
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
