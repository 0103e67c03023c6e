package biaoju.dataset;

import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<Extra> extras;
    private final ParquetFile file;

    /** @param labels all that occur, in the order of their codes */
    ParquetRows(MeasuredFile out, Set<Extra> extras, List<String> labels) throws IOException {
        this.extras = extras;
        for (String label : labels) codes.put(label, (long) codes.size());
        for (String name : DatasetRow.columns(extras)) columns.put(name, new Column(name, TYPES.getOrDefault(name, Column.Type.WORD)));
        file = new ParquetFile(out, new ArrayList<>(columns.values()), Map.of("huggingface", features(labels)), "biaoju");
    }

    private String features(List<String> labels) throws IOException {
        ObjectNode root = json.createObjectNode();
        ObjectNode features = root.putObject("info").putObject("features");
        for (String name : columns.keySet()) {
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
        column("id").add(row.id());
        column("report").add(row.report());
        column("report_name").add(row.reportName());
        column("number").add((long) row.number());
        column("start").add((long) row.start());
        column("end").add((long) row.end());
        column("text").add(row.text());
        column("label").add(code(row.label()));
        column("second").add(code(row.second()));
        column("section").add(row.section());
        column("kind").add(row.kind());
        column("noise").add(row.noise());
        column("split").add(row.split());
        column("source").add(row.source());
        column("votes").add(json.writeValueAsString(row.votes()));
        column("confidence").add(row.confidence());
        for (Extra extra : extras) add(extra, row);
        file.endRow();
    }

    private void add(Extra extra, DatasetRow row) throws IOException {
        switch (extra) {
            case CONTEXT -> {
                column("previous").add(row.previous());
                column("next").add(row.next());
            }
            case SOFT -> column("soft").add(json.writeValueAsString(row.soft()));
            case ANNOTATORS -> column("annotators").add(json.writeValueAsString(row.annotators()));
        }
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) throw new IllegalArgumentException(name);
        return column;
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
