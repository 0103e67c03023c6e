package biaoju.formats;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * doccano's text classification: a text, its labels, and any further fields, as JSON lines, as one JSON array or as CSV
 * with labels joined by {@code #}. What doccano gave out itself has its {@code id}: then the file is one annotator's and
 * bears their name, and our own fields, which doccano only carried along, say nothing of who labelled.
 */
final class DoccanoReader {
    private final String file;
    private final FoundLabels found;
    /** The user whose file it is; null for everybody's. */
    private final @Nullable String user;

    /** @param user the file's name without its ending */
    DoccanoReader(String file, String user, FoundLabels found) {
        this.file = file;
        this.found = found;
        this.user = user.equals("all") || user.equals("unknown") ? null : user;
    }

    void lines(InputStream in) throws IOException {
        new BoundedLines(in, file).each(found, (number, line) -> {
            Spot spot = Spot.line(file, number);
            if (!line.isBlank()) record(number, spot, JsonRecords.object(line, spot));
        });
    }

    void array(InputStream in) throws IOException {
        long number = 0;
        try (JsonParser json = JsonRecords.parser(in)) {
            if (json.nextToken() != JsonToken.START_ARRAY) throw Spot.record(file, 1).problem("formats.neighbour.not_array");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                number++;
                Spot spot = Spot.record(file, number);
                JsonNode record = JsonRecords.value(json, spot);
                try {
                    record(number, spot, record);
                } catch (Problem unclear) {
                    found.refuse(number, unclear);
                }
            }
        } catch (JsonProcessingException malformed) {
            found.refuse(number + 1, JsonRecords.malformed(malformed, Spot.record(file, number + 1)));
        } catch (Problem broken) {
            found.refuse(number, broken);
        }
    }

    private void record(long number, Spot spot, JsonNode record) {
        if (!record.isObject()) throw spot.problem("formats.neighbour.not_object");
        Map<String, String> values = JsonRecords.plain(record);
        if (!record.path("text").isTextual() && record.path("data").isTextual()) values.put("text", record.get("data").asText());
        JsonNode comments = record.path("Comments");
        if (comments.isArray()) {
            List<String> all = new ArrayList<>();
            comments.forEach(one -> all.add(one.asText()));
            values.put("Comments", String.join("\n", all));
        }
        take(number, spot, values, labels(spot, record.path("label").isMissingNode() ? record.path("labels") : record.path("label")));
    }

    static List<String> labels(Spot spot, JsonNode label) {
        List<String> labels = new ArrayList<>();
        if (label.isTextual()) labels.add(label.textValue());
        else if (label.isArray()) {
            for (JsonNode one : label) {
                if (!one.isTextual()) throw spot.problem("formats.neighbour.not_text", "label");
                labels.add(one.textValue());
            }
        } else if (!label.isNull() && !label.isMissingNode()) {
            throw spot.problem("formats.neighbour.not_text", "label");
        }
        return labels;
    }

    void table(InputStream in) throws IOException {
        CsvRecords.read(in, file, found, (line, values) -> {
            String joined = values.getOrDefault("label", "");
            List<String> labels = joined.isEmpty() ? List.of() : List.of(joined.split("#", -1));
            take(line, Spot.line(file, line), new HashMap<>(values), labels);
        });
    }

    private void take(long number, Spot spot, Map<String, String> values, List<String> labels) {
        Fields fields = new Fields(spot, values);
        boolean back = fields.text("id") != null;
        String comments = fields.text("Comments");
        FoundLabel label = back ? fields.label(fields.place(), labels, user, comments == null ? "" : comments, null, 0)
                : named(fields.label(fields.place(), labels));
        boolean nothing = labels.isEmpty() && label.note().isEmpty() && !label.flag();
        if (!nothing) found.take(number, label);
    }

    private FoundLabel named(FoundLabel label) {
        return label.annotator() != null ? label : new FoundLabel(label.place(), user, label.labels(), label.note(), label.flag(),
                label.origin(), label.at(), label.elapsedMs());
    }
}
