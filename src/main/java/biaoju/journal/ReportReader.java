package biaoju.journal;

import biaoju.domain.Change;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the reports of a change, in the form that {@link ChangeJson} describes. */
final class ReportReader {
    private final JsonParser in;

    ReportReader(JsonParser in) {
        this.in = in;
    }

    List<Change.Added> reports() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Change.Added> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) found.add(report());
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    private Change.Added report() throws IOException {
        String[] text = new String[6];
        Instant at = null;
        List<Section> sections = List.of();
        List<Sentence> sentences = List.of();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "digest" -> text[0] = Json.string(in);
                case "name" -> text[1] = Json.string(in);
                case "source" -> text[2] = Json.string(in);
                case "sourceDigest" -> text[3] = Json.string(in);
                case "encoding" -> text[4] = Json.string(in);
                case "segmenter" -> text[5] = Json.string(in);
                case "at" -> at = Json.instant(in);
                case "sections" -> sections = sections();
                case "sentences" -> sentences = sentences();
                default -> in.skipChildren();
            }
        }
        for (String part : text) Json.required(part, "part of a report");
        return new Change.Added(new Report(text[0], text[1], text[2], text[3], text[4], text[5],
                Json.required(at, "at")), new Segmentation(sentences, sections));
    }

    private List<Section> sections() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Section> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            int parent = Json.nextInt(in);
            int level = Json.nextInt(in);
            int start = Json.nextInt(in);
            in.nextToken();
            found.add(new Section(parent, level, Json.string(in), start));
            endOfRow();
        }
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    private List<Sentence> sentences() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Sentence> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            Span span = new Span(Json.nextInt(in), Json.nextInt(in));
            int kind = Json.nextInt(in);
            int level = Json.nextInt(in);
            int noise = Json.nextInt(in);
            int section = Json.nextInt(in);
            found.add(new Sentence(found.size() + 1, span, at(ChangeJson.KINDS, kind), level,
                    noise == -1 ? null : at(ChangeJson.NOISES, noise), section));
            endOfRow();
        }
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    static <E> E at(List<E> known, int place) {
        if (place < 0 || place >= known.size()) throw new Newer("kind or noise " + place);
        return known.get(place);
    }

    private void endOfRow() throws IOException {
        in.nextToken();
        Json.expect(in, JsonToken.END_ARRAY);
    }
}
