package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.domain.Document;
import biaoju.domain.Granularity;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.importing.Source;
import biaoju.importing.SourceFiles;
import biaoju.importing.Warning;
import biaoju.importing.extract.Limits;
import biaoju.importing.extract.ReportReader;
import biaoju.segment.Segmenter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads files and folders into a project. While the database takes one batch in, the next is read, decoded and cut.
 * A bad file is told and passed over. Cancelling keeps what was in a finished batch and leaves no trace of the rest.
 */
public final class ImportReports {
    /** A batch is one frame and one force, and holds the database for less than the 50 ms a label may wait. */
    private static final int REPORTS_AT_ONCE = 50;
    private static final int CHARACTERS_AT_ONCE = 250_000;

    private final Project project;
    private final Granularity granularity;
    private final ReadAs as;
    private final Corpus corpus;
    private final Limits limits;

    /** @param encoding given by hand; empty to find it out, file by file */
    public ImportReports(Project project, Granularity granularity, Optional<Charset> encoding) {
        this(project, granularity, new ReadAs(encoding));
    }

    public ImportReports(Project project, Granularity granularity, ReadAs as) {
        this(project, granularity, as, Limits.USUAL);
    }

    ImportReports(Project project, Granularity granularity, ReadAs as, Limits limits) {
        this.limits = limits;
        this.project = project;
        this.granularity = granularity;
        this.as = as;
        this.corpus = new Corpus(project.folder());
    }

    /**
     * @param each told of each file once its end is known, on the calling thread
     * @return all of them, in the order the files were found
     * @throws CancellationException once the batch under way is in
     */
    public List<FileResult> run(List<Path> paths, Consumer<FileResult> each, Cancel cancel, Progress progress) {
        List<Source> sources = SourceFiles.find(paths, cancel);
        List<Chosen> chosen = IntStream.range(0, sources.size()).mapToObj(i -> Chosen.file(i, sources.get(i), as, granularity)).toList();
        return keep(chosen, new ProjectSentences(project), (one, result) -> each.accept(result), cancel, progress);
    }

    /** As {@link #run}, of what was chosen already. */
    List<FileResult> keep(List<Chosen> chosen, ProjectSentences inProject, BiConsumer<Chosen, FileResult> each, Cancel cancel,
            Progress progress) {
        try (ReportReader reader = new ReportReader(limits)) {
            return run(chosen, new Run(inProject, each, chosen.size(), progress, reader, cancel), cancel);
        }
    }

    private static List<FileResult> run(List<Chosen> chosen, Run run, Cancel cancel) {
        try {
            for (Chosen one : chosen) {
                cancel.check();
                run.take(one);
            }
            run.flush();
            run.settle();
        } catch (RuntimeException | Error stop) { // cancelled, or no more room on the disk or in memory
            run.stop();
            throw stop;
        }
        return run.results;
    }

    /** A document that waits for its batch, what will be said of it, and those of the same text: what they are it decides. */
    private record Waiting(Chosen chosen, Document document, FileResult result, boolean copied, boolean textCopied, List<Twin> twins) {}

    private record Twin(Chosen chosen, FileResult result) {}

    private final class Run {
        private final ProjectSentences inProject;
        private final SharedSentences shared;
        private boolean prepared;
        private final BiConsumer<Chosen, FileResult> each;
        private final int total;
        private final Progress progress;
        private final ReportReader reader;
        private final Cancel cancel;
        private final List<FileResult> results = new ArrayList<>();
        /** By digest what is on its way in. */
        private final Map<String, Waiting> coming = new HashMap<>();
        private List<Waiting> waiting = new ArrayList<>();
        private List<Waiting> underWay = List.of();
        private CompletableFuture<Commit> commit = CompletableFuture.completedFuture(null);
        private int characters;

        Run(ProjectSentences inProject, BiConsumer<Chosen, FileResult> each, int total, Progress progress, ReportReader reader,
                Cancel cancel) {
            this.inProject = inProject;
            this.shared = new SharedSentences(inProject);
            this.reader = reader;
            this.cancel = cancel;
            this.each = each;
            this.total = total;
            this.progress = progress;
        }

        void take(Chosen chosen) {
            try {
                read(chosen);
            } catch (Problem reason) {
                tell(chosen, failed(chosen, reason));
            }
            if (waiting.size() >= REPORTS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) flush();
        }

