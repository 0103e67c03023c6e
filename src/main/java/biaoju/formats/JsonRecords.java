package biaoju.formats;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON of strangers: one record of it as a tree, none larger than {@link #LARGEST}, however long the file. */
final class JsonRecords {
    /** Characters of a record, with {@link #NODE_COST} for every value and name in it. */
    static final int LARGEST = 16 << 20;

    private static final int NODE_COST = 16;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern START_MARK = Pattern.compile(" ?\\(start marker at .*", Pattern.DOTALL);
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION) // an error names the place, not people's text
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(LARGEST)
                    .maxNameLength(1_000).maxNumberLength(64).build())
            .build();

    private JsonRecords() {}

    static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    /** A whole line's one object. */
    static ObjectNode object(String line, Spot spot) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw spot.problem("formats.neighbour.not_object");
            JsonNode record = value(json, spot);
            if (json.nextToken() != null) throw spot.problem("formats.neighbour.more");
            return (ObjectNode) record;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed, spot);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    static Problem malformed(JsonProcessingException malformed, Spot spot) {
        JsonLocation at = malformed.getLocation();
        String says = RatingsTable.shown(START_MARK.matcher(malformed.getOriginalMessage()).replaceAll(""));
        return spot.problem(malformed, "formats.neighbour.not_json", Integer.toString(at == null ? 0 : at.getLineNr()),
                Integer.toString(at == null ? 0 : at.getColumnNr()), says);
    }

    /** The value that the parser stands on. */
    static JsonNode value(JsonParser json, Spot spot) throws IOException {
        return new Tree(json, spot).value();
    }

    /** The values that are no structures, as text; null is left out. */
    static Map<String, String> plain(JsonNode object) {
        Map<String, String> plain = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            if (one.getValue().isValueNode() && !one.getValue().isNull()) plain.put(one.getKey(), one.getValue().asText());
        }
        return plain;
    }

    private static final class Tree {
        private final JsonParser json;
        private final Spot spot;
        private int left = LARGEST;

        Tree(JsonParser json, Spot spot) {
            this.json = json;
            this.spot = spot;
        }

        private void pay(int length) {
            left -= length + NODE_COST;
            if (left < 0) throw spot.problem("formats.neighbour.too_large", Integer.toString(LARGEST >> 20));
        }

        JsonNode value() throws IOException {
            switch (json.currentToken()) {
                case START_OBJECT -> {
                    ObjectNode object = NODES.objectNode();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        pay(name.length());
                        json.nextToken();
                        object.set(name, value());
                    }
                    return object;
                }
                case START_ARRAY -> {
                    ArrayNode array = NODES.arrayNode();
                    while (json.nextToken() != JsonToken.END_ARRAY) array.add(value());
                    return array;
                }
                case VALUE_STRING -> {
                    String text = json.getText();
                    pay(text.length());
                    return NODES.textNode(text);
                }
                case VALUE_NUMBER_INT -> {
                    pay(0);
                    boolean large = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
                    return large ? NODES.textNode(json.getText()) : NODES.numberNode(json.getLongValue());
                }
                case VALUE_NUMBER_FLOAT -> {
                    pay(0);
                    return NODES.numberNode(json.getDoubleValue());
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    pay(0);
                    return NODES.booleanNode(json.getBooleanValue());
                }
                default -> {
                    pay(0);
                    return NODES.nullNode();
                }
            }
        }
    }
}
