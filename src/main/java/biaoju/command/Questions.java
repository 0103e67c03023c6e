package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.ProgressRows;
import biaoju.store.ReportRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What can be asked of an open project. Answers come from a connection of their own: no question holds up a label. */
public final class Questions {
    private final Database database;

    Questions(Database database) {
        this.database = database;
    }

    /** Every report in the project's order, with the annotator's progress. */
    public CompletableFuture<List<ReportLine>> reports(UUID annotator) {
        return database.ask(tx -> ProgressRows.ofReports(tx, annotator).stream()
                .map(row -> new ReportLine(row.report(), row.sentences(), row.labelled(), row.flagged())).toList());
    }

    public CompletableFuture<Optional<Document>> document(String digest) {
        return database.ask(tx -> ReportRows.document(tx, digest));
    }

    /** Everybody's annotations of one report, by position. */
    public CompletableFuture<List<Annotation>> annotations(String digest) {
        return database.ask(tx -> AnnotationRows.ofReport(tx, digest));
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
        return database.ask(tx -> ReportRows.known(tx, digests));
    }

    public CompletableFuture<Totals> totals() {
        return database.ask(tx -> {
            ProgressRows.Sizes sizes = ProgressRows.totals(tx);
            return new Totals(sizes.reports(), sizes.sentences(), sizes.noise());
        });
    }

    /** Every annotator who said anything, by name. */
    public CompletableFuture<List<AnnotatorProgress>> progress() {
        return database.ask(tx -> ProgressRows.ofAnnotators(tx).stream()
                .map(row -> new AnnotatorProgress(row.annotator(), row.labelled(), row.flagged(), row.labels()))
                .toList());
    }

    /** All annotations by report and position, one after the other, on the reading thread. */
    public CompletableFuture<Boolean> eachAnnotation(Consumer<Annotation> each) {
        return database.ask(tx -> {
            AnnotationRows.each(tx, each);
            return true;
        });
    }
}
