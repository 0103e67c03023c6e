package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Reason;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Span;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelWriter;
import biaoju.formats.NeighbourFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Writes annotations by report and position, one report in memory at a time. */
final class LabelExport {
    private final Project project;
    private final Optional<String> annotator;
    private final Cancel cancel;
    private final Map<UUID, String> names = new TreeMap<>();

    /** @throws Problem if nobody has that name */
    LabelExport(Project project, Optional<String> annotator, Cancel cancel) {
        this.project = project;
        this.annotator = annotator;
        this.cancel = cancel;
        for (Annotator one : Waiting.on(project.ask().annotators())) names.put(one.id(), one.name());
        if (annotator.isPresent() && !names.containsValue(annotator.get())) {
            throw new Problem("flow.unknown_annotator", annotator.get(),
                    String.join(", ", names.values().stream().sorted().toList()));
        }
    }

    void to(NeighbourFormat format, OutputStream out) {
        if (format.shape() != NeighbourFormat.Shape.FILE) throw new Problem("flow.label_out", format.id());
        try (LabelWriter writer = writer(format, out)) {
            all(writer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int to(NeighbourFormat format, Path out) {
        if (format.shape() == NeighbourFormat.Shape.NONE) throw new Problem("flow.label_read_only", format.id());
        try (WrittenAside aside = WrittenAside.of(out)) {
            int written = format.shape() == NeighbourFormat.Shape.FILE ? file(format, aside.place()) : folder(format, aside.place());
            aside.publish();
            return written;
        } catch (IOException broken) {
            throw new Problem(broken, "flow.label_unwritable", out.toString(), Reason.ofWriting(out, broken));
        }
    }

    private int file(NeighbourFormat format, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                LabelWriter writer = writer(format, out)) {
            return all(writer);
        }
    }

    /** Parquet is written where datasets are. */
    private LabelWriter writer(NeighbourFormat format, OutputStream out) throws IOException {
        return format == NeighbourFormat.PARQUET ? new ParquetLabels(project.scheme(), out) : format.writer(out);
    }

    private int folder(NeighbourFormat format, Path folder) throws IOException {
        Files.createDirectory(folder);
        try (LabelWriter writer = format.writer(folder)) {
            return all(writer);
        }
    }

    private int all(LabelWriter writer) throws IOException {
        int written = 0;
        for (ReportLine report : Waiting.on(project.ask().reports(project.me().id()))) {
            cancel.check();
            written += one(report.report().digest(), writer);
        }
        return written;
    }

    private int one(String digest, LabelWriter writer) throws IOException {
        List<Annotation> said = new ArrayList<>(Waiting.on(project.ask().annotations(digest)));
        said.removeIf(one -> annotator.isPresent() && !annotator.get().equals(names.get(one.annotator())));
        if (said.isEmpty()) return 0;
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        CodePoints places = new CodePoints(document.text());
        said.sort(Comparator.comparing((Annotation one) -> one.sentence().span()).thenComparing(this::nameOf));
        List<LabelLine> lines = new ArrayList<>();
        for (Annotation one : said) {
            Span span = one.sentence().span();
            lines.add(new LabelLine(document.report().shortDigest(), null, places.of(span.start()), places.of(span.end()),
                    span.in(document.text()), nameOf(one), one.label(), one.label() == null ? null : one.second(), one.note(), one.flag(), one.doubt(), one.origin(),
                    one.at(), one.elapsedMs(), false));
        }
        writer.write(document, lines);
        return lines.size();
    }

    private String nameOf(Annotation annotation) {
        return names.getOrDefault(annotation.annotator(), annotation.annotator().toString());
    }
}
