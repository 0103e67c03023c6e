package biaoju.journal;

import biaoju.domain.Decision;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions before and after a step, in the form that {@link ChangeJson} describes. */
final class RulingJson {
    private RulingJson() {}

    static void write(JsonGenerator out, UUID by, List<Ruling> rulings) throws IOException {
        out.writeArrayFieldStart("rulings");
        for (Ruling ruling : rulings) {
            out.writeStartObject();
            out.writeStringField("report", ruling.sentence().report());
            out.writeNumberField("start", ruling.sentence().span().start());
            out.writeNumberField("end", ruling.sentence().span().end());
            decision(out, by, "before", ruling, ruling.before());
            decision(out, by, "after", ruling, ruling.after());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void decision(JsonGenerator out, UUID by, String name, Ruling ruling, @Nullable Decision decision)
            throws IOException {
        if (decision == null) {
            out.writeNullField(name);
            return;
        }
        if (!decision.sentence().equals(ruling.sentence())) {
            throw new IllegalArgumentException("a decision of " + decision.sentence() + " in a ruling of " + ruling.sentence());
        }
        out.writeObjectFieldStart(name);
        text(out, "label", decision.label());
        if (decision.second() != null) text(out, "second", decision.second());
        if (!decision.by().equals(by)) out.writeStringField("by", decision.by().toString());
        if (!decision.rule().isEmpty()) text(out, "rule", decision.rule());
        if (!decision.reason().isEmpty()) text(out, "reason", decision.reason());
        if (decision.example()) out.writeBooleanField("example", true);
        out.writeStringField("at", decision.at().toString());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, String value) throws IOException {
        ChangeWriter.check(value);
        out.writeStringField(name, value);
    }

    static List<Ruling> read(JsonParser in, UUID by) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Ruling> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) found.add(ruling(in, by));
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    private static Ruling ruling(JsonParser in, UUID by) throws IOException {
        String report = null;
        int start = -1;
        int end = -1;
        Words before = null;
        Words after = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "report" -> report = Json.string(in);
                case "start" -> start = Json.integer(in);
                case "end" -> end = Json.integer(in);
                case "before" -> before = words(in, by);
                case "after" -> after = words(in, by);
                default -> in.skipChildren();
            }
        }
        SentenceId sentence = new SentenceId(Json.required(report, "report"), new Span(start, end));
        return new Ruling(sentence, before == null ? null : before.on(sentence), after == null ? null : after.on(sentence));
    }

    /** A decision without the sentence it is on. */
    private record Words(String label, @Nullable String second, UUID by, String rule, String reason, boolean example,
            Instant at) {
        private Decision on(SentenceId sentence) {
            return new Decision(sentence, label, second, by, rule, reason, example, at);
        }
    }

    private static @Nullable Words words(JsonParser in, UUID by) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) return null;
        Json.expect(in, JsonToken.START_OBJECT);
        String label = null;
        String second = null;
        UUID who = by;
        String rule = "";
        String reason = "";
        boolean example = false;
        Instant at = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "label" -> label = Json.string(in);
                case "second" -> second = Json.string(in);
                case "by" -> who = Json.uuid(in);
                case "rule" -> rule = Json.string(in);
                case "reason" -> reason = Json.string(in);
                case "example" -> example = in.getBooleanValue();
                case "at" -> at = Json.instant(in);
                default -> in.skipChildren();
            }
        }
        return new Words(Json.required(label, "label"), second, who, rule, reason, example, Json.required(at, "at"));
    }
}
