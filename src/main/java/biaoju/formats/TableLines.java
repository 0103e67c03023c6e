package biaoju.formats;

import biaoju.base.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a workbook or a Parquet file, as {@link TableSource} gives them: our own columns, or a text and its label. */
final class TableLines {
    private final String file;
    private final FoundLabels found;
    private boolean ours;

    TableLines(String file, FoundLabels found) {
        this.file = file;
        this.found = found;
    }

    void read(InputStream in) throws IOException {
        BoundedLines lines = new BoundedLines(in, file);
        Optional<String> head = lines.next();
        if (head.isEmpty()) throw new Problem("formats.table.empty", file);
        head(JsonRecords.object(head.get(), Spot.row(file, 1)));
        lines.each(found, (number, line) -> row(JsonRecords.object(line, Spot.row(file, number))));
    }

    private void head(JsonNode head) {
        List<String> columns = texts(head.path("columns"));
        ours = columns.contains("report") && columns.contains("second");
        List<String> others = texts(head.path("others"));
        if (!others.isEmpty()) found.remark(new Problem("formats.table.others", file, RatingsTable.shown(String.join(", ", others))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private void row(JsonNode row) {
        long number = row.path("row").asLong();
        Spot spot = Spot.row(file, number);
        try {
            JsonNode cells = row.path("cells");
            Map<String, String> values = new HashMap<>(JsonRecords.plain(cells));
            if (ours) LabelTable.take(number, spot, values, found);
            else take(number, spot, values, cells.has("label") ? cells.get("label") : cells.path("labels"));
        } catch (Problem unclear) {
            found.refuse(number, unclear);
        }
    }

    private void take(long number, Spot spot, Map<String, String> values, JsonNode label) {
        List<String> labels = label.isTextual() ? List.of(label.textValue().split("#", -1)) : DoccanoReader.labels(spot, label);
        Fields fields = new Fields(spot, values);
        FoundLabel one = fields.label(fields.place(), labels);
        boolean nothing = labels.isEmpty() && one.note().isEmpty() && !one.flag();
        if (!nothing) found.take(number, one);
    }
}
