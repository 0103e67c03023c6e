package biaoju.formats;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** UIMA CAS JSON: feature structures one after the other; types and views tell nothing that is needed. */
final class CasJsonReader {
    private final String file;
    private final UimaLabels labels;
    private final FoundLabels found;
    private long number;

    CasJsonReader(String file, String name, FoundLabels found) {
        this.file = file;
        this.found = found;
        this.labels = new UimaLabels(file, name, found);
    }

    void read(InputStream in) throws IOException {
        try (JsonParser json = JsonRecords.parser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw Spot.record(file, 1).problem("formats.neighbour.not_object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean structures = json.currentName().equals("%FEATURE_STRUCTURES");
                JsonToken value = json.nextToken();
                if (structures && value == JsonToken.START_ARRAY) structures(json);
                else json.skipChildren();
            }
            labels.end();
        } catch (JsonProcessingException malformed) {
            found.refuse(number + 1, JsonRecords.malformed(malformed, Spot.record(file, number + 1)));
        } catch (Problem broken) {
            found.refuse(number, broken);
        }
    }

    private void structures(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            JsonNode structure = JsonRecords.value(json, Spot.record(file, number));
            if (!structure.isObject()) throw Spot.record(file, number).problem("formats.neighbour.not_object");
            Map<String, String> values = JsonRecords.plain(structure);
            if (values.containsKey("^begin")) values.putIfAbsent("begin", values.get("^begin"));
            if (values.containsKey("^end")) values.putIfAbsent("end", values.get("^end"));
            if (structure.path("%TYPE").asText().equals("uima.cas.Sofa")) {
                labels.sofa(values.getOrDefault("%ID", ""), values.getOrDefault("sofaString", ""), number);
            } else {
                values.put("sofa", values.getOrDefault("@sofa", ""));
                labels.annotation(number, values);
            }
        }
    }
}
