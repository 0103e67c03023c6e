package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.AssignmentRows;
import biaoju.store.DecisionRows;
import biaoju.store.HeadingRows;
import biaoju.store.LabelCount;
import biaoju.store.PackageRows;
import biaoju.store.ReportProgress;
import biaoju.store.ReportRow;
import biaoju.store.ReportRows;
import biaoju.store.SheetRows;
import biaoju.store.TextRows;
import biaoju.store.WholeReport;
import biaoju.store.WorkCount;
import biaoju.store.WorkRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an open project. Answers come from a connection of their own: no question holds up a label. */
public final class Questions {
    private static final int MARKED_AT_ONCE = 16_384;

    private final Database database;
    private final Supplier<LabelScheme> scheme;
    private final LastUnits lastUnits = new LastUnits();

    Questions(Database database, Supplier<LabelScheme> scheme) {
        this.database = database;
        this.scheme = scheme;
    }

    /** Every report in the project's order, with the annotator's progress. */
    public CompletableFuture<List<ReportLine>> reports(UUID annotator) {
        return database.ask(tx -> {
            Map<String, ReportProgress> mine = new HashMap<>();
            for (ReportProgress progress : ReportRows.progress(tx)) {
                if (progress.annotator().equals(annotator)) mine.put(progress.report(), progress);
            }
            return ReportRows.all(tx).stream().map(row -> line(row, mine.get(row.report().digest()))).toList();
        });
    }

    private static ReportLine line(ReportRow row, @Nullable ReportProgress mine) {
        int text = row.sentences() - row.noise();
        return mine == null ? new ReportLine(row.report(), text, 0, 0)
                : new ReportLine(row.report(), text, mine.labelled(), mine.flagged());
    }

    /** The reports that are put away. */
    public CompletableFuture<List<Report>> shelved() {
        return database.ask(tx -> ReportRows.shelved(tx).stream().map(ReportRow::report).toList());
    }

    public CompletableFuture<Optional<Document>> document(String digest) {
        return database.ask(tx -> ReportRows.document(tx, digest));
    }

    /** A report and all that is said of it, of one moment. */
    public CompletableFuture<Optional<OpenReport>> opened(String digest) {
        return database.ask(tx -> WholeReport.of(tx, digest)
                .map(whole -> new OpenReport(whole.document(), whole.annotations(), whole.decisions())));
    }

    /** Everybody's annotations of one report, by position. */
    public CompletableFuture<List<Annotation>> annotations(String digest) {
        return database.ask(tx -> AnnotationRows.of(tx, digest));
    }

    /**
     * Everybody's annotations with a flag or a note, a part at a time: every annotation is looked at once, and between two parts
     * other questions are answered.
     *
     * @param part from 0
     * @return empty behind the last
     */
    public CompletableFuture<Optional<List<Annotation>>> marked(int part) {
        long from = (long) part * MARKED_AT_ONCE;
        return database.ask(tx -> from > SheetRows.last(tx) ? Optional.empty()
                : Optional.of(AnnotationRows.marked(tx, from, from + MARKED_AT_ONCE)));
    }

    public CompletableFuture<List<Annotator>> annotators() {
        return database.ask(AnnotatorRows::all);
    }

    /** Reports whose digest begins so, or whose name is this. */
    public CompletableFuture<List<Report>> find(String digestOrName) {
        return database.ask(tx -> ReportRows.find(tx, digestOrName));
    }

    /** Those of the digests that the project has. */
    public CompletableFuture<Set<String>> known(Collection<String> digests) {
        return database.ask(tx -> ReportRows.existing(tx, digests));
    }

    public CompletableFuture<Totals> totals() {
        return database.ask(tx -> {
            var sums = ReportRows.totals(tx);
            return new Totals((int) sums.reports(), (int) sums.sentences(), (int) sums.noise());
        });
    }

    /** Every annotator the project knows, by name; {@code labelled} leaves noise out, {@code labels} counts all. */
    public CompletableFuture<List<AnnotatorProgress>> progress() {
        return database.ask(tx -> {
            Map<UUID, Map<String, Integer>> labels = new HashMap<>();
            for (LabelCount count : AnnotationRows.labels(tx)) {
                labels.computeIfAbsent(count.annotator(), id -> new HashMap<>()).put(count.label(), (int) count.count());
            }
            Map<UUID, Integer> labelled = new HashMap<>();
            Map<UUID, Integer> flagged = new HashMap<>();
            for (ReportProgress progress : ReportRows.progress(tx)) {
                labelled.merge(progress.annotator(), progress.labelled(), Integer::sum);
                flagged.merge(progress.annotator(), progress.flagged(), Integer::sum);
            }
            return AnnotatorRows.all(tx).stream().sorted(Comparator.comparing(Annotator::name))
                    .map(annotator -> new AnnotatorProgress(annotator, labelled.getOrDefault(annotator.id(), 0),
                            flagged.getOrDefault(annotator.id(), 0), labels.getOrDefault(annotator.id(), Map.of())))
                    .toList();
        });
    }

