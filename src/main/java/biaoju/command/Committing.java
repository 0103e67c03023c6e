package biaoju.command;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.store.AnnotatorRows;
import biaoju.store.Fold;
import biaoju.store.TextOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one change: planned on the database as it stands, written to the journal and forced, put into the database, told.
 * All on the database thread, one after the other.
 */
final class Committing {
    private static final Logger LOG = LoggerFactory.getLogger(Committing.class);

    private final ProjectFolder folder;
    private final Journal journal;
    private final Writer writer;
    private final Database database;
    private final InForce inForce;
    private final StepNames steps;
    private final Planner planner;
    private final Supplier<Instant> now;
    private final Signal<Commit> commits = new Signal<>();
    /** Whether the project is known to know my name. */
    private boolean introduced;
    private volatile UndoState undo;

    Committing(ProjectFolder folder, Journal journal, Writer writer, Database database, InForce inForce, boolean packaged,
            Supplier<Instant> now) {
        this.folder = folder;
        this.journal = journal;
        this.writer = writer;
        this.database = database;
        this.inForce = inForce;
        this.now = now;
        steps = new StepNames(journal, inForce.me().id());
        planner = new Planner(inForce.scheme(), inForce.me().id(), journal, steps.steps(), packaged);
        planner.follow(inForce.scheme(), inForce.guidelineVersion());
        undo = steps.state();
    }

    Signal<Commit> commits() {
        return commits;
    }

    UndoState undo() {
        return undo;
    }

    Commit carryOut(Command command) {
        heal();
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
            return database.tx(tx -> planner.plan(tx, command, now.get()));
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.error("the database does not answer; it is made anew", broken);
            database.distrust();
            heal();
            return database.tx(tx -> planner.plan(tx, command, now.get()));
        }
    }

    /** No step is weighed on a database that lacks the ones before. Whoever was told "rebuilding" is told when it is done. */
    void heal() {
        if (database.healthy()) return;
        database.rebuild(journal);
        tell(new Commit(null, null, true, undo));
    }

    private boolean isMyStep(Change change) {
        return change.deed().filter(deed -> deed.isOwn() && deed.by().equals(inForce.me().id())).isPresent();
    }

    /** Before my first step the project learns my name; where somebody has it already, mine gets a number. */
    private void nameMyself() {
        Annotator me = inForce.me();
        Optional<Annotator> known = database.tx(tx -> AnnotatorRows.of(tx, me.id()));
        if (known.isPresent()) {
            inForce.me(known.get());
        } else {
            Set<String> taken = new HashSet<>();
            database.tx(AnnotatorRows::all).forEach(annotator -> taken.add(annotator.name()));
            Annotator named = me;
            for (int n = 2; taken.contains(named.name()); n++) named = new Annotator(me.id(), me.name() + "-" + n);
            inForce.me(named);
            write(new Change.AnnotatorNamed(named), Map.of());
        }
        introduced = true;
    }

    Commit write(Change change, Map<String, String> texts) {
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
        inForce.heard(frame.change());
        planner.follow(inForce.scheme(), inForce.guidelineVersion());
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
            var unused = database.onDb(Executors.callable(this::heal)); // after the answer to this step, before the next one at the latest
            return false;
        }
    }

    /** What came in late is in the database: my steps may be among it, and whoever shows anything looks again. */
    void arrived() {
        steps.reload();
        undo = steps.state();
        tell(new Commit(null, null, true, undo));
    }
}
