package biaoju.journal;

import biaoju.domain.Recutting;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How units are exchanged, in the form that {@link ChangeJson} describes. */
final class RecutJson {
    private RecutJson() {}

    static void write(JsonGenerator out, Recutting cut) throws IOException {
        out.writeObjectFieldStart("cut");
        out.writeStringField("report", cut.report());
        if (!cut.from().isEmpty()) out.writeStringField("from", cut.from());
        if (!cut.to().isEmpty()) out.writeStringField("to", cut.to());
        units(out, "retired", cut.retired());
        units(out, "placed", cut.placed());
        out.writeEndObject();
    }

    private static void units(JsonGenerator out, String name, List<Unit> units) throws IOException {
        out.writeArrayFieldStart(name);
        for (Unit unit : units) {
            out.writeStartArray();
            out.writeNumber(unit.span().start());
            out.writeNumber(unit.span().end());
            out.writeNumber(ChangeJson.KINDS.indexOf(unit.kind()));
            out.writeNumber(unit.level());
            out.writeNumber(unit.noise() == null ? -1 : ChangeJson.NOISES.indexOf(unit.noise()));
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    static Recutting read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        String report = null;
        String from = "";
        String to = "";
        List<Unit> retired = List.of();
        List<Unit> placed = List.of();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "report" -> report = Json.string(in);
                case "from" -> from = Json.string(in);
                case "to" -> to = Json.string(in);
                case "retired" -> retired = units(in);
                case "placed" -> placed = units(in);
                default -> in.skipChildren();
            }
        }
        return new Recutting(Json.required(report, "report"), from, to, retired, placed);
    }

    private static List<Unit> units(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Unit> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            Span span = new Span(Json.nextInt(in), Json.nextInt(in));
            int kind = Json.nextInt(in);
            int level = Json.nextInt(in);
            int noise = Json.nextInt(in);
            found.add(new Unit(span, ReportReader.at(ChangeJson.KINDS, kind), level,
                    noise == -1 ? null : ReportReader.at(ChangeJson.NOISES, noise)));
            in.nextToken();
            Json.expect(in, JsonToken.END_ARRAY);
        }
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }
}
