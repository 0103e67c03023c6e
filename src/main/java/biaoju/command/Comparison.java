package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.AssignmentRows;
import biaoju.store.Db;
import biaoju.store.DecisionRows;
import biaoju.store.PackageRows;
import biaoju.store.ProjectRows;
import biaoju.store.ReportRow;
import biaoju.store.ReportRows;
import biaoju.store.SchemeRows;
import biaoju.store.Tx;
import biaoju.store.WorkRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two databases of one project, report by report: what the first has otherwise than the second. */
final class Comparison {
    private final Db first;
    private final Db second;

    Comparison(Db first, Db second) {
        this.first = first;
        this.second = second;
    }

    /** Reports only the first holds. */
    List<Document> onlyInFirst(Cancel cancel) {
        List<Document> only = new ArrayList<>();
        eachReport(cancel, (document, twin) -> {
            if (twin == null) only.add(document);
        });
        return only;
    }

    /** Annotators whom only the first knows. */
    List<Annotator> annotatorsOnlyInFirst() {
        Set<UUID> known = new HashSet<>();
        Waiting.on(second.read(AnnotatorRows::all)).forEach(annotator -> known.add(annotator.id()));
        return Waiting.on(first.read(AnnotatorRows::all)).stream().filter(one -> !known.contains(one.id())).toList();
    }

    /** The first's label scheme where the second has none. */
    Optional<Change.SchemeSet> schemeOnlyInFirst() {
        if (Waiting.on(second.read(SchemeRows::current)).isPresent()) return Optional.empty();
        return Waiting.on(first.read(SchemeRows::current));
    }

    /** How the second's units become those of the first, in reports that both hold. */
    List<Recutting> recuttings(Cancel cancel) {
        List<Recutting> found = new ArrayList<>();
        eachReport(cancel, (document, twin) -> {
            if (twin == null) return;
            Recutting cut = Recutting.between(document.report().digest(), twin.report().segmenter(), document.report().segmenter(),
                    twin.cut().units(), document.cut().units());
            if (!cut.isEmpty()) found.add(cut);
        });
        return found;
    }

    /** Reports of both that the first has put away and the second has not ({@code away}), or the other way round. */
    List<String> shelved(boolean away) {
        Set<String> here = digests(first);
        Set<String> there = digests(second);
        Set<String> all = new HashSet<>();
        Waiting.on(second.read(Comparison::reports)).forEach(report -> all.add(report.digest()));
        return Waiting.on(first.read(Comparison::reports)).stream().map(Report::digest).filter(all::contains)
                .filter(report -> here.contains(report) == away && there.contains(report) != away).toList();
    }

    private static Set<String> digests(Db db) {
        Set<String> digests = new HashSet<>();
        Waiting.on(db.read(ReportRows::shelved)).forEach(row -> digests.add(row.report().digest()));
        return digests;
    }

    /** The edits that make the second's annotations those of the first, in reports that both hold. */
    List<Edit> edits(Cancel cancel) {
        List<Edit> edits = new ArrayList<>();
        eachReport(cancel, (document, twin) -> {
            if (twin != null) differences(document.report(), edits::add);
        });
        return edits;
    }

    /** The rulings that make the second's decisions those of the first, in reports that both hold. */
    List<Ruling> rulings(Cancel cancel) {
        List<Ruling> rulings = new ArrayList<>();
        for (Report report : Waiting.on(first.read(Comparison::reports))) {
            cancel.check();
            decided(report, rulings::add);
        }
        return rulings;
    }

    /** What holds for the whole project in the first and not in the second, as changes that make it so there. */
    List<Change> settings() {
        List<Change> changes = new ArrayList<>();
        Optional<Change.MadeFor> madeFor = Waiting.on(first.read(ProjectRows::madeFor));
        if (!madeFor.equals(Waiting.on(second.read(ProjectRows::madeFor)))) madeFor.ifPresent(changes::add);
        boolean blind = Waiting.on(first.read(ProjectRows::blind));
        if (blind != Waiting.on(second.read(ProjectRows::blind))) changes.add(new Change.BlindSet(blind));
        List<Assignment> assignments = Waiting.on(first.read(AssignmentRows::all));
        if (!assignments.equals(Waiting.on(second.read(AssignmentRows::all)))) changes.add(new Change.Assigned(assignments));
        return changes;
    }

    /** Packages only the first knows to have been made. */
    List<Change.PackageMade> packagesOnlyInFirst() {
        Set<Change.PackageMade> known = new HashSet<>(Waiting.on(second.read(PackageRows::all)));
        return Waiting.on(first.read(PackageRows::all)).stream().filter(made -> !known.contains(made)).toList();
    }

