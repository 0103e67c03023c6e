package biaoju.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON Lines: one object a line, all keys in every row in the order of {@link DatasetRow}, UTF-8, LF. Written key
 * by key: a million rows take half as long as by reflection.
 */
final class JsonlRows implements RowWriter {
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString REPORT = new SerializedString("report");
    private static final SerializableString REPORT_NAME = new SerializedString("report_name");
    private static final SerializableString NUMBER = new SerializedString("number");
    private static final SerializableString START = new SerializedString("start");
    private static final SerializableString END = new SerializedString("end");
    private static final SerializableString TEXT = new SerializedString("text");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString SECOND = new SerializedString("second");
    private static final SerializableString SECTION = new SerializedString("section");
    private static final SerializableString KIND = new SerializedString("kind");
    private static final SerializableString NOISE = new SerializedString("noise");
    private static final SerializableString SPLIT = new SerializedString("split");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString VOTES = new SerializedString("votes");
    private static final SerializableString CONFIDENCE = new SerializedString("confidence");

    private final JsonGenerator out;
    private boolean written;

    JsonlRows(MeasuredFile file) throws IOException {
        ObjectMapper json = Json.mapper();
        out = json.createGenerator(file).setRootValueSeparator(new SerializedString("\n"));
        // Characters beyond the first plane as they are.
        out.configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature(), true);
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        out.writeStartObject();
        text(ID, row.id());
        text(REPORT, row.report());
        text(REPORT_NAME, row.reportName());
        number(NUMBER, row.number());
        number(START, row.start());
        number(END, row.end());
        text(TEXT, row.text());
        text(LABEL, row.label());
        text(SECOND, row.second());
        out.writeFieldName(SECTION);
        out.writeStartArray();
        for (String title : row.section()) out.writeString(whole(title));
        out.writeEndArray();
        text(KIND, row.kind());
        text(NOISE, row.noise());
        text(SPLIT, row.split());
        text(SOURCE, row.source());
        out.writeFieldName(VOTES);
        out.writeStartObject();
        for (Map.Entry<String, Integer> vote : row.votes().entrySet()) out.writeNumberField(vote.getKey(), vote.getValue());
        out.writeEndObject();
        out.writeFieldName(CONFIDENCE);
        Double confidence = row.confidence();
        if (confidence == null) out.writeNull();
        else out.writeNumber(confidence);
        extras(row);
        out.writeEndObject();
        written = true;
    }

    private void extras(DatasetRow row) throws IOException {
        if (row.previous() != null) out.writeStringField("previous", whole(row.previous()));
        if (row.next() != null) out.writeStringField("next", whole(row.next()));
        SortedMap<String, Double> soft = row.soft();
        if (soft != null) {
            out.writeObjectFieldStart("soft");
            for (Map.Entry<String, Double> share : soft.entrySet()) out.writeNumberField(share.getKey(), share.getValue());
            out.writeEndObject();
        }
        SortedMap<String, String> annotators = row.annotators();
        if (annotators == null) return;
        out.writeObjectFieldStart("annotators");
        for (Map.Entry<String, String> one : annotators.entrySet()) out.writeStringField(whole(one.getKey()), one.getValue());
        out.writeEndObject();
    }

    private void text(SerializableString name, @Nullable String value) throws IOException {
        out.writeFieldName(name);
        if (value == null) out.writeNull();
        else out.writeString(whole(value));
    }

    /** Refuses half characters, which the generator would write as if they were whole ones. */
    private static String whole(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean paired = Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (!paired) throw new MalformedInputException(1);
        }
        return text;
    }

    private void number(SerializableString name, int value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    @Override
    public void close() throws IOException {
        if (out.isClosed()) return;
        try (out) {
            if (written) out.writeRaw('\n');
        }
    }
}
