package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Span;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLineWriter;
import biaoju.formats.LabelLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People's labels out of a project and into it, as JSON lines. */
public final class LabelFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LabelFiles.class);

    private final Project project;

    public LabelFiles(Project project) {
        this.project = project;
    }

    /**
     * A line that fits nowhere, and why.
     *
     * @param line from 1
     */
    public record Unmatched(Path file, long line, Problem reason) {}

    /**
     * What an import did.
     *
     * @param applied   lines that are true now and were not before
     * @param unchanged lines that said what stands
     * @param older     lines that something newer stands against
     */
    public record Result(int applied, int unchanged, int older, List<Unmatched> unmatched) {
        public Result {
            unmatched = List.copyOf(unmatched);
        }

        Result and(Result other) {
            List<Unmatched> all = new ArrayList<>(unmatched);
            all.addAll(other.unmatched);
            return new Result(applied + other.applied, unchanged + other.unchanged, older + other.older, all);
        }
    }

    /**
     * Writes everybody's annotations, or one annotator's, by report and position.
     *
     * @throws Problem if nobody has that name
     */
    public void export(Optional<String> annotator, OutputStream out, Cancel cancel) {
        Map<UUID, String> names = new TreeMap<>();
        for (Annotator one : Waiting.on(project.ask().annotators())) names.put(one.id(), one.name());
        if (annotator.isPresent() && !names.containsValue(annotator.get())) {
            throw new Problem("flow.unknown_annotator", annotator.get(),
                    String.join(", ", names.values().stream().sorted().toList()));
        }
        try (LabelLineWriter lines = LabelLines.writer(out)) {
            for (ReportLine report : Waiting.on(project.ask().reports(project.me().id()))) {
                cancel.check();
                export(report.report().digest(), names, annotator, lines);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void export(String digest, Map<UUID, String> names, Optional<String> annotator, LabelLineWriter lines)
            throws IOException {
        List<Annotation> said = new ArrayList<>(Waiting.on(project.ask().annotations(digest)));
        said.removeIf(one -> annotator.isPresent() && !annotator.get().equals(names.get(one.annotator())));
        if (said.isEmpty()) return;
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        CodePoints places = new CodePoints(document.text());
        said.sort(Comparator.comparing((Annotation one) -> one.sentence().span())
                .thenComparing(one -> nameOf(one, names)));
        for (Annotation one : said) {
            Span span = one.sentence().span();
            lines.write(new LabelLine(document.report().shortDigest(), null, places.of(span.start()),
                    places.of(span.end()), span.in(document.text()), nameOf(one, names), one.label(), one.second(),
                    one.note(), one.flag(), one.origin(), one.at(), one.elapsedMs(), false));
        }
    }

    private static String nameOf(Annotation annotation, Map<UUID, String> names) {
        return names.getOrDefault(annotation.annotator(), annotation.annotator().toString());
    }

    /**
     * Puts the files' lines in, each file as one step of whoever works here, who can undo it.
     *
     * @throws Problem if a file cannot be read at all; none is taken in then
     */
    public Result read(List<Path> files, Cancel cancel, Progress progress) {
        return read(files, (file, one) -> {}, cancel, progress);
    }

    /**
     * Puts the files' lines in, each file as one step of whoever works here, who can undo it.
     *
     * @param each told of every file that is in, as soon as it is: those stay, should a later one fail or be cancelled
     * @throws Problem if a file cannot be read at all; none is taken in then
     */
    public Result read(List<Path> files, BiConsumer<Path, Result> each, Cancel cancel, Progress progress) {
        files.forEach(LabelLines::check);
        LabelImport into = new LabelImport(project, Annotators.ofImport(project), cancel);
        Result result = new Result(0, 0, 0, List.of());
        for (int i = 0; i < files.size(); i++) {
            Result one = into.read(files.get(i), project.me().id());
            each.accept(files.get(i), one);
            result = result.and(one);
            progress.at(i + 1, files.size());
        }
        return result;
    }

    /** The labels a project brings with it, once: their annotators are themselves, never whoever works here. */
    static Result bringIn(Project project, Path file, Cancel cancel) {
        Annotators strangers = Annotators.ofStrangers(project);
        Result result = new LabelImport(project, strangers, cancel).read(file, Annotators.stranger(file.getFileName().toString()));
        if (!result.unmatched().isEmpty()) {
            LOG.warn("{} lines of a label file that came with the project fit nowhere", result.unmatched().size());
        }
        return result;
    }
}
