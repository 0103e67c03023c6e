package biaoju.formats;

import biaoju.domain.Document;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * doccano's text classification, one file an annotator, since a text has one set of labels there: JSON lines, or CSV with
 * labels joined by {@code #}. What doccano does not know it keeps as metadata.
 */
final class DoccanoWriter implements LabelWriter {
    private static final List<String> COLUMNS = columns();

    private final AnnotatorFiles files;
    private final boolean csv;

    DoccanoWriter(Path folder, boolean csv) {
        this.csv = csv;
        this.files = new AnnotatorFiles(folder, csv ? ".csv" : ".jsonl");
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("text", "label"));
        for (String column : OurWords.COLUMNS) {
            if (!columns.contains(column) && !column.equals("second")) columns.add(column);
        }
        return List.copyOf(columns);
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        for (LabelLine line : lines) {
            boolean first = files.isNew(line.annotator());
            OutputStream out = files.of(line.annotator());
            if (csv) row(line, document.report().name(), first, out);
            else object(line, document.report().name(), out);
        }
    }

    private static void object(LabelLine line, String name, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Unclosed.of(out), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("text", line.text());
            json.writeArrayFieldStart("label");
            for (String label : OurWords.labels(line)) json.writeString(label);
            json.writeEndArray();
            json.writeStringField("report", line.report());
            json.writeStringField("report_name", name);
            json.writeNumberField("start", line.start());
            json.writeNumberField("end", line.end());
            OurWords.write(line, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void row(LabelLine line, String name, boolean first, OutputStream out) throws IOException {
        List<@Nullable String> all = OurWords.row(line, name);
        List<@Nullable String> row = new ArrayList<>();
        for (String column : COLUMNS) {
            row.add(column.equals("label") ? String.join("#", OurWords.labels(line)) : all.get(OurWords.COLUMNS.indexOf(column)));
        }
        try (CsvWriter table = CsvWriter.builder().build(new OutputStreamWriter(Unclosed.of(out), StandardCharsets.UTF_8.newEncoder()))) {
            if (first) table.writeRecord(COLUMNS);
            table.writeRecord(row);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
