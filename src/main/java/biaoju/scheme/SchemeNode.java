package biaoju.scheme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON value that knows its line and its path, so that whatever is wrong with it can be pointed at. */
final class SchemeNode {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16).maxStringLength(100_000).maxDocumentLength(1_000_000).build())
            .build();

    private final Object value;
    private final int line;
    private final String path;

    private SchemeNode(Object value, int line, String path) {
        this.value = value;
        this.line = line;
        this.path = path;
    }

    static SchemeNode parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            SchemeNode root = read(parser, "scheme");
            if (parser.nextToken() != null) throw new SchemeException(line(parser), "scheme", "text after its end");
            return root;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new SchemeException(line, "JSON", broken.getOriginalMessage().replaceFirst(" ?\\(start marker at .*", ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SchemeNode read(JsonParser parser, String path) throws IOException {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        if (token == null) throw new SchemeException(line, path, "the file is empty");
        return switch (token) {
            case START_OBJECT -> {
                Map<String, SchemeNode> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, read(parser, path.equals("scheme") ? name : path + "." + name));
                }
                yield new SchemeNode(fields, line, path);
            }
            case START_ARRAY -> {
                List<SchemeNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(read(parser, path + "[" + items.size() + "]"));
                yield new SchemeNode(items, line, path);
            }
            case VALUE_STRING -> new SchemeNode(parser.getText(), line, path);
            case VALUE_NUMBER_INT -> new SchemeNode(parser.getLongValue(), line, path);
            case VALUE_TRUE, VALUE_FALSE -> new SchemeNode(token == JsonToken.VALUE_TRUE, line, path);
            default -> throw new SchemeException(line, path, "expected an object, a list, a text, a whole number, true or false");
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The fields of an object that has these, perhaps some of the optional ones, and no others. */
    @SuppressWarnings("unchecked") // made by read alone
    Map<String, SchemeNode> object(Set<String> names, Set<String> optional) {
        if (!(value instanceof Map)) throw wrong("expected an object {…}");
        Map<String, SchemeNode> fields = (Map<String, SchemeNode>) value;
        for (Map.Entry<String, SchemeNode> field : fields.entrySet()) {
            if (!names.contains(field.getKey()) && !optional.contains(field.getKey())) throw field.getValue().wrong("this field is not known");
        }
        for (String name : names) {
            if (!fields.containsKey(name)) throw new SchemeException(line, path + "." + name, "this field is missing");
        }
        return fields;
    }

    /** The fields of an object that may have any. */
    @SuppressWarnings("unchecked") // made by read alone
    Map<String, SchemeNode> anything() {
        if (!(value instanceof Map)) throw wrong("expected an object {…}");
        return (Map<String, SchemeNode>) value;
    }

    boolean truth() {
        if (!(value instanceof Boolean truth)) throw wrong("expected true or false");
        return truth;
    }

    @SuppressWarnings("unchecked") // made by read alone
    List<SchemeNode> list() {
        if (!(value instanceof List)) throw wrong("expected a list […]");
        return (List<SchemeNode>) value;
    }

    String text() {
        if (!(value instanceof String text)) throw wrong("expected a text");
        if (text.isBlank()) throw wrong("must not be empty");
        return text;
    }

    int number() {
        if (!(value instanceof Long number) || number < 1 || number > Integer.MAX_VALUE) {
            throw wrong("expected a whole number from 1");
        }
        return number.intValue();
    }

    SchemeException wrong(String reason) {
        return new SchemeException(line, path, reason);
    }
}
