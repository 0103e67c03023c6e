package biaoju.journal;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Under;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private int was;
    private @Nullable String wasJson;
    private @Nullable String digest;
    private Map<String, String> parts = Map.of();
    private List<Edit> edits = List.of();
    private List<Change.Added> reports = List.of();
    private List<Ruling> rulings = List.of();
    private List<Assignment> assignments = List.of();
    private @Nullable Recutting cut;
    private List<String> shelved = List.of();
    private boolean blind;
    private @Nullable UUID writer;
    private long seq;
    private @Nullable String hash;
    private @Nullable String project;

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
            case "reports" -> reports = new ReportReader(in).reports();
            case "annotator" -> annotator = Json.uuid(in);
            case "name" -> name = Json.string(in);
            case "version" -> version = Json.integer(in);
            case "json" -> json = Json.string(in);
            case "was" -> was = Json.integer(in);
            case "wasJson" -> wasJson = Json.string(in);
            case "digest" -> digest = Json.string(in);
            case "parts" -> parts = parts();
            case "rulings" -> rulings = RulingJson.read(in, Json.required(by, "by before rulings"));
            case "assignments" -> assignments = assignments();
            case "cut" -> cut = RecutJson.read(in);
            case "shelved" -> shelved = strings();
            case "blind" -> blind = in.getBooleanValue();
            case "writer" -> writer = Json.uuid(in);
            case "seq" -> seq = Json.number(in);
            case "hash" -> hash = Json.string(in);
            case "project" -> project = Json.string(in);
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
                    Json.required(of, "of"), redo, cut, shelved, edits, rulings);
            case ChangeJson.RECUT -> new Change.Recut(Json.required(by, "by"), Json.required(step, "step"),
                    Json.required(cut, "cut"), edits, rulings);
            case ChangeJson.SHELVED -> new Change.ReportsShelved(Json.required(by, "by"), Json.required(step, "step"), shelved);
            case ChangeJson.DECIDED ->
                new Change.Decided(Json.required(by, "by"), Json.required(step, "step"), rulings);
            case ChangeJson.SCHEME -> new Change.SchemeSet(version, Json.required(json, "json"));
            case ChangeJson.SCHEME_CHANGED -> new Change.SchemeChanged(Json.required(by, "by"),
                    new Change.SchemeSet(was, Json.required(wasJson, "wasJson")),
                    new Change.SchemeSet(version, Json.required(json, "json")), edits, rulings, of, redo);
            case ChangeJson.GUIDELINE -> new Change.GuidelineSet(version, Json.required(digest, "digest"), parts);
            case ChangeJson.ASSIGNED -> new Change.Assigned(assignments);
            case ChangeJson.BLIND -> new Change.BlindSet(blind);
            case ChangeJson.PACKAGE -> new Change.PackageMade(Json.required(writer, "writer"),
                    Json.required(annotator, "annotator"), seq, Json.required(hash, "hash"));
            case ChangeJson.MADE_FOR -> new Change.MadeFor(new Annotator(Json.required(annotator, "annotator"),
                    Json.required(name, "name")), Json.required(project, "project"));
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
    private record Said(@Nullable String label, @Nullable String second, String note, boolean flag, String doubt,
            Origin origin, boolean toConfirm, Instant at, long elapsedMs, Under under) {
        private Annotation of(SentenceId sentence, UUID annotator) {
            return new Annotation(sentence, annotator, label, second, note, flag, doubt, origin, toConfirm, at, elapsedMs, under);
        }
    }

    private @Nullable Said said() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) return null;
        Json.expect(in, JsonToken.START_OBJECT);
        String label = null;
        String second = null;
        String note = "";
        boolean flag = false;
        String doubt = "";
        Under under = Under.UNKNOWN;
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
                case "doubt" -> doubt = Json.string(in);
                case "under" -> under = under();
                case "origin" -> origin = origin();
                case "toConfirm" -> toConfirm = in.getBooleanValue();
                case "at" -> at = Json.instant(in);
                case "elapsed" -> elapsed = Json.number(in);
                default -> in.skipChildren();
            }
        }
        return new Said(label, second, note, flag, doubt, Json.required(origin, "origin"), toConfirm,
                Json.required(at, "at"), elapsed, under);
    }

    private Under under() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        in.nextToken();
        int scheme = Json.integer(in);
        in.nextToken();
        int guideline = Json.integer(in);
        in.nextToken();
        Json.expect(in, JsonToken.END_ARRAY);
        return new Under(scheme, guideline);
    }

    private Origin origin() throws IOException {
        String id = Json.string(in);
        for (Origin origin : Origin.values()) if (origin.id().equals(id)) return origin;
        throw new Newer("origin " + id);
    }

    private Map<String, String> parts() throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        Map<String, String> found = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String label = in.currentName();
            in.nextToken();
            found.put(label, Json.string(in));
        }
        return found;
    }

    private List<Assignment> assignments() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Assignment> found = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) found.add(assignment());
        Json.expect(in, JsonToken.END_ARRAY);
        return found;
    }

    private Assignment assignment() throws IOException {
        UUID who = null;
        List<String> reports = List.of();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "annotator" -> who = Json.uuid(in);
                case "reports" -> reports = strings();
                default -> in.skipChildren();
            }
        }
        return new Assignment(Json.required(who, "annotator"), reports);
    }

    private List<String> strings() throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<String> found = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) found.add(Json.string(in));
        return found;
    }
}
