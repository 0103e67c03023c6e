package biaoju.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A trace as it stands in {@code settings.json}. */
final class TraceFields {
    private TraceFields() {}

    static Map<String, Object> of(Trace trace) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bookmarks", trace.bookmarks().stream().map(TraceFields::of).toList());
        fields.put("queries", trace.queries());
        return fields;
    }

    private static Map<String, Object> of(Bookmark one) {
        return Map.of("report", one.report(), "start", one.start(), "end", one.end(), "words", one.words());
    }

    static Trace read(Map<String, Object> fields) {
        List<Bookmark> bookmarks = new ArrayList<>();
        for (Object one : (List<?>) fields.getOrDefault("bookmarks", List.of())) {
            Map<?, ?> each = (Map<?, ?>) one;
            bookmarks.add(new Bookmark((String) part(each, "report"), Math.toIntExact((Long) part(each, "start")),
                    Math.toIntExact((Long) part(each, "end")), (String) part(each, "words")));
        }
        return new Trace(bookmarks, SettingsFile.strings(fields.getOrDefault("queries", List.of())));
    }

    private static Object part(Map<?, ?> of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
