package biaoju.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How this room reads and writes JSON, and the few words it needs to do so by streaming. */
final class Json {
    /** Bytes of one frame: a bulk step or an import of a whole corpus still is one. */
    static final int MAX_FRAME = 512 << 20;

    /** Characters of one string: nobody's note, but a scheme or a heading of a strange file. */
    static final int MAX_STRING = 20_000_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(MAX_FRAME).maxNestingDepth(64)
                    .maxStringLength(MAX_STRING).maxNameLength(1_000).maxNumberLength(64).build())
            .build();

    private Json() {}

    static void expect(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) throw new IOException("expected " + token + ", not " + in.currentToken());
    }

    static long number(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    static int integer(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    /** The next element of an array. */
    static int nextInt(JsonParser in) throws IOException {
        in.nextToken();
        return integer(in);
    }

    static String string(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    static UUID uuid(JsonParser in) throws IOException {
        String text = string(in);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) return id;
        } catch (IllegalArgumentException wrong) {
            throw new IOException("not a UUID", wrong);
        }
        throw new IOException("not a UUID as we write it");
    }

    static Instant instant(JsonParser in) throws IOException {
        try {
            return Instant.parse(string(in));
        } catch (DateTimeException wrong) {
            throw new IOException("not a time", wrong);
        }
    }

    static <T> T required(@Nullable T value, String name) throws IOException {
        if (value == null) throw new IOException("no " + name);
        return value;
    }
}