        private void read(Chosen chosen) {
            byte[] bytes = chosen.bytes();
            Decoded decoded = chosen.decode(bytes, reader, cancel);
            String digest = Digests.ofText(decoded.text());
            if (chosen.looked() != null && !chosen.looked().equals(digest)) throw new Problem("flow.changed_since", chosen.name());
            List<Problem> warnings = new ArrayList<>(decoded.warnings().stream().map(ImportReports::told).toList());
            Path path = chosen.source().path();
            FileResult twin = new FileResult(path, FileResult.Status.DUPLICATE, digest, 0, decoded.encoding(), warnings, null);
            Waiting first = coming.get(digest);
            if (first != null) {
                first.twins().add(new Twin(chosen, twin)); // the first may fail yet
                return;
            }
            if (!project.ask().known(Set.of(digest)).join().isEmpty()) {
                if (decoded.encoding().startsWith(Report.EXTRACTED)) mend(digest, decoded.text());
                tell(chosen, twin);
                return;
            }
            Segmentation cut = chosen.cut(decoded);
            if (!prepared) inProject.prepare(cancel); // before the first batch is in: later ones are of this choice
            prepared = true;
            shared.join(chosen.name(), SharedSentences.hashes(decoded.text(), cut)).ifPresent(warnings::add);
            Corpus.Place place = chosen.pasted() == null ? corpus.keep(chosen.source(), bytes) : corpus.keep(chosen.name(), bytes);
            Report report = new Report(digest, chosen.name(), place.name(), Digests.ofBytes(bytes), decoded.encoding(),
                    Segmenter.VERSION + "/" + chosen.cut().id(), project.now());
            boolean textCopied = report.extracted() && corpus.keepText(report, decoded.text());
            Waiting one = new Waiting(chosen, new Document(report, decoded.text(), cut), new FileResult(path,
                    FileResult.Status.IMPORTED, digest, cut.sentences().size(), decoded.encoding(), warnings, null),
                    place.copied(), textCopied, new ArrayList<>());
            waiting.add(one);
            coming.put(digest, one);
            characters += decoded.text().length();
        }

        /** A kept text that was lost is had again by importing its file again. */
        private void mend(String digest, String text) {
            project.ask().document(digest).join().map(Document::report).filter(Report::extracted)
                    .ifPresent(report -> corpus.keepText(report, text));
        }

        /** Sends what waits, once the batch before it is in. */
        void flush() {
            settle();
            if (waiting.isEmpty()) return;
            corpus.force();
            commit = project.submit(new Command.AddReports(waiting.stream().map(Waiting::document).toList()));
            underWay = waiting;
            waiting = new ArrayList<>();
            characters = 0;
        }

        /** Waits for the batch under way and tells how it ended. */
        void settle() {
            List<Waiting> batch = underWay;
            underWay = List.of();
            try {
                commit.join();
                for (Waiting done : batch) {
                    coming.remove(done.document().report().digest());
                    tell(done.chosen(), done.result());
                    done.twins().forEach(twin -> tell(twin.chosen(), twin.result()));
                }
            } catch (CompletionException refused) {
                Problem reason = refused.getCause() instanceof Problem known ? known
                        : new Problem(refused, "flow.import_failed", String.valueOf(refused.getMessage()));
                for (Waiting lost : batch) {
                    drop(lost);
                    tell(lost.chosen(), failed(lost.chosen(), reason));
                    lost.twins().forEach(twin -> tell(twin.chosen(), failed(twin.chosen(), reason)));
                }
            }
            commit = CompletableFuture.completedFuture(null);
        }

        /** Waits for the batch under way and takes back what no batch has taken. */
        void stop() {
            try {
                settle();
            } finally {
                waiting.forEach(this::drop);
                waiting.clear();
            }
        }

        private void drop(Waiting lost) {
            Report report = lost.document().report();
            coming.remove(report.digest());
            if (lost.copied()) corpus.remove(report.source());
            if (lost.textCopied()) corpus.removeText(report);
        }

        private void tell(Chosen chosen, FileResult result) {
            results.add(result);
            progress.at(results.size(), total);
            each.accept(chosen, result);
        }
    }

    private static FileResult failed(Chosen chosen, Problem reason) {
        return new FileResult(chosen.source().path(), FileResult.Status.FAILED, null, 0, null, List.of(), reason);
    }

    /** A warning in the form in which everything is told. */
    static Problem told(Warning warning) {
        return new Problem(warning.key(), warning.args().toArray());
    }
}
