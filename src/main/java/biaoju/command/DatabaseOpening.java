package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Report;
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

/**
 * Brings the database up to the journal. The file is believed only where this installation closed and sealed it; then
 * only the frames it has not seen are added. Anything else is made anew. Where the journal has lost frames that a
 * sealed database still knows, what they said is written to the journal again.
 */
final class DatabaseOpening {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

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
        boolean there = Files.exists(file);
        boolean hadSeal;
        boolean sealed;
        try {
            hadSeal = seal.exists(file);
            sealed = seal.holds(file);
            seal.lift(file); // from here on only a clean close makes it trusted again
        } catch (IOException broken) {
            throw new Problem(broken, "command.state_folder", "seals", String.valueOf(broken.getMessage()));
        }
        Db db;
        if (sealed) {
            db = openSealed();
        } else {
            if (there && hadSeal) {
                notices.add(new Problem("command.database_damaged", setAside()));
            } else if (!journal.heads().isEmpty()) {
                notices.add(new Problem(there ? "command.database_unsealed" : "command.database_missing"));
            }
            db = rebuilt(texts);
        }
        return new Database(file, seal, texts, db);
    }

    private Db openSealed() {
        Db db;
        try {
            db = Db.open(file, false);
        } catch (Problem unusable) {
            notices.add(new Problem(unusable, "command.database_older", setAside()));
            return rebuilt(texts);
        }
        try {
            Map<UUID, Head> applied = Database.await(db.read(AppliedRows::heads));
            if (journalLost(applied) || !journal.damages().isEmpty()) return recovered(db);
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
            throw failed;
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

    /** The journal was damaged, the database was not: what only the database still knows goes into the journal. */
    private Db recovered(Db old) {
        boolean nothingNew = !foreignFramesUnseen(Database.await(old.read(AppliedRows::heads)));
        old.close();
        Path kept = file.resolveSibling("biaoju.before-repair-" + now() + ".mv.db");
        move(file, kept);
        try (Db before = Db.open(kept, false)) {
            TextOf both = report -> {
                String text = texts.text(report);
                return text != null ? text : textIn(before, report);
            };
            Db db = Database.build(file, journal, both, cancel, progress);
            Comparison lost = new Comparison(before, db);
            List<Document> reports = lost.onlyInFirst(cancel);
            if (!reports.isEmpty()) {
                append(db, new Change.ReportsAdded(reports.stream()
                        .map(document -> new Change.Added(document.report(), document.cut())).toList()), both);
            }
            List<Edit> edits = lost.edits(cancel).stream().filter(edit -> nothingNew || newer(edit)).toList();
            if (!edits.isEmpty()) append(db, new Change.Annotated(journal.writer(), Step.RECOVER, edits), both);
            notices.add(new Problem("command.recovered", reports.size(), edits.size(), kept.getFileName()));
            return db;
        }
    }

    /** Another writer's frames came in since: only what is later than theirs may be put back. */
    private static boolean newer(Edit edit) {
        if (edit.after() == null) return false;
        return edit.before() == null || edit.after().at().isAfter(edit.before().at());
    }

    private void append(Db db, Change change, TextOf from) {
        var frame = journal.append(change);
        Database.await(db.write(tx -> {
            Fold.apply(tx, frame, from);
            return true;
        }));
    }

    private static @Nullable String textIn(Db db, Report report) {
        return Database.await(db.read(tx -> ReportRows.document(tx, report.digest()))).map(Document::text).orElse(null);
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
}
