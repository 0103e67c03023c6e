package biaoju.formats;

import biaoju.base.Digests;
import biaoju.base.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Label Studio's tasks: an array, each task with its data and people's annotations. A task is a sentence with
 * {@code choices}, or a whole report with {@code labels} that have offsets. Its flat export (JSON_MIN), an object an
 * annotation, is read too. Skipped tasks are nobody's labels, nor are predictions unless somebody lends them a name: they
 * are counted and told.
 */
final class LabelStudioReader {
    private final String file;
    private final FoundLabels found;
    private final Optional<String> predictor;
    private int predictions;
    private int skipped;
    private int others;
    /** The text of the task at hand, for all its spans. */
    private @Nullable Whole whole;

    private record Whole(long task, SourceText text, String digest) {}

    /** @param predictor under whose name predictions are labels */
    LabelStudioReader(String file, Optional<String> predictor, FoundLabels found) {
        this.file = file;
        this.predictor = predictor;
        this.found = found;
    }

    void read(InputStream in) throws IOException {
        long number = 0;
        try (JsonParser json = JsonRecords.parser(in)) {
            if (json.nextToken() != JsonToken.START_ARRAY) throw Spot.record(file, 1).problem("formats.neighbour.not_array");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                number++;
                JsonNode task = JsonRecords.value(json, Spot.record(file, number));
                try {
                    task(number, Spot.record(file, number), task);
                } catch (Problem unclear) {
                    found.refuse(number, unclear);
                }
            }
        } catch (JsonProcessingException malformed) {
            found.refuse(number + 1, JsonRecords.malformed(malformed, Spot.record(file, number + 1)));
        } catch (Problem broken) {
            found.refuse(number, broken);
        }
        if (predictions > 0) found.remark(new Problem("formats.neighbour.predictions", file, predictions));
        if (skipped > 0) found.remark(new Problem("formats.neighbour.skipped", file, skipped));
        if (others > 0) found.remark(new Problem("formats.neighbour.others", file, others));
    }

    private void task(long number, Spot spot, JsonNode task) {
        if (!task.isObject()) throw spot.problem("formats.neighbour.not_object");
        JsonNode data = task.path("data");
        if (data.isMissingNode()) {
            flat(number, spot, task);
            return;
        }
        if (!data.isObject()) throw spot.problem("formats.neighbour.not_object");
        JsonNode annotations = task.path("annotations");
        if (!annotations.isArray() && !annotations.isMissingNode()) throw spot.problem("formats.neighbour.not_list", "annotations");
        Map<String, String> values = JsonRecords.plain(data);
        each(number, spot, values, annotations, Optional.empty());
        if (predictor.isPresent()) each(number, spot, values, task.path("predictions"), predictor);
        else predictions += task.path("predictions").size();
    }

    private void each(long number, Spot spot, Map<String, String> values, JsonNode annotations, Optional<String> model) {
        for (JsonNode annotation : annotations) {
            try {
                annotation(number, spot, values, annotation, model);
            } catch (Problem unclear) {
                found.refuse(number, unclear);
            }
        }
    }

    private void annotation(long number, Spot spot, Map<String, String> data, JsonNode annotation, Optional<String> model) {
        if (!annotation.isObject()) throw spot.problem("formats.neighbour.not_object");
        if (annotation.path("was_cancelled").asBoolean()) {
            skipped++;
            return;
        }
        if (!annotation.path("result").isArray()) throw spot.problem("formats.neighbour.not_list", "result");
        List<String> choices = new ArrayList<>();
        for (JsonNode result : annotation.path("result")) {
            String type = result.path("type").asText();
            JsonNode value = result.path("value");
            if (type.equals("choices")) choices.addAll(DoccanoReader.labels(spot, value.path("choices")));
            else if (type.equals("labels")) span(number, spot, data, annotation, value, model);
            else others++;
        }
        JsonNode ours = annotation.path(LabelStudioWriter.OURS);
        if (choices.isEmpty() && !ours.isObject()) return;
        take(number, new Fields(spot, data).place(), choices, annotation, spot, model);
    }

    private void span(long number, Spot spot, Map<String, String> data, JsonNode annotation, JsonNode value, Optional<String> model) {
        Fields fields = new Fields(spot, data);
        Whole known = whole;
        if (known == null || known.task != number) {
            SourceText read = new SourceText(spot.clean("text", data.getOrDefault("text", "")));
            known = new Whole(number, read, Digests.ofText(read.text()));
            whole = known;
        }
        SourceText text = known.text;
        Fields offsets = new Fields(spot, JsonRecords.plain(value));
        int start = (int) offsets.whole("start", -1, Integer.MAX_VALUE);
        int end = (int) offsets.whole("end", -1, Integer.MAX_VALUE);
        if (start < 0 || end < 0) throw spot.problem("formats.neighbour.missing", "start, end");
        FoundLabel.Place place = offsets.spanned(known.digest, fields.text("report_name"), text.at(start), text.at(end),
                FoundLabel.Unit.EITHER, offsets.text("text"));
        take(number, place, DoccanoReader.labels(spot, value.path("labels")), annotation, spot, model);
    }

    private void take(long number, FoundLabel.Place place, List<String> labels, JsonNode annotation, Spot spot, Optional<String> model) {
        JsonNode ours = annotation.path(LabelStudioWriter.OURS);
        String who = model.orElse(who(annotation.path("completed_by")));
        if (who == null && ours.isObject()) {
            found.take(number, new Fields(spot, JsonRecords.plain(ours)).label(place, labels));
            return;
        }
        Fields fields = new Fields(spot, JsonRecords.plain(annotation));
        found.take(number, fields.label(place, labels, who, "", time(fields), millis(annotation)));
    }

    private static @Nullable Instant time(Fields fields) {
        Instant updated = fields.time("updated_at");
        return updated != null ? updated : fields.time("created_at");
    }

    /** A user's address or number: Label Studio's files do not give names. */
    private static @Nullable String who(JsonNode by) {
        JsonNode who = by.isObject() ? by.path(by.path("email").isTextual() ? "email" : "id") : by;
        return who.isValueNode() && !who.isNull() && !who.asText().isBlank() ? who.asText() : null;
    }

    private static long millis(JsonNode annotation) {
        double seconds = annotation.path("lead_time").asDouble();
        return seconds > 0 && seconds < 1e9 ? Math.round(seconds * 1000) : 0;
    }

    private void flat(long number, Spot spot, JsonNode row) {
        Map<String, String> values = JsonRecords.plain(row);
        Fields fields = new Fields(spot, values);
        JsonNode label = row.path("label");
        if (label.isObject()) label = label.path("choices");
        if (label.isMissingNode()) throw spot.problem("formats.neighbour.missing", "data");
        List<String> labels = DoccanoReader.labels(spot, label);
        if (!labels.isEmpty()) {
            found.take(number, fields.label(fields.place(), labels, who(row.path("annotator")), "", time(fields), millis(row)));
        }
    }
}
