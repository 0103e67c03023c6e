package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Step;
import biaoju.journal.Head;
import biaoju.journal.Journal;
import biaoju.store.AppliedRows;
import biaoju.store.Db;
import biaoju.store.Fold;
import biaoju.store.ReportRows;
import biaoju.store.Seal;
import biaoju.store.TextOf;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database up to the journal. The file is believed only where this installation closed and sealed it; then
 * only the frames it has not seen are added. Anything else is made anew. Where the journal has lost frames that a
 * sealed database still knows, what they said is written to the journal again.
 */
final class DatabaseOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpening.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private static final String KEPT = "biaoju.before-repair-";

    private final Path file;
    private final Seal seal;
    private final CorpusTexts texts;
    private final Journal journal;
    private final Cancel cancel;
    private final Progress progress;
    private final List<Problem> notices;

    DatabaseOpening(ProjectFolder folder, Seal seal, CorpusTexts texts, Journal journal, Cancel cancel,
            Progress progress, List<Problem> notices) {
        this.file = folder.database();
        this.seal = seal;
        this.texts = texts;
        this.journal = journal;
        this.cancel = cancel;
        this.progress = progress;
        this.notices = notices;
    }

    Database open() {
        return new Database(file, seal, texts, database());
    }

    private Db database() {
        Optional<Path> interrupted = interruptedRecovery();
        if (interrupted.isPresent()) return recovered(interrupted.get());
        boolean there = Files.exists(file);
        boolean hadSeal = seal.exists(file);
        if (sealed(file)) return openSealed();
        lift(file);
        if (there && hadSeal) {
            notices.add(new Problem("command.database_damaged", setAside()));
        } else if (!journal.heads().isEmpty()) {
            notices.add(new Problem(there ? "command.database_unsealed" : "command.database_missing"));
        }
        return rebuilt(texts);
    }

    private Db openSealed() {
        Db db;
        try {
            db = Db.open(file, false);
        } catch (Problem unusable) {
            lift(file);
            notices.add(new Problem(unusable, "command.database_older", setAside()));
            return rebuilt(texts);
        }
        try {
            Map<UUID, Head> applied = Waiting.on(db.read(AppliedRows::heads));
            if (journalLost(applied) || !journal.damages().isEmpty()) {
                db.close();
                return recovered(keptForRecovery());
            }
            lift(file); // from here on only a clean close makes it trusted again
            if (foreignFramesUnseen(applied)) {
                db.close();
                return rebuilt(texts); // they may belong before frames that are in already
            }
            Map<UUID, Long> after = new HashMap<>();
            applied.forEach((writer, head) -> after.put(writer, head.seq()));
            Database.fold(db, journal, after, texts, cancel, progress);
            return db;
        } catch (RuntimeException failed) {
            db.close();
            if (db.closedCleanly() && seal.exists(file)) sealAgain();
            throw failed;
        }
    }

    /** It was only looked at, but opening and closing a database changes its file. */
    private void sealAgain() {
        try {
            seal.set(file);
        } catch (IOException unsealed) {
            LOG.warn("the database could not be sealed again", unsealed);
        }
    }

    /** Whether the database has seen frames that the journal no longer has, or has otherwise. */
    private boolean journalLost(Map<UUID, Head> applied) {
        return applied.entrySet().stream().anyMatch(seen -> !journal
                .hashAt(seen.getKey(), seen.getValue().seq()).equals(Optional.of(seen.getValue().hash())));
    }

    private boolean foreignFramesUnseen(Map<UUID, Head> applied) {
        return journal.heads().entrySet().stream().anyMatch(log -> {
            Head seen = applied.get(log.getKey());
            return !log.getKey().equals(journal.writer()) && (seen == null || seen.seq() < log.getValue().seq());
        });
    }

    private Db rebuilt(TextOf from) {
        Database.deleteFiles(file);
        return Database.build(file, journal, from, cancel, progress);
    }

    /**
     * Sets the database aside, sealed under its new name until all that only it knows is in the journal: whatever
     * interrupts the recovery, the next start takes it up again.
     */
    private Path keptForRecovery() {
        Path kept = file.resolveSibling(KEPT + now() + ".mv.db");
        try {
            seal.setFor(file, kept);
        } catch (IOException broken) {
            throw stateFolder(broken);
        }
        move(file, kept);
        lift(file);
        return kept;
    }

    private Optional<Path> interruptedRecovery() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(file.getParent(), KEPT + "*.mv.db")) {
            for (Path kept : found) if (seal.exists(kept) && seal.holds(kept)) return Optional.of(kept);
            return Optional.empty();
        } catch (IOException broken) {
            throw stateFolder(broken);
        }
    }

    /** The journal was damaged, the database was not: what only the database still knows goes into the journal. */
    private Db recovered(Path kept) {
        Path copy = file.resolveSibling("biaoju.recovering.mv.db"); // opening a database changes its file
        Database.deleteFiles(copy);
        copy(kept, copy);
        try (Db before = Db.open(copy, false)) {
            TextOf both = report -> {
                String text = texts.text(report);
                return text != null ? text : textIn(before, report);
            };
            Db db = rebuilt(both);
            try {
                putBack(before, db, both, kept);
            } catch (RuntimeException failed) {
                db.close();
                throw failed;
            }
            lift(kept);
            return db;
        } finally {
            Database.deleteFiles(copy);
        }
    }

    private void putBack(Db before, Db db, TextOf both, Path kept) {
        boolean nothingNew = !foreignFramesUnseen(Waiting.on(before.read(AppliedRows::heads)));
        Comparison lost = new Comparison(before, db);
        List<Document> reports = lost.onlyInFirst(cancel);
        if (!reports.isEmpty()) {
            append(db, new Change.ReportsAdded(reports.stream()
                    .map(document -> new Change.Added(document.report(), document.cut())).toList()), both);
        }
        lost.annotatorsOnlyInFirst().forEach(annotator -> append(db, new Change.AnnotatorNamed(annotator), both));
        if (nothingNew) {
            lost.recuttings(cancel).forEach(cut -> append(db, new Change.Recut(journal.writer(), Step.RECOVER, cut, List.of(), List.of()), both));
            shelve(db, lost.shelved(/* away= */ true), Step.SHELVE, both);
            shelve(db, lost.shelved(/* away= */ false), Step.UNSHELVE, both);
        }
        List<Edit> edits = lost.edits(cancel).stream().filter(edit -> nothingNew || newer(edit)).toList();
        if (!edits.isEmpty()) append(db, new Change.Annotated(journal.writer(), Step.RECOVER, edits), both);
        List<Ruling> rulings = lost.rulings(cancel).stream().filter(ruling -> nothingNew || newer(ruling)).toList();
        if (!rulings.isEmpty()) append(db, new Change.Decided(journal.writer(), Step.RECOVER, rulings), both);
        lost.packagesOnlyInFirst().forEach(made -> append(db, made, both));
        if (nothingNew) lost.settings().forEach(setting -> append(db, setting, both));
        lost.schemeOnlyInFirst().ifPresent(scheme -> append(db, scheme, both)); // last: it ends a fresh project
        notices.add(new Problem("command.recovered", reports.size(), edits.size(), rulings.size(), kept.getFileName()));
    }

    private void shelve(Db db, List<String> reports, Step step, TextOf from) {
        if (!reports.isEmpty()) append(db, new Change.ReportsShelved(journal.writer(), step, reports), from);
    }

    /** Another writer's frames came in since: only what is later than theirs may be put back. */
    private static boolean newer(Edit edit) {
        if (edit.after() == null) return false;
        return edit.before() == null || edit.after().at().isAfter(edit.before().at());
    }

    private static boolean newer(Ruling ruling) {
        if (ruling.after() == null) return false;
        return ruling.before() == null || ruling.after().at().isAfter(ruling.before().at());
    }

    private void append(Db db, Change change, TextOf from) {
        var frame = journal.append(change);
        Waiting.on(db.write(tx -> {
            Fold.apply(tx, frame, from);
            return true;
        }));
    }

    private static @Nullable String textIn(Db db, Report report) {
        return Waiting.on(db.read(tx -> ReportRows.document(tx, report.digest()))).map(Document::text).orElse(null);
    }

    private boolean sealed(Path database) {
        try {
            return seal.holds(database);
        } catch (IOException broken) {
            throw stateFolder(broken);
        }
    }

    private void lift(Path database) {
        try {
            seal.lift(database);
        } catch (IOException broken) {
            throw stateFolder(broken);
        }
    }

    private static Problem stateFolder(IOException broken) {
        return new Problem(broken, "command.state_folder", "seals", String.valueOf(broken.getMessage()));
    }

    private Path setAside() {
        Path aside = file.resolveSibling("biaoju.damaged-" + now() + ".mv.db");
        move(file, aside);
        return aside.getFileName();
    }

    private static String now() {
        return ZonedDateTime.now(ZoneOffset.UTC).format(STAMP);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new Problem(broken, "command.cannot_move", from, String.valueOf(broken.getMessage()));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new Problem(broken, "command.cannot_copy", from, String.valueOf(broken.getMessage()));
        }
    }
}
