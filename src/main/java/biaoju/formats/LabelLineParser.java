package biaoju.formats;

import biaoju.base.Problem;
import biaoju.domain.Origin;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line and trusts nothing in it. Fields it does not know are passed over. */
final class LabelLineParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION) // an error names the place, not people's text
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(2_000_000)
                    .maxNameLength(1_000).maxNumberLength(64).maxDocumentLength(BoundedLines.LONGEST).build())
            .build();

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern RFC_3339 = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int LONGEST_NAME = 200;

    private final String file;
    private final String line;
    /** What the line says: strings, longs, booleans. JSON's null is not in it. */
    private final Map<String, Object> said = new HashMap<>();
    private boolean labelSaid;

    LabelLineParser(String file, long line) {
        this.file = file;
        this.line = Long.toString(line);
    }

    LabelLine parse(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw problem("formats.notAnObject");
            while (json.nextToken() == JsonToken.FIELD_NAME) field(json);
            if (json.nextToken() != null) throw problem("formats.moreThanOne");
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw new Problem(malformed, "formats.malformed", file, line,
                    Integer.toString(at == null ? 0 : at.getColumnNr()), malformed.getOriginalMessage().replaceFirst(" ?\\(start marker at .*", ""));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
        return result();
    }

    private void field(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
            case "report", "report_name", "text", "annotator", "label", "second", "note", "flag_reason", "origin", "at" -> {
                if (name.equals("label")) labelSaid = true;
                if (value == JsonToken.VALUE_NULL) return;
                if (value != JsonToken.VALUE_STRING) throw problem("formats.notText", name);
                said.put(name, clean(name, json.getText()));
            }
            case "start", "end", "elapsed_ms" -> {
                if (value == JsonToken.VALUE_NULL) return;
                if (value != JsonToken.VALUE_NUMBER_INT) throw problem("formats.notWhole", name);
                said.put(name, whole(name, json));
            }
            case "flag", "cleared" -> {
                if (value == JsonToken.VALUE_NULL) return;
                if (!value.isBoolean()) throw problem("formats.notTrueOrFalse", name);
                said.put(name, json.getBooleanValue());
            }
            default -> json.skipChildren();
        }
    }

    private Object whole(String name, JsonParser json) throws IOException {
        boolean large = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
        long value = large ? -1 : json.getLongValue();
        boolean fits = value >= 0 && (name.equals("elapsed_ms") || value <= Integer.MAX_VALUE);
        if (!fits) throw problem("formats.outOfRange", name);
        return value;
    }

    /** NUL and half characters cannot be stored everywhere; better refused at the door than lost behind it. */
    private String clean(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) throw problem("formats.nul", name);
            boolean openAlone = Character.isHighSurrogate(c)
                    && (i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1)));
            boolean closeAlone = Character.isLowSurrogate(c)
                    && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
            if (openAlone || closeAlone) throw problem("formats.surrogate", name);
        }
        return value;
    }

    private LabelLine result() {
        String report = text("report");
        String reportName = text("report_name");
        if (report == null && reportName == null) throw problem("formats.missingField", "report");
        if (report != null) {
            report = report.toLowerCase(Locale.ROOT);
            if (!DIGEST.matcher(report).matches()) throw problem("formats.notADigest", "report");
        }
        int start = (int) needed("start");
        int end = (int) needed("end");
        if (end <= start) throw problem("formats.emptySpan", Integer.toString(start), Integer.toString(end));
        String annotator = name(neededText("annotator"));
        if (!labelSaid) throw problem("formats.missingField", "label");
        String label = text("label");
        if (label != null && label.isBlank()) throw problem("formats.blank", "label");
        boolean cleared = said.get("cleared") == Boolean.TRUE;
        if (cleared && label != null) throw problem("formats.clearedLabel");
        String note = text("note");
        boolean flag = said.get("flag") == Boolean.TRUE;
        String doubt = text("flag_reason");
        return new LabelLine(report, reportName, start, end, neededText("text"), annotator, label, text("second"),
                note == null ? "" : note, flag, flag && doubt != null ? doubt : "", origin(), at(),
                said.containsKey("elapsed_ms") ? needed("elapsed_ms") : 0, cleared);
    }

    private String name(String annotator) {
        boolean control = annotator.chars().anyMatch(Character::isISOControl);
        if (annotator.isBlank() || control || annotator.length() > LONGEST_NAME) throw problem("formats.badName");
        return annotator;
    }

    private Origin origin() {
        String origin = text("origin");
        if (origin == null) return Origin.IMPORTED;
        return List.of(Origin.values()).stream().filter(one -> one.id().equals(origin)).findFirst()
                .orElseThrow(() -> problem("formats.badOrigin"));
    }

    private @Nullable Instant at() {
        String at = text("at");
        if (at == null) return null;
        if (!RFC_3339.matcher(at).matches()) throw problem("formats.badTime");
        try {
            return OffsetDateTime.parse(at.replace(' ', 'T')).toInstant();
        } catch (DateTimeException noSuchDay) {
            throw problem("formats.badTime");
        }
    }

    private @Nullable String text(String field) {
        return (String) said.get(field);
    }

    private String neededText(String field) {
        String value = text(field);
        if (value == null) throw problem("formats.missingField", field);
        return value;
    }

    private long needed(String field) {
        Object value = said.get(field);
        if (value == null) throw problem("formats.missingField", field);
        return (Long) value;
    }

    private Problem problem(String key, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = file;
        args[1] = line;
        System.arraycopy(more, 0, args, 2, more.length);
        return new Problem(key, args);
    }
}
