package biaoju.dataset;

import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as Parquet with what the Hugging Face library wants to know of the columns. Labels are codes: their places in the
 * scheme. The library takes them for labels only where the column is a nullable INT64. {@code votes}, {@code soft} and
 * {@code annotators} are JSON.
 */
final class ParquetRows implements RowWriter {
    private static final Map<String, Column.Type> TYPES = Map.ofEntries(
            Map.entry("id", Column.Type.TEXT), Map.entry("text", Column.Type.TEXT),
            Map.entry("previous", Column.Type.TEXT), Map.entry("next", Column.Type.TEXT), Map.entry("number", Column.Type.LONG),
            Map.entry("start", Column.Type.LONG), Map.entry("end", Column.Type.LONG), Map.entry("label", Column.Type.LONG),
            Map.entry("second", Column.Type.LONG), Map.entry("section", Column.Type.WORDS),
            Map.entry("confidence", Column.Type.DOUBLE));
    private static final Set<String> LABELS = Set.of("label", "second");

    private final ObjectMapper json = Json.mapper();
    private final Map<String, Long> codes = new HashMap<>();
    private final JsonMemory votes = new JsonMemory();
    private final JsonMemory soft = new JsonMemory();
    private final List<Column> columns = new ArrayList<>();
    private int at;
    private final Set<Extra> extras;
    private final ParquetFile file;

    /** @param labels all that occur, in the order of their codes */
    ParquetRows(MeasuredFile out, Set<Extra> extras, List<String> labels) throws IOException {
        this.extras = extras;
        for (String label : labels) codes.put(label, (long) codes.size());
        for (String name : DatasetRow.columns(extras)) columns.add(new Column(name, TYPES.getOrDefault(name, Column.Type.WORD)));
        file = new ParquetFile(out, columns, Map.of("huggingface", features(labels)), "biaoju");
    }

    private String features(List<String> labels) throws IOException {
        ObjectNode root = json.createObjectNode();
        ObjectNode features = root.putObject("info").putObject("features");
        for (String name : DatasetRow.columns(extras)) {
            ObjectNode feature = features.putObject(name);
            if (LABELS.contains(name)) {
                labels.forEach(feature.putArray("names")::add);
                feature.put("_type", "ClassLabel");
            } else if (TYPES.get(name) == Column.Type.WORDS) {
                feature.putObject("feature").put("dtype", "string").put("_type", "Value");
                feature.put("_type", "List");
            } else {
                feature.put("dtype", dtype(TYPES.getOrDefault(name, Column.Type.WORD))).put("_type", "Value");
            }
        }
        return json.writeValueAsString(root);
    }

    private static String dtype(Column.Type type) {
        if (type == Column.Type.LONG) return "int64";
        return type == Column.Type.DOUBLE ? "float64" : "string";
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        text(row.id());
        text(row.report());
        text(row.reportName());
        next().add((long) row.number());
        next().add((long) row.start());
        next().add((long) row.end());
        text(row.text());
        next().add(code(row.label()));
        next().add(code(row.second()));
        for (String title : row.section()) WholeText.of(title);
        next().add(row.section());
        text(row.kind());
        text(row.noise());
        text(row.split());
        text(row.source());
        text(votes.of(row.votes()));
        next().add(row.confidence());
        for (Extra extra : extras) add(extra, row);
        at = 0;
        file.endRow();
    }

    private void add(Extra extra, DatasetRow row) throws IOException {
        switch (extra) {
            case CONTEXT -> {
                text(row.previous());
                text(row.next());
            }
            case SOFT -> text(soft.of(row.soft()));
            case ANNOTATORS -> text(json.writeValueAsString(row.annotators()));
        }
    }

    /** The columns one after the other, as {@link DatasetRow#columns} has them. */
    private Column next() {
        return columns.get(at++);
    }

    private void text(@Nullable String text) throws IOException {
        next().add(text == null ? null : WholeText.of(text));
    }

    private @Nullable Long code(@Nullable String label) {
        if (label == null) return null;
        Long code = codes.get(label);
        if (code == null) throw new IllegalArgumentException("not among the labels: " + label);
        return code;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