    /**
     * In words.
     *
     * @param lost sources of reports the second cannot have: what is wrong with them is told already
     */
    List<Problem> problems(Set<String> lost, Cancel cancel) {
        List<Problem> found = new ArrayList<>();
        eachReport(cancel, (document, twin) -> {
            if (twin == null && lost.contains(document.report().source())) return;
            if (!document.equals(twin)) found.add(new Problem("command.report_differs", document.report().name()));
            differences(document.report(), edit -> found.add(new Problem("command.label_differs",
                    document.report().name(), edit.sentence().toString(), labelOf(edit.after()), labelOf(edit.before()))));
            decided(document.report(), ruling -> found.add(new Problem("command.decision_differs",
                    document.report().name(), ruling.sentence().toString(), goldOf(ruling.after()), goldOf(ruling.before()))));
        });
        Comparison turned = new Comparison(/* first= */ second, /* second= */ first);
        boolean packages = packagesOnlyInFirst().isEmpty() && turned.packagesOnlyInFirst().isEmpty();
        boolean shelves = shelved(/* away= */ true).isEmpty() && shelved(/* away= */ false).isEmpty();
        boolean settings = shelves && settings().isEmpty() && turned.settings().isEmpty();
        if (!packages || !settings) found.add(new Problem("command.settings_differ"));
        if (!progress(first).equals(progress(second)) && lost.isEmpty()) found.add(new Problem("command.progress_differs"));
        int more = Waiting.on(second.read(Comparison::reports)).size() - Waiting.on(first.read(Comparison::reports)).size();
        if (more > 0) found.add(new Problem("command.reports_missing", more));
        return found;
    }

    /** What is kept of the work done, whatever the database calls annotators and labels by. */
    private static Set<Object> progress(Db db) {
        Set<Object> all = new HashSet<>(Waiting.on(db.read(tx -> WorkRows.since(tx, Instant.EPOCH))));
        all.addAll(Waiting.on(db.read(WorkRows::sums)));
        all.addAll(Waiting.on(db.read(ReportRows::progress)));
        return all;
    }

    private void differences(Report report, Consumer<Edit> each) {
        Map<Key, Annotation> theirs = annotations(second, report);
        for (Map.Entry<Key, Annotation> mine : annotations(first, report).entrySet()) {
            Annotation other = theirs.remove(mine.getKey());
            if (!Objects.equals(mine.getValue(), other)) {
                each.accept(new Edit(mine.getKey().sentence(), mine.getKey().annotator(), other, mine.getValue()));
            }
        }
        theirs.forEach((key, extra) -> each.accept(new Edit(key.sentence(), key.annotator(), extra, null)));
    }

    private void decided(Report report, Consumer<Ruling> each) {
        Map<SentenceId, Decision> theirs = decisions(second, report);
        decisions(first, report).forEach((sentence, mine) -> {
            Decision other = theirs.remove(sentence);
            if (!mine.equals(other)) each.accept(new Ruling(sentence, other, mine));
        });
        theirs.forEach((sentence, extra) -> each.accept(new Ruling(sentence, extra, null)));
    }

    private static Map<SentenceId, Decision> decisions(Db db, Report report) {
        Map<SentenceId, Decision> found = new LinkedHashMap<>();
        for (Decision decision : Waiting.on(db.read(tx -> DecisionRows.ofAllUnits(tx, report.digest())))) {
            found.put(decision.sentence(), decision);
        }
        return found;
    }

    private static Map<Key, Annotation> annotations(Db db, Report report) {
        Map<Key, Annotation> found = new LinkedHashMap<>();
        for (Annotation annotation : Waiting.on(db.read(tx -> AnnotationRows.ofAllUnits(tx, report.digest())))) {
            found.put(new Key(annotation.sentence(), annotation.annotator()), annotation);
        }
        return found;
    }

    private void eachReport(Cancel cancel, Pair pair) {
        for (Report report : Waiting.on(first.read(Comparison::reports))) {
            cancel.check();
            Document document = document(first, report).orElseThrow();
            pair.accept(document, document(second, report).orElse(null));
        }
    }

    private static Optional<Document> document(Db db, Report report) {
        return Waiting.on(db.read(tx -> ReportRows.document(tx, report.digest())));
    }

    static List<Report> reports(Tx tx) {
        return Stream.concat(ReportRows.all(tx).stream(), ReportRows.shelved(tx).stream()).map(ReportRow::report).toList();
    }

    private static String labelOf(@Nullable Annotation annotation) {
        return annotation == null || annotation.label() == null ? "–" : annotation.label();
    }

    private static String goldOf(@Nullable Decision decision) {
        return decision == null ? "–" : decision.label();
    }

    private record Key(SentenceId sentence, UUID annotator) {}

    private interface Pair {
        void accept(Document document, @Nullable Document twin);
    }
}
