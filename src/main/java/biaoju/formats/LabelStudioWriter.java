package biaoju.formats;

import biaoju.domain.Document;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Label Studio's tasks, one a sentence, an annotation an annotator. {@code completed_by} is left out: it would have to be a
 * user of the server. Our own words stand under {@link #OURS}, which Label Studio passes over.
 */
final class LabelStudioWriter implements LabelWriter {
    static final String OURS = "biaoju";

    private final JsonGenerator json;

    LabelStudioWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        for (int i = 0; i < lines.size();) {
            int next = i + 1;
            while (next < lines.size() && lines.get(next).start() == lines.get(i).start() && lines.get(next).end() == lines.get(i).end()) next++;
            task(document, lines.subList(i, next));
            i = next;
        }
    }

    private void task(Document document, List<LabelLine> said) throws IOException {
        LabelLine first = said.get(0);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("text", first.text());
        json.writeStringField("report", first.report());
        json.writeStringField("report_name", document.report().name());
        json.writeNumberField("start", first.start());
        json.writeNumberField("end", first.end());
        json.writeEndObject();
        json.writeArrayFieldStart("annotations");
        for (int i = 0; i < said.size(); i++) annotation(said.get(i), i);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void annotation(LabelLine line, int number) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("result");
        if (line.label() != null) {
            json.writeStartObject();
            json.writeStringField("id", line.report() + "-" + line.start() + "-" + line.end() + "-" + number);
            json.writeStringField("from_name", "label");
            json.writeStringField("to_name", "text");
            json.writeStringField("type", "choices");
            json.writeObjectFieldStart("value");
            json.writeArrayFieldStart("choices");
            for (String label : OurWords.labels(line)) json.writeString(label);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("was_cancelled", false);
        json.writeBooleanField("ground_truth", false);
        if (line.elapsedMs() > 0) json.writeNumberField("lead_time", line.elapsedMs() / 1000.0);
        Instant at = line.at();
        if (at != null) {
            json.writeStringField("created_at", LabelLineWriter.TIME.format(at));
            json.writeStringField("updated_at", LabelLineWriter.TIME.format(at));
        }
        json.writeObjectFieldStart(OURS);
        OurWords.write(line, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
