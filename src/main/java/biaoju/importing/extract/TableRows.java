package biaoju.importing.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Rows on their way to the other process as JSON lines: first {@code {"columns":[…],"others":[…]}}, then
 * {@code {"row":2,"cells":{"text":"…","label":["…"]}}}, where a cell without a value is left out.
 */
final class TableRows {
    /** What follows in the stream: lines, why the file is refused, or that this was all. */
    static final int LINES = 'R';
    static final int REFUSED = 'X';
    static final int END = 'E';

    private static final int ENOUGH = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private final DataOutputStream out;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * ENOUGH);

    TableRows(DataOutputStream out) {
        this.out = out;
    }

    /**
     * @param columns that have a name
     * @param others  parts of the file that are not read, by name
     */
    void columns(List<String> columns, List<String> others) throws IOException {
        line(json -> {
            json.writeArrayFieldStart("columns");
            for (String column : columns) json.writeString(column);
            json.writeEndArray();
            json.writeArrayFieldStart("others");
            for (String other : others) json.writeString(other);
            json.writeEndArray();
        });
    }

    /**
     * @param number from 1, as the file counts
     * @param cells  strings, and lists of strings
     */
    void row(long number, Map<String, Object> cells) throws IOException {
        line(json -> {
            json.writeNumberField("row", number);
            json.writeObjectFieldStart("cells");
            for (Map.Entry<String, Object> cell : cells.entrySet()) {
                json.writeFieldName(cell.getKey());
                if (cell.getValue() instanceof List<?> list) {
                    json.writeStartArray();
                    for (Object one : list) json.writeString(one.toString());
                    json.writeEndArray();
                } else {
                    json.writeString(cell.getValue().toString());
                }
            }
            json.writeEndObject();
        });
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private void line(Body body) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        lines.write('\n');
        if (lines.size() >= ENOUGH) send();
    }

    private void send() throws IOException {
        if (lines.size() == 0) return;
        frame(out, LINES, lines.toByteArray());
        lines.reset();
    }

    void end() throws IOException {
        send();
        frame(out, END, new byte[0]);
        out.flush();
    }

    static void frame(DataOutputStream out, int kind, byte[] bytes) throws IOException {
        out.write(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
