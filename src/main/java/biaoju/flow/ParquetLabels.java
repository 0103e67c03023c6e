package biaoju.flow;

import biaoju.base.Problem;
import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import biaoju.domain.Document;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelWriter;
import biaoju.formats.Unclosed;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's labels as a Parquet file for Hugging Face: the columns of our own table, a label as the place it has in the
 * scheme, with the names beside it. Written by the writer of datasets, so the same labels give the same bytes.
 */
final class ParquetLabels implements LabelWriter {
    private static final Set<String> LABELS = Set.of("label", "second");

    private final List<String> labels;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final ParquetFile file;

    /** @param out is not closed */
    ParquetLabels(LabelScheme scheme, OutputStream out) throws IOException {
        labels = scheme.labels().stream().map(Label::id).toList();
        for (String name : List.of("report", "report_name")) column(name, Column.Type.WORD);
        for (String name : List.of("start", "end")) column(name, Column.Type.LONG);
        column("text", Column.Type.TEXT);
        column("annotator", Column.Type.WORD);
        for (String name : List.of("label", "second")) column(name, Column.Type.LONG);
        for (String name : List.of("note", "flag", "origin")) column(name, Column.Type.WORD);
        column("at", Column.Type.TEXT);
        column("elapsed_ms", Column.Type.LONG);
        file = new ParquetFile(Unclosed.of(out), List.copyOf(columns.values()), Map.of("huggingface", features()), "biaoju");
    }

    private void column(String name, Column.Type type) {
        columns.put(name, new Column(name, type));
    }

    private String features() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        ObjectNode features = root.putObject("info").putObject("features");
        for (String name : columns.keySet()) {
            ObjectNode feature = features.putObject(name);
            boolean number = Set.of("start", "end", "elapsed_ms").contains(name);
            if (LABELS.contains(name)) labels.forEach(feature.putArray("names")::add);
            else feature.put("dtype", number ? "int64" : "string");
            feature.put("_type", LABELS.contains(name) ? "ClassLabel" : "Value");
        }
        return json.writeValueAsString(root);
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        for (LabelLine line : lines) {
            of("report").add(line.report());
            of("report_name").add(document.report().name());
            of("start").add((long) line.start());
            of("end").add((long) line.end());
            of("text").add(line.text());
            of("annotator").add(line.annotator());
            of("label").add(code(line.label()));
            of("second").add(code(line.second()));
            of("note").add(line.note());
            of("flag").add(Boolean.toString(line.flag()));
            of("origin").add(line.origin().id());
            of("at").add(line.at() == null ? null : line.at().toString());
            of("elapsed_ms").add(line.elapsedMs());
            file.endRow();
        }
    }

    private Column of(String name) {
        Column column = columns.get(name);
        if (column == null) throw new IllegalArgumentException(name);
        return column;
    }

    /** A label that the scheme has no more keeps its name only in other formats. */
    private @Nullable Long code(@Nullable String label) {
        if (label == null) return null;
        int code = labels.indexOf(label);
        if (code < 0) throw new Problem("flow.label_not_in_scheme", label);
        return (long) code;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
