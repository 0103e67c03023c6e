package biaoju.cli;

import biaoju.domain.Report;
import biaoju.flow.repeats.NamedLabel;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A sentence's place and labels in JSON: the same words in every verb that lists sentences, and those of {@code labels export}. */
final class Spots {
    private Spots() {}

    /** @param start in code points, as {@code end} */
    static void place(JsonGenerator body, String digest, String name, int number, int start, int end) throws IOException {
        body.writeStringField("report", digest.substring(0, Math.min(Report.SHORT, digest.length())));
        body.writeStringField("report_name", name);
        body.writeNumberField("number", number);
        body.writeNumberField("start", start);
        body.writeNumberField("end", end);
    }

    /** An object each: several annotators may bear one name. */
    static void labels(JsonGenerator body, List<NamedLabel> all) throws IOException {
        body.writeArrayFieldStart("labels");
        for (NamedLabel given : all) {
            body.writeStartObject();
            body.writeStringField("annotator", given.annotator());
            body.writeStringField("label", given.label());
            body.writeEndObject();
        }
        body.writeEndArray();
    }
}
