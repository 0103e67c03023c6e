package biaoju.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a label line says besides place, text and label, as {@link Fields} reads it again. */
final class OurWords {
    /** The columns of our own table. */
    static final List<String> COLUMNS = List.of("report", "report_name", "start", "end", "text", "annotator", "label", "second", "note",
            "flag", "origin", "at", "elapsed_ms");

    private OurWords() {}

    /** The first one first; none, one or two. */
    static List<String> labels(LabelLine line) {
        List<String> labels = new ArrayList<>();
        if (line.label() != null) labels.add(line.label());
        if (line.second() != null) labels.add(line.second());
        return labels;
    }

    static void write(LabelLine line, JsonGenerator json) throws IOException {
        json.writeStringField("annotator", line.annotator());
        if (!line.note().isEmpty()) json.writeStringField("note", line.note());
        if (line.flag()) json.writeBooleanField("flag", true);
        json.writeStringField("origin", line.origin().id());
        Instant at = line.at();
        if (at != null) json.writeStringField("at", LabelLineWriter.TIME.format(at));
        if (line.elapsedMs() > 0) json.writeNumberField("elapsed_ms", line.elapsedMs());
    }

    /** In the order of {@link #COLUMNS}. */
    static List<@Nullable String> row(LabelLine line, String reportName) {
        Instant at = line.at();
        return Arrays.asList(line.report(), reportName, Integer.toString(line.start()), Integer.toString(line.end()), line.text(),
                line.annotator(), line.label(), line.second(), line.note(), Boolean.toString(line.flag()), line.origin().id(),
                at == null ? null : LabelLineWriter.TIME.format(at), Long.toString(line.elapsedMs()));
    }
}
