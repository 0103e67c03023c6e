package biaoju.formats;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Writes label lines, always the same keys in the same order; {@code flag_reason} and {@code cleared} only where there is something to say. */
public final class LabelLineWriter implements AutoCloseable {
    /** Always three digits of a second, so that times sort as text. */
    static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final JsonGenerator json;

    LabelLineWriter(OutputStream out) throws IOException {
        json = new JsonFactory().setRootValueSeparator("")
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    public void write(LabelLine line) throws IOException {
        json.writeStartObject();
        if (line.report() != null) json.writeStringField("report", line.report());
        if (line.reportName() != null) json.writeStringField("report_name", line.reportName());
        json.writeNumberField("start", line.start());
        json.writeNumberField("end", line.end());
        json.writeStringField("text", line.text());
        json.writeStringField("annotator", line.annotator());
        write("label", line.label());
        write("second", line.second());
        json.writeStringField("note", line.note());
        json.writeBooleanField("flag", line.flag());
        if (!line.doubt().isEmpty()) json.writeStringField("flag_reason", line.doubt());
        json.writeStringField("origin", line.origin().id());
        Instant at = line.at();
        write("at", at == null ? null : TIME.format(at));
        json.writeNumberField("elapsed_ms", line.elapsedMs());
        if (line.cleared()) json.writeBooleanField("cleared", true);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(String field, @Nullable String value) throws IOException {
        if (value == null) json.writeNullField(field);
        else json.writeStringField(field, value);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
