package biaoju.journal;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form that {@link ChangeJson} describes. Fields it does not know are passed over: whoever adds one that
 * must not be passed over raises the frame's version.
 */
final class ChangeReader {
    private final JsonParser in;

    /** The fields of a change, whichever its type has. */
    private @Nullable String type;
    private @Nullable UUID by;
    private @Nullable Step step;
    private @Nullable Stamp of;
    private boolean redo;
    private @Nullable UUID annotator;
    private @Nullable String name;
    private @Nullable String json;
    private int version;
    private List<Edit> edits = List.of();
    private List<Change.Added> reports = List.of();

    ChangeReader(JsonParser in) {
        this.in = in;
    }

    /** Reads the object the parser stands at. */
    Change change() throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        try {
            while (in.nextToken() == JsonToken.FIELD_NAME) field();
            return made();
        } catch (IllegalArgumentException wrong) { // a domain record refused its parts
            throw new IOException(wrong);
        }
    }

    private void field() throws IOException {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
            case "type" -> type = Json.string(in);
            case "by" -> by = Json.uuid(in);
            case "step" -> step = step(in);
            case "of" -> of = stamp(in);
            case "redo" -> redo = in.getBooleanValue();
            case "edits" -> edits = edits();
            case "reports" -> reports = reports();
            case "annotator" -> annotator = Json.uuid(in);
            case "name" -> name = Json.string(in);
            case "version" -> version = Json.integer(in);
            case "json" -> json = Json.string(in);
            default -> in.skipChildren();
        }
    }

    private Change made() throws IOException {
        String which = Json.required(type, "type");
        return switch (which) {
            case ChangeJson.REPORTS -> new Change.ReportsAdded(reports);
            case ChangeJson.ANNOTATOR ->
                new Change.AnnotatorNamed(new Annotator(Json.required(annotator, "annotator"), Json.required(name, "name")));
            case ChangeJson.ANNOTATED ->
                new Change.Annotated(Json.required(by, "by"), Json.required(step, "step"), edits);
            case ChangeJson.UNDONE -> new Change.Undone(Json.required(by, "by"), Json.required(step, "step"),
                    Json.required(of, "of"), redo, edits);
            case ChangeJson.SCHEME -> new Change.SchemeSet(version, Json.required(json, "json"));
            default -> throw new Newer("type " + which);
        };
    }

    static Step step(JsonParser in) throws IOException {
        String id = Json.string(in);
        for (Step step : Step.values()) if (step.id().equals(id)) return step;
        throw new Newer("step " + id);
    }

    static Stamp stamp(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        long clock = 0;
        long seq = 0;
        UUID writer = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "clock" -> clock = Json.number(in);
                case "seq" -> seq = Json.number(in);
                case "writer" -> writer = Json.uuid(in);
                default -> in.skipChildren();
            }
        }
        return new Stamp(clock, Json.required(writer, "writer"), seq);
    }

    private List<Edit> edits() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        UUID own = Json.required(by, "by before edits");
        List<Edit> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) found.add(edit(own));
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    private Edit edit(UUID own) throws IOException {
        String report = null;
        int start = -1;
        int end = -1;
        UUID who = own;
        Said before = null;
        Said after = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "report" -> report = Json.string(in);
                case "start" -> start = Json.integer(in);
                case "end" -> end = Json.integer(in);
                case "annotator" -> who = Json.uuid(in);
                case "before" -> before = said();
                case "after" -> after = said();
                default -> in.skipChildren();
            }
        }
        SentenceId sentence = new SentenceId(Json.required(report, "report"), new Span(start, end));
        return new Edit(sentence, who, before == null ? null : before.of(sentence, who),
                after == null ? null : after.of(sentence, who));
    }

    /** An annotation without whose and of what. */
    private record Said(@Nullable String label, @Nullable String second, String note, boolean flag, Origin origin,
            boolean toConfirm, Instant at, long elapsedMs) {
        private Annotation of(SentenceId sentence, UUID annotator) {
            return new Annotation(sentence, annotator, label, second, note, flag, origin, toConfirm, at, elapsedMs);
        }
    }

    private @Nullable Said said() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) return null;
        Json.expect(in, JsonToken.START_OBJECT);
        String label = null;
        String second = null;
        String note = "";
        boolean flag = false;
        Origin origin = null;
        boolean toConfirm = false;
        Instant at = null;
        long elapsed = 0;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "label" -> label = Json.string(in);
                case "second" -> second = Json.string(in);
                case "note" -> note = Json.string(in);
                case "flag" -> flag = in.getBooleanValue();
                case "origin" -> origin = origin();
                case "toConfirm" -> toConfirm = in.getBooleanValue();
                case "at" -> at = Json.instant(in);
                case "elapsed" -> elapsed = Json.number(in);
                default -> in.skipChildren();
            }
        }
        return new Said(label, second, note, flag, Json.required(origin, "origin"), toConfirm,
                Json.required(at, "at"), elapsed);
    }

    private Origin origin() throws IOException {
        String id = Json.string(in);
        for (Origin origin : Origin.values()) if (origin.id().equals(id)) return origin;
        throw new Newer("origin " + id);
    }

    private List<Change.Added> reports() throws IOException {
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

    private static <E> E at(List<E> known, int place) {
        if (place < 0 || place >= known.size()) throw new Newer("kind or noise " + place);
        return known.get(place);
    }

    private void endOfRow() throws IOException {
        in.nextToken();
        Json.expect(in, JsonToken.END_ARRAY);
    }
}
