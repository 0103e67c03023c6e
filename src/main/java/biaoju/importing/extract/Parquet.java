package biaoju.importing.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * The rows of a Parquet file, of the columns that say something of a label. A column of numbers with names in the key
 * {@code huggingface} (a {@code ClassLabel}) has the names.
 */
final class Parquet {
    private static final Set<String> WANTED = Set.of("text", "label", "labels", "report", "report_name", "doc", "start", "end", "annotator",
            "second", "note", "flag", "origin", "at", "elapsed_ms");
    private static final int MAGIC = 4;
    private static final int LARGEST_END = 64 << 20;
    private static final int DEEPEST = 60;
    private static final int LONGEST_LIST = 300;

    private final Path file;
    private final FileMetaData meta;
    private final Map<String, List<String>> names;
    private final List<ParquetColumn> columns = new ArrayList<>();
    /** Of the walk through the schema: the next element, the next leaf. */
    private int element = 1;
    private int leaf;

    private Parquet(Path file, FileMetaData meta) throws IOException {
        this.file = file;
        this.meta = meta;
        this.names = names(meta);
    }

    static void read(Path file, TableRows out) throws IOException, Refusal {
        Parquet table = new Parquet(file, end(file));
        table.schema();
        table.rows(out);
    }

    /** What the file says of itself at its end. */
    private static FileMetaData end(Path file) throws IOException, Refusal {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < 3 * MAGIC) throw new Refusal("tableNoParquet");
            ByteBuffer last = ByteBuffer.allocate(2 * MAGIC).order(ByteOrder.LITTLE_ENDIAN);
            fill(channel, last, size - 2 * MAGIC);
            int length = last.getInt(0);
            String magic = new String(last.array(), MAGIC, MAGIC, StandardCharsets.ISO_8859_1);
            if (magic.equals("PARE")) throw new Refusal("password");
            if (!magic.equals("PAR1")) throw new Refusal("tableNoParquet");
            if (length < 0 || length > LARGEST_END || length > size - 3 * MAGIC) throw new IOException("an end of " + length + " bytes");
            ByteBuffer end = ByteBuffer.allocate(length);
            fill(channel, end, size - 2 * MAGIC - length);
            return Util.readFileMetaData(new ByteArrayInputStream(end.array()));
        }
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, at);
            if (n < 0) throw new IOException("half a file");
            at += n;
        }
    }

    private static Map<String, List<String>> names(FileMetaData meta) throws IOException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (!meta.isSetKey_value_metadata()) return names;
        for (KeyValue one : meta.getKey_value_metadata()) {
            if (!one.getKey().equals("huggingface") || one.getValue() == null) continue;
            ObjectMapper mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64).maxStringLength(1 << 20).build()).build());
            JsonNode features = mapper.readTree(one.getValue()).path("info").path("features");
            features.properties().forEach(feature -> {
                JsonNode list = feature.getValue().has("feature") ? feature.getValue().get("feature") : feature.getValue();
                List<String> labels = new ArrayList<>();
                if (list.path("names").isArray()) list.get("names").forEach(name -> labels.add(name.asText()));
                if (!labels.isEmpty()) names.put(feature.getKey(), labels);
            });
        }
        return names;
    }

    private void schema() throws IOException, Refusal {
        List<SchemaElement> all = meta.getSchema();
        while (element < all.size()) walk(all, "", 0, 0, 0);
        List<String> found = columns.stream().map(ParquetColumn::name).toList();
        boolean labelled = found.contains("text") && (found.contains("label") || found.contains("labels"));
        if (labelled) return;
        String roots = all.stream().skip(1).map(SchemaElement::getName).distinct().collect(Collectors.joining(", "));
        throw new Refusal("tableParquetColumns", roots.length() > LONGEST_LIST ? roots.substring(0, LONGEST_LIST) + "…" : roots);
    }

    /** @param root the outermost name; empty where the element is outermost itself */
    private void walk(List<SchemaElement> all, String root, int definition, int repetition, int depth) throws IOException, Refusal {
        if (element >= all.size() || depth > DEEPEST) throw new Refusal("tooDeep");
        SchemaElement one = all.get(element++);
        String name = root.isEmpty() ? one.getName() : root;
        boolean required = one.getRepetition_type() == FieldRepetitionType.REQUIRED;
        boolean repeated = one.getRepetition_type() == FieldRepetitionType.REPEATED;
        int defined = definition + (required ? 0 : 1);
        int repeating = repetition + (repeated ? 1 : 0);
        int children = one.isSetNum_children() ? one.getNum_children() : 0;
        if (children == 0) {
            ParquetColumn column = new ParquetColumn(name, leaf++, one, defined, repeating, names.getOrDefault(name, List.of()));
            boolean single = columns.stream().noneMatch(known -> known.name().equals(name));
            boolean plain = repeating > 0 || depth == 0;
            if (WANTED.contains(name) && single && plain && one.isSetType() && column.isRead()) columns.add(column);
        }
        for (int child = 0; child < children; child++) walk(all, name, defined, repeating, depth + 1);
    }

    private void rows(TableRows out) throws IOException, Refusal {
        out.columns(columns.stream().map(ParquetColumn::name).toList(), List.of());
        long number = 0;
        for (RowGroup group : meta.getRow_groups()) {
            List<ParquetPages> open = new ArrayList<>();
            try {
                List<ParquetColumn.Values> values = new ArrayList<>();
                for (ParquetColumn column : columns) {
                    ParquetPages pages = ParquetPages.open(file, group.getColumns().get(column.place()).getMeta_data());
                    open.add(pages);
                    values.add(column.values(pages));
                }
                for (long row = 0; row < group.getNum_rows(); row++) row(++number, values, out);
            } finally {
                for (ParquetPages one : open) one.close();
            }
        }
    }

    private void row(long number, List<ParquetColumn.Values> values, TableRows out) throws IOException {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i).next();
            if (value != null) cells.put(columns.get(i).name(), value);
        }
        if (!cells.isEmpty()) out.row(number, cells);
    }
}
