package biaoju.journal;

import biaoju.domain.Change;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a frame says besides what it changes: {@code {"v":1,"writer":…,"seq":…,"clock":…,"at":…,"prev":…,"change":{…}}}, or,
 * where frames were lost, {@code {"v":1,"gap":{…},"writer":…,"seq":…}}.
 *
 * @param seq     of the frame; of a gap, the last that was lost
 * @param from    of a gap, the first frame that was lost; else 0
 * @param prev    hash of the frame before; of a gap, empty
 * @param by      whose step, where it is one
 * @param of      the step that was undone, where one was
 */
record Envelope(UUID writer, long seq, long from, long clock, Instant at, String prev, @Nullable UUID by,
        @Nullable Step step, @Nullable Stamp of, boolean redo) {
    static final int VERSION = 1;

    /** Beyond what any honest clock or count reaches; keeps the next from overflowing. */
    static final long MAX_CLOCK = 1L << 53;

    private static final Set<String> TYPES = Set.of(ChangeJson.REPORTS, ChangeJson.ANNOTATOR, ChangeJson.ANNOTATED,
            ChangeJson.UNDONE, ChangeJson.DECIDED, ChangeJson.SCHEME, ChangeJson.SCHEME_CHANGED,
            ChangeJson.GUIDELINE, ChangeJson.ASSIGNED, ChangeJson.BLIND, ChangeJson.PACKAGE,
            ChangeJson.MADE_FOR, ChangeJson.RECUT, ChangeJson.SHELVED);

    boolean isGap() {
        return from > 0;
    }

    static byte[] write(Stamp stamp, Instant at, String prev, Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("v", VERSION);
            out.writeStringField("writer", stamp.writer().toString());
            out.writeNumberField("seq", stamp.seq());
            out.writeNumberField("clock", stamp.clock());
            out.writeStringField("at", at.toString());
            out.writeStringField("prev", prev);
            out.writeFieldName("change");
            new ChangeWriter(out).change(change);
            out.writeEndObject();
        } catch (IOException impossible) { // memory does not fail
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param line where the damage was in the file that was set aside */
    static byte[] writeGap(UUID writer, long from, long to, int line, String reason, String setAside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("v", VERSION);
            out.writeObjectFieldStart("gap");
            out.writeNumberField("from", from);
            out.writeNumberField("line", line);
            out.writeStringField("reason", reason);
            out.writeStringField("setAside", setAside);
            out.writeEndObject();
            out.writeStringField("writer", writer.toString());
            out.writeNumberField("seq", to);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads as far as the first edit or report, for a scan.
     *
     * @throws Newer       if the frame is of a later version, or of a type or step this program does not know
     * @throws IOException if these bytes are no frame
     */
    static Envelope read(byte[] bytes, int from, int to) throws IOException {
        try (JsonParser in = Json.FACTORY.createParser(bytes, from, to - from)) {
            return new Reading(in).read();
        }
    }

    /** Reads all of a frame. The hash is of the line around it. */
    static Frame readFrame(byte[] bytes, int from, int to, String hash) throws IOException {
        try (JsonParser in = Json.FACTORY.createParser(bytes, from, to - from)) {
            Reading reading = new Reading(in);
            reading.whole = true;
            Envelope read = reading.read();
            return new Frame(new Stamp(read.clock, read.writer, read.seq), read.at,
                    Json.required(reading.change, "change"), hash);
        }
    }

    private static final class Reading {
        private final JsonParser in;
        private boolean whole;
        private long version;
        private @Nullable UUID writer;
        private long seq;
        private long gapFrom;
        private long clock;
        private Instant at = Instant.EPOCH;
        private String prev = "";
        private @Nullable String type;
        private @Nullable UUID by;
        private @Nullable Step step;
        private @Nullable Stamp of;
        private boolean redo;
        private @Nullable Change change;

        private Reading(JsonParser in) {
            this.in = in;
        }

        private Envelope read() throws IOException {
            in.nextToken();
            Json.expect(in, JsonToken.START_OBJECT);
            boolean seen = false;
            while (!seen && in.nextToken() == JsonToken.FIELD_NAME) seen = field();
            if (version > VERSION) throw new Newer("version " + version);
            boolean gap = gapFrom > 0;
            if (version != VERSION || seq < (gap ? gapFrom - 1 : 1) || seq > MAX_CLOCK) throw new IOException("no frame");
            if (!gap && (!seen || clock < 1 || clock > MAX_CLOCK || !Chain.isHash(prev))) throw new IOException("no frame");
            return new Envelope(Json.required(writer, "writer"), seq, gapFrom, clock, at, prev, by, step, of, redo);
        }

        /** True at the change: it is the last field, and a scan stops inside it. */
        private boolean field() throws IOException {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "v" -> version = Json.number(in);
                case "writer" -> writer = Json.uuid(in);
                case "seq" -> seq = Json.number(in);
                case "clock" -> clock = Json.number(in);
                case "at" -> at = Json.instant(in);
                case "prev" -> prev = Json.string(in);
                case "gap" -> gap();
                case "change" -> {
                    if (version != VERSION) return true;
                    if (whole) change = new ChangeReader(in).change();
                    else head();
                    return true;
                }
                default -> in.skipChildren();
            }
            return false;
        }

        private void gap() throws IOException {
            Json.expect(in, JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (field.equals("from")) gapFrom = Json.number(in);
                else in.skipChildren();
            }
        }

        /** The change's type, and of a step whose and which. */
        private void head() throws IOException {
            Json.expect(in, JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "type" -> type = Json.string(in);
                    case "by" -> by = Json.uuid(in);
                    case "step" -> step = ChangeReader.step(in);
                    case "of" -> of = ChangeReader.stamp(in);
                    case "redo" -> redo = in.getBooleanValue();
                    default -> {
                        if (in.currentToken() == JsonToken.START_ARRAY) {
                            checkType();
                            return;
                        }
                        in.skipChildren();
                    }
                }
            }
            checkType();
        }

        private void checkType() throws IOException {
            String known = Json.required(type, "type");
            if (!TYPES.contains(known)) throw new Newer("type " + known);
        }
    }
}
