package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.journal.Admission;
import biaoju.journal.ForeignLog;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.journal.Standing;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.Fold;
import biaoju.store.PackageRows;
import biaoju.store.Refold;
import biaoju.store.Renaming;
import biaoju.store.SentenceRows;
import biaoju.store.Tx;
import biaoju.store.TxWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs that come in late: the work of a package. They are admitted to the journal in one short task of the database
 * thread; from then on whatever is written has a later stamp. What each sentence's last word is among all frames is worked
 * out on the caller's thread, and put into the database a hundred sentences at a time, labels in between; a sentence
 * that was changed meanwhile keeps the change, for it is later. Reports that were ever cut by hand are made anew one by one.
 */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    /** Sentences a transaction: how long a label may have to wait. */
    private static final int AT_ONCE = 100;
    /** Reports whose frames are in memory together. */
    private static final int REPORTS_AT_ONCE = 500;

    private final Journal journal;
    private final Database database;
    private final Committing committing;
    private final Object oneAtATime = new Object();
    /** What was changed since the logs were admitted; null while nothing comes in. Only on the database thread. */
    private @Nullable Set<Place> changed;
    /** Reports that were cut otherwise, or in which labels were merged, since then. Only on the database thread. */
    private final Set<String> overturned = new HashSet<>();

    /** One annotator's word on one sentence. */
    private record Place(SentenceId sentence, UUID annotator) {}

    Arrivals(Journal journal, Database database, Committing committing) {
        this.journal = journal;
        this.database = database;
        this.committing = committing;
    }

    /** A change was written; on the database thread. */
    void heard(Commit commit) {
        Change change = commit.change();
        if (changed == null || change == null) return;
        if (Renaming.is(change)) change.edits().forEach(edit -> overturned.add(edit.sentence().report()));
        change.recutting().ifPresent(cut -> overturned.add(cut.report()));
        for (Edit edit : change.edits()) changed.add(new Place(edit.sentence(), edit.annotator()));
    }

    Merged merge(PackageLogs logs, Cancel cancel, Progress progress) {
        synchronized (oneAtATime) {
            Annotator annotator = known(logs);
            List<ForeignLog> coming = coming(logs);
            Count count = new Count();
            if (!coming.isEmpty()) {
                Map<UUID, Long> before;
                try (Admission admission = journal.prepare(coming)) {
                    cancel.check();
                    before = Waiting.on(database.onDb(() -> admit(admission)));
                }
                bringIn(logs.annotator().id(), before, count, progress);
            }
            return new Merged(annotator, count.labels, count.cleared, count.notes, count.unchanged, count.steps);
        }
    }

    /** The annotator under the name this project has for them. */
    private Annotator known(PackageLogs logs) {
        ForeignLog base = logs.base();
        Change.PackageMade made = ask(tx -> PackageRows.of(tx, base.writer()))
                .orElseThrow(() -> new Problem("command.package_foreign", logs.madeFor().project()));
        boolean same = made.annotator().equals(logs.annotator().id()) && made.seq() == base.head().seq()
                && made.hash().equals(base.head().hash());
        if (!same) throw new Problem("command.package_changed");
        return ask(tx -> AnnotatorRows.of(tx, made.annotator())).orElse(logs.annotator());
    }

    /** A database that died since its last change is made anew and asked again. */
    private <T> T ask(TxWork<T> question) {
        try {
            return Waiting.on(database.ask(question));
        } catch (Problem told) {
            throw told;
        } catch (RuntimeException broken) {
            LOG.error("the database does not answer; it is made anew", broken);
            Waiting.on(database.onDb(() -> {
                database.distrust();
                committing.heal();
                return true;
            }));
            return Waiting.on(database.ask(question));
        }
    }

    private List<ForeignLog> coming(PackageLogs logs) {
        List<ForeignLog> coming = new ArrayList<>();
        for (ForeignLog log : logs.work()) {
            Standing standing = journal.standing(log);
            if (standing == Standing.OWN) throw new Problem("command.package_own_log");
            if (standing == Standing.FORK) throw new Problem("command.package_fork", log.writer().toString());
            if (standing != Standing.KNOWN) coming.add(log);
        }
        return coming;
    }

    private Map<UUID, Long> admit(Admission admission) {
        committing.heal();
        database.behind(true);
        changed = new HashSet<>();
        try {
            return journal.admit(admission);
        } catch (RuntimeException refused) {
            changed = null;
            database.distrust(); // some of the logs may be in
            committing.heal();
            database.behind(false);
            throw refused;
        }
    }

    private void bringIn(UUID annotator, Map<UUID, Long> before, Count count, Progress progress) {
        List<Edit> last = new ArrayList<>();
        Map<UUID, Frame> ends = new HashMap<>();
        try {
            count.steps = lastWords(annotator, before, last, ends);
            Map<String, List<Edit>> ofReports = new LinkedHashMap<>();
            for (Edit edit : last) ofReports.computeIfAbsent(edit.sentence().report(), any -> new ArrayList<>()).add(edit);
            Set<String> cut = ask(tx -> SentenceRows.cutSince(tx, ofReports.keySet()));
            List<Edit> simple = last.stream().filter(edit -> !cut.contains(edit.sentence().report())).toList();
            byParts(simple, count, progress, last.size());
            int[] done = {simple.size()};
            for (String report : cut) count(ofReports.getOrDefault(report, List.of()), count);
            refold(cut, report -> {
                done[0] += ofReports.getOrDefault(report, List.of()).size();
                progress.at(done[0], last.size());
            });
            do {
                refold(overturned(ofReports.keySet()), report -> {});
            } while (!Waiting.on(database.onDb(() -> finish(ends, ofReports.keySet()))));
        } catch (RuntimeException broken) { // the journal has it all: the database is made anew from that
            LOG.error("a package could not be brought in by parts", broken);
            Waiting.on(database.onDb(() -> {
                database.distrust();
                overturned.clear();
                return finish(ends, Set.of());
            }));
        }
    }

    private void byParts(List<Edit> last, Count count, Progress progress, int total) {
        for (int from = 0; from < last.size(); from += AT_ONCE) {
            List<Edit> some = last.subList(from, Math.min(last.size(), from + AT_ONCE));
            Waiting.on(database.onDb(() -> inDatabase(tx -> put(tx, some, count))));
            progress.at(from + some.size(), total);
        }
    }

    private void count(List<Edit> edits, Count count) {
        ask(tx -> {
            for (Edit edit : edits) count.add(AnnotationRows.of(tx, edit.sentence(), edit.annotator()).orElse(null), edit.after());
            return true;
        });
    }

    /**
     * Where units were exchanged, or labels merged meanwhile, the last word does not tell: such a report is made anew from all frames
     * that speak of it. They are gathered here, on the caller's thread; the database is held for one report at a time.
     */
    private void refold(Set<String> reports, Consumer<String> each) {
        List<String> all = List.copyOf(reports);
        for (int from = 0; from < all.size(); from += REPORTS_AT_ONCE) {
            Set<String> some = new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + REPORTS_AT_ONCE)));
            Gathered gathered = new Gathered(some);
            gathered.more();
            for (String report : some) {
                Waiting.on(database.onDb(() -> {
                    gathered.more(); // what was written meanwhile
                    return inDatabase(tx -> {
                        Refold.report(tx, report, gathered.of(report));
                        return true;
                    });
                }));
                each.accept(report);
            }
        }
    }

    /** What the journal says of some reports, report by report. */
    private final class Gathered {
        private final Map<String, List<Change>> parts = new HashMap<>();
        private final Map<UUID, Long> seen = new HashMap<>();

        private Gathered(Set<String> reports) {
            reports.forEach(report -> parts.put(report, new ArrayList<>()));
        }

        private void more() {
            journal.replay(seen, frame -> {
                seen.put(frame.stamp().writer(), frame.stamp().seq());
                Refold.parts(frame.change(), parts.keySet(), part -> of(part.getKey()).add(part.getValue()));
            });
        }

        private List<Change> of(String report) {
            return parts.getOrDefault(report, List.of());
        }
    }

    /** Those of the reports in which something was changed meanwhile that the last words did not know of. */
    private Set<String> overturned(Set<String> reports) {
        return Waiting.on(database.onDb(() -> {
            Set<String> again = new TreeSet<>(overturned);
            again.retainAll(reports);
            overturned.clear();
            return again;
        }));
    }

    /** @return false where something was changed meanwhile in the reports that are waited for */
    private boolean finish(Map<UUID, Frame> ends, Set<String> reports) {
        if (overturned.stream().anyMatch(reports::contains)) return false;
        overturned.clear();
        inDatabase(tx -> {
            for (Frame end : ends.values()) Fold.reached(tx, end);
            return true;
        });
        changed = null;
        database.behind(false);
        committing.arrived();
        return true;
    }

    /** Of each sentence that the new frames speak of, what is said last among all frames. */
    private long lastWords(UUID annotator, Map<UUID, Long> before, List<Edit> last, Map<UUID, Frame> ends) {
        Map<Place, Edit> edits = new LinkedHashMap<>();
        Set<Place> spokenOf = new HashSet<>();
        long[] steps = {0};
        journal.replay(journal.before(before), frame -> {
            Long known = before.get(frame.stamp().writer());
            boolean isNew = known != null && frame.stamp().seq() > known;
            if (isNew) {
                steps[0]++;
                ends.put(frame.stamp().writer(), frame);
            }
            boolean renaming = Renaming.is(frame.change());
            for (Edit edit : frame.change().edits()) {
                if (!edit.annotator().equals(annotator)) continue;
                Place place = new Place(edit.sentence(), edit.annotator());
                edits.put(place, renaming ? renamed(frame.change(), edit, edits.get(place)) : edit);
                if (isNew) spokenOf.add(place);
            }
        });
        edits.keySet().retainAll(spokenOf);
        last.addAll(edits.values());
        return steps[0];
    }

    /** As the fold has it; where nothing new stands before, it met what it was written for. */
    private static Edit renamed(Change change, Edit edit, @Nullable Edit last) {
        if (last == null) return edit;
        Annotation stands = last.after() == null || last.after().isEmpty() ? null : last.after();
        return new Edit(edit.sentence(), edit.annotator(), stands, Renaming.of(edit, stands, Renaming.isBack(change)));
    }

    private boolean put(Tx tx, List<Edit> some, Count count) throws Exception {
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : some) {
            if (changed != null && changed.contains(new Place(edit.sentence(), edit.annotator()))) continue;
            count.add(AnnotationRows.of(tx, edit.sentence(), edit.annotator()).orElse(null), edit.after());
            edits.add(edit);
        }
        Fold.edits(tx, edits);
        return true;
    }

    /** On the database thread. What is in the journal is in it whatever the database does: then that is made anew. */
    private boolean inDatabase(TxWork<Boolean> work) {
        try {
            if (database.healthy()) return database.tx(work);
        } catch (RuntimeException broken) {
            LOG.error("the database refused what a package brought; it is made anew", broken);
            database.distrust();
        }
        committing.heal();
        return true;
    }

    private static final class Count {
        private int labels;
        private int cleared;
        private int notes;
        private int unchanged;
        private long steps;

        private void add(@Nullable Annotation was, @Nullable Annotation is) {
            String before = was == null ? null : was.label();
            String after = is == null ? null : is.label();
            boolean sameLabel = Objects.equals(before, after);
            boolean sameNote = Objects.equals(was == null ? "" : was.note(), is == null ? "" : is.note())
                    && (was != null && was.flag()) == (is != null && is.flag());
            if (!sameLabel && after == null) cleared++;
            else if (!sameLabel) labels++;
            if (!sameNote) notes++;
            if (sameLabel && sameNote) unchanged++;
        }
    }
}