    /**
     * What everybody has done, from sums that are kept: nothing is counted.
     *
     * @param from the earliest quarter of an hour whose work is asked for by itself
     */
    public CompletableFuture<WorkDone> work(Instant from) {
        return database.ask(tx -> WorkReading.read(tx, from));
    }

    /** How many labels stand that this annotator gave by hand from that quarter of an hour on. */
    public CompletableFuture<Integer> givenSince(UUID annotator, Instant from) {
        return database.ask(tx -> WorkRows.since(tx, annotator, from).stream().flatMap(row -> row.counts().stream())
                .filter(WorkCount::byHand).mapToInt(WorkCount::count).sum());
    }

    /** What is decided in one report, by position. */
    public CompletableFuture<List<Decision>> decisions(String digest) {
        return database.ask(tx -> DecisionRows.of(tx, digest));
    }

    /** The decisions that the guideline shows, by label and age. */
    public CompletableFuture<List<Decision>> examples() {
        return database.ask(DecisionRows::examples);
    }

    /** All decisions by report and position, one after the other, on the reading thread. */
    public CompletableFuture<Boolean> eachDecision(Consumer<Decision> each) {
        return database.ask(tx -> {
            DecisionRows.each(tx, each);
            return true;
        });
    }

    /** Who labels what; empty where everybody labels everything. */
    public CompletableFuture<List<Assignment>> assignments() {
        return database.ask(AssignmentRows::all);
    }

    /** The package that begins with that writer's log, if this project made it. */
    public CompletableFuture<Optional<Change.PackageMade>> packageMade(UUID writer) {
        return database.ask(tx -> PackageRows.of(tx, writer));
    }

    /** All annotations by report and position, one after the other, on the reading thread. */
    public CompletableFuture<Boolean> eachAnnotation(Consumer<Annotation> each) {
        return database.ask(tx -> {
            AnnotationRows.each(tx, each);
            return true;
        });
    }

    /** How often each label is used, by whom, and for how many decisions. */
    public CompletableFuture<LabelUses> uses() {
        return database.ask(LabelUses::read);
    }

    /** Labels the annotator gave while scheme or guideline said something else of them; {@code most} of them are named. */
    public CompletableFuture<OutdatedLabels> outdated(UUID annotator, int most) {
        return database.ask(tx -> new OutdatedReading(tx, scheme.get()).of(annotator, most));
    }

    /** All labels as of one moment, packed; takes half a second a million sentences, from the second time on a tenth of that. */
    public CompletableFuture<Sheet> sheet(Cancel cancel, Progress progress) {
        return database.ask(tx -> {
            UnitPlaces places = lastUnits.read(tx, database.number(), cancel, progress);
            List<String> labels = scheme.get().labels().stream().map(Label::id).toList();
            return new SheetReading(tx, places, labels, cancel).read();
        });
    }

    /**
     * Reports' texts in the order asked for, without their sentences; those that are not there are left out. Ask for a few
     * at a time: meanwhile no other question is answered.
     *
     * @param outlined whose outlines are asked for too
     */
    public CompletableFuture<List<ReportText>> reportTexts(List<String> digests, Set<String> outlined) {
        return database.ask(tx -> {
            List<ReportText> found = new ArrayList<>();
            ReportRows.texts(tx, digests, outlined, (digest, text, sections) -> found.add(new ReportText(digest, text, sections)));
            return found;
        });
    }

    /** Headings that have these words, by report and place, so many at most. */
    public CompletableFuture<List<HeadingLine>> headings(String words, int most) {
        return database.ask(tx -> HeadingRows.like(tx, words, most).stream()
                .map(one -> new HeadingLine(one.sentence(), one.title(), one.report())).toList());
    }

    /** The sentences' texts with their neighbours', in the order asked for; those that are not there are left out. */
    public CompletableFuture<List<SentenceText>> texts(List<SentenceId> sentences) {
        return database.ask(tx -> {
            Map<SentenceId, SentenceText> found = new HashMap<>();
            TextRows.each(tx, sentences, (id, number, section, before, text, after) ->
                    found.put(id, new SentenceText(id, number, section, before, text, after)));
            return sentences.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }
}
