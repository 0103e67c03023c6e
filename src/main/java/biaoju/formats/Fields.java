package biaoju.formats;

import biaoju.domain.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The named values beside a label: a table's columns, a task's data. Where they are ours they say all that a label line
 * says; a neighbour may have lost any of them, or never had them.
 */
final class Fields {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern RFC_3339 = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int LONGEST_NAME = 200;

    private final Spot spot;
    private final Map<String, String> values;

    /** @param values an empty one counts as not there */
    Fields(Spot spot, Map<String, String> values) {
        this.spot = spot;
        this.values = values;
    }

    @Nullable String text(String field) {
        String value = values.get(field);
        return value == null || value.isEmpty() ? null : spot.clean(field, value);
    }

    private @Nullable String either(String field, String other) {
        String value = text(field);
        return value != null ? value : text(other);
    }

    /** @throws biaoju.base.Problem if there is neither a text nor a place */
    FoundLabel.Place place() {
        String text = text("text");
        if (text == null) throw spot.problem("formats.neighbour.missing", "text");
        String report = text("report");
        if (report != null) {
            report = report.toLowerCase(Locale.ROOT);
            if (!DIGEST.matcher(report).matches()) throw spot.problem("formats.neighbour.bad_digest", report);
        }
        String name = either("report_name", "doc");
        int start = (int) whole("start", -1, Integer.MAX_VALUE);
        int end = (int) whole("end", -1, Integer.MAX_VALUE);
        if (report == null && name == null) return new FoundLabel.Place(null, null, -1, -1, FoundLabel.Unit.CODE_POINTS, text);
        if (start < 0 || end < 0) return new FoundLabel.Place(report, name, -1, -1, FoundLabel.Unit.CODE_POINTS, text);
        return spanned(report, name, start, end, FoundLabel.Unit.CODE_POINTS, text);
    }

    FoundLabel.Place spanned(@Nullable String report, @Nullable String name, int start, int end, FoundLabel.Unit unit,
            @Nullable String text) {
        if (end <= start) throw spot.problem("formats.neighbour.empty_span", Integer.toString(start), Integer.toString(end));
        return new FoundLabel.Place(report, name, start, end, unit, text);
    }

    /** With all our own words beside the labels. */
    FoundLabel label(FoundLabel.Place place, List<String> labels) {
        String note = text("note");
        return new FoundLabel(place, annotator(), checked(labels), note == null ? "" : note, truth("flag"), origin(), time("at"),
                whole("elapsed_ms", 0, Long.MAX_VALUE));
    }

    /** A neighbour's label alone, with its own annotator and time. */
    FoundLabel label(FoundLabel.Place place, List<String> labels, @Nullable String annotator, String note, @Nullable Instant at,
            long elapsedMs) {
        String who = annotator == null ? null : name(annotator);
        return new FoundLabel(place, who, checked(labels), spot.clean("note", note), false, Origin.IMPORTED, at, elapsedMs);
    }

    private List<String> checked(List<String> labels) {
        if (labels.size() > 2) throw spot.problem("formats.neighbour.many_labels", labels.size());
        for (String label : labels) {
            if (label.isBlank()) throw spot.problem("formats.neighbour.blank_label");
            spot.clean("label", label);
        }
        return labels;
    }

    @Nullable String annotator() {
        String name = text("annotator");
        return name == null ? null : name(name);
    }

    private String name(String annotator) {
        boolean control = annotator.chars().anyMatch(Character::isISOControl);
        if (annotator.isBlank() || control || annotator.length() > LONGEST_NAME) throw spot.problem("formats.neighbour.bad_name");
        return annotator;
    }

    long whole(String field, long missing, long most) {
        String value = text(field);
        if (value == null) return missing;
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= most) return number;
        } catch (NumberFormatException words) {
            throw spot.problem(words, "formats.neighbour.not_whole", field);
        }
        throw spot.problem("formats.neighbour.not_whole", field);
    }

    private boolean truth(String field) {
        String value = text(field);
        if (value == null) return false;
        String lower = value.toLowerCase(Locale.ROOT); // spreadsheets say TRUE
        if (!lower.equals("true") && !lower.equals("false")) throw spot.problem("formats.neighbour.not_true_or_false", field);
        return lower.equals("true");
    }

    private Origin origin() {
        String origin = text("origin");
        if (origin == null) return Origin.IMPORTED;
        return List.of(Origin.values()).stream().filter(one -> one.id().equals(origin)).findFirst()
                .orElseThrow(() -> spot.problem("formats.neighbour.bad_origin"));
    }

    @Nullable Instant time(String field) {
        String at = text(field);
        if (at == null) return null;
        if (!RFC_3339.matcher(at).matches()) throw spot.problem("formats.neighbour.bad_time", field);
        try {
            return OffsetDateTime.parse(at.replace(' ', 'T')).toInstant();
        } catch (DateTimeException noSuchDay) {
            throw spot.problem(noSuchDay, "formats.neighbour.bad_time", field);
        }
    }
}
