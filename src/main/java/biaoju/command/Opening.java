package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.domain.Change;
import biaoju.domain.LabelScheme;
import biaoju.journal.Damage;
import biaoju.journal.Journal;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import biaoju.store.Fold;
import biaoju.store.ProjectRows;
import biaoju.store.SchemeRows;
import biaoju.store.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from a folder to an open project, step by step; what was taken is given back when a step fails. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final ProjectFolder folder;
    private final Home home;
    private final Clock clock;
    private final Originals originals;
    private final Cancel cancel;
    private final Progress progress;
    private final List<Problem> notices = new ArrayList<>();

    Opening(ProjectFolder folder, Home home, Clock clock, Originals originals, Cancel cancel, Progress progress) {
        this.folder = folder;
        this.home = home;
        this.clock = clock;
        this.originals = originals;
        this.cancel = cancel;
        this.progress = progress;
    }

    Project open() {
        if (!ProjectFolder.isProject(folder.root())) throw new Problem("command.no_project", folder.root());
        ProjectLock lock = ProjectLock.take(folder, home.me().name(), clock.instant());
        try {
            return withLock(lock);
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    private Project withLock(ProjectLock lock) {
        Writer writer = Writer.of(home.state(), folder.annotations());
        Journal journal = Journal.open(folder.journal(), writer.id(), clock);
        try {
            if (!writer.settle(journal)) LOG.warn("the own log is not what it was: another one begins");
            for (Damage damage : journal.damages()) {
                Problem what = new Problem("journal.damage." + damage.reason(), damage.log().getFileName(),
                        String.valueOf(damage.line()));
                Path kept = damage.setAside();
                notices.add(kept == null ? what
                        : new Problem("command.journal_damaged", what, folder.work().relativize(kept.toAbsolutePath())));
            }
            CorpusTexts texts = new CorpusTexts(folder, originals);
            Database database = new DatabaseOpening(folder, new Seal(home.state().resolve("seals")), texts, journal, cancel, progress, notices)
                    .open();
            try {
                // A database that lacks a report is never sealed: nothing went wrong last time.
                if (!texts.missing().isEmpty()) notices.removeIf(one -> one.key().equals("command.database_unsealed"));
                for (String file : texts.missingFiles()) notices.add(new Problem("command.original_missing", file));
                Optional<Change.SchemeSet> set = Waiting.on(database.ask(SchemeRows::current));
                Optional<String> last = set.map(Change.SchemeSet::json);
                boolean lags = last.isPresent() && !SchemeAside.sweep(folder, last.get());
                if (lags) notices.add(new Problem("command.scheme_lags", folder.ownSchemeFile()));
                boolean packaged = Waiting.on(database.ask(ProjectRows::madeFor)).isPresent();
                if (packaged && journal.heads().size() == 1) { // just unpacked: it never had one
                    notices.removeIf(one -> one.key().equals("command.database_missing"));
                }
                String json = lags ? last.get() : packaged && last.isPresent() ? packagedScheme(last.get()) : schemeText(last);
                LabelScheme read = parse(json);
                LabelScheme scheme = read.withVersion(version(read, json, set));
                Change.SchemeSet change = new Change.SchemeSet(scheme.version(), json);
                if (last.isPresent() && !last.get().equals(json)) remember(journal, writer, database, change);
                if (folder.elsewhere()) notices.add(new Problem("command.elsewhere", folder.root(), folder.work()));
                LOG.info("project open: {} logs, {} frames, {} notices", journal.heads().size(), journal.size(),
                        notices.size());
                return new Project(folder, home, clock, scheme, change, lock, journal, writer, database, notices,
                        last.isEmpty());
            } catch (RuntimeException | Error failed) {
                database.close();
                throw failed;
            }
        } catch (RuntimeException | Error failed) {
            writer.close();
            journal.close();
            throw failed;
        }
    }

    /** What the file says, unless another scheme had that version: every scheme has its own, and labels keep it. */
    private static int version(LabelScheme read, String json, Optional<Change.SchemeSet> last) {
        if (last.isEmpty()) return read.version();
        return last.get().json().equals(json) ? last.get().version() : Math.max(read.version(), last.get().version() + 1);
    }

    /** The scheme's file; where it is lost it is written again from the journal. */
    private String schemeText(Optional<String> last) {
        Path file = folder.schemeFile();
        try {
            if (Files.exists(file)) return Files.readString(file);
            String kept = last.orElseThrow(() -> new Problem("command.scheme_missing", file));
            Files.writeString(file, kept);
            notices.add(new Problem("command.scheme_restored", file));
            return kept;
        } catch (IOException broken) {
            throw new Problem(broken, "command.scheme_unreadable", file, String.valueOf(broken.getMessage()));
        }
    }

    /** A package's labels are those it was made with: a file that says otherwise is put back. */
    private String packagedScheme(String made) {
        Path file = folder.schemeFile();
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(made)) {
                Files.writeString(file, made);
                notices.add(new Problem("command.scheme_put_back", file));
            }
        } catch (IOException broken) { // what counts is in the journal
            notices.add(new Problem(broken, "command.scheme_put_back", file));
        }
        return made;
    }

    private LabelScheme parse(String json) {
        try {
            return SchemeFile.parse(json);
        } catch (SchemeException wrong) {
            throw new Problem(wrong, "command.scheme", folder.schemeFile(), String.valueOf(wrong.line()), wrong.field(),
                    wrong.reason());
        }
    }

    /** The file was changed since: a new version goes into the journal. */
    private static void remember(Journal journal, Writer writer, Database database, Change.SchemeSet change) {
        var frame = journal.append(change);
        writer.at(frame);
        Waiting.on(database.onDb(() -> database.tx(tx -> {
            Fold.apply(tx, frame, report -> null);
            return true;
        })));
    }
}
