package biaoju.formats;

import biaoju.domain.Document;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** UIMA CAS JSON 0.4.0 with its types, one view. */
final class CasJsonText {
    private static final int SOFA = 1;
    private static final int DOCUMENT = 2;
    private static final int FIRST = 3;

    private CasJsonText() {}

    static void write(Writer out, Document document, List<UimaFiles.Annotation> annotations) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("%TYPES");
            type(json, UimaTypes.LABEL, UimaTypes.FEATURES);
            type(json, UimaTypes.SENTENCE, List.of("id"));
            json.writeEndObject();
            json.writeArrayFieldStart("%FEATURE_STRUCTURES");
            sofa(json, document);
            for (int i = 0; i < annotations.size(); i++) annotation(json, FIRST + i, annotations.get(i));
            json.writeEndArray();
            json.writeObjectFieldStart("%VIEWS");
            json.writeObjectFieldStart("_InitialView");
            json.writeNumberField("%SOFA", SOFA);
            json.writeArrayFieldStart("%MEMBERS");
            for (int id = DOCUMENT; id < FIRST + annotations.size(); id++) json.writeNumber(id);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void type(JsonGenerator json, String name, List<String> features) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("%NAME", name);
        json.writeStringField("%SUPER_TYPE", "uima.tcas.Annotation");
        for (String feature : features) {
            json.writeObjectFieldStart(feature);
            json.writeStringField("%NAME", feature);
            json.writeStringField("%RANGE", "uima.cas.String");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void sofa(JsonGenerator json, Document document) throws IOException {
        json.writeStartObject();
        json.writeNumberField("%ID", SOFA);
        json.writeStringField("%TYPE", "uima.cas.Sofa");
        json.writeNumberField("sofaNum", 1);
        json.writeStringField("sofaID", "_InitialView");
        json.writeStringField("mimeType", "text");
        json.writeStringField("sofaString", document.text());
        json.writeEndObject();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberField("%ID", DOCUMENT);
        json.writeStringField("%TYPE", "uima.tcas.DocumentAnnotation");
        json.writeNumberField("@sofa", SOFA);
        json.writeNumberField("begin", 0);
        json.writeNumberField("end", document.text().length());
        json.writeStringField("language", "zh");
        json.writeEndObject();
    }

    private static void annotation(JsonGenerator json, int id, UimaFiles.Annotation one) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberField("%ID", id);
        json.writeStringField("%TYPE", one.type());
        json.writeNumberField("@sofa", SOFA);
        json.writeNumberField("begin", one.begin());
        json.writeNumberField("end", one.end());
        for (Map.Entry<String, String> feature : one.features().entrySet()) json.writeStringField(feature.getKey(), feature.getValue());
        json.writeEndObject();
    }
}
