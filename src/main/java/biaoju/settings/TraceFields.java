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
        Stop stop = trace.stop();
        fields.put("open", stop.open().stream().map(TraceFields::of).toList());
        fields.put("front", stop.front());
        fields.put("recent", stop.recent());
        fields.put("filter", stop.filter());
        fields.put("byProgress", stop.byProgress());
        return fields;
    }

    private static Map<String, Object> of(Bookmark one) {
        return Map.of("report", one.report(), "start", one.start(), "end", one.end(), "words", one.words());
    }

    private static Map<String, Object> of(OpenReport one) {
        return Map.of("report", one.report(), "sentence", one.sentence(), "top", one.top(), "above", one.above());
    }

    static Trace read(Map<String, Object> fields) {
        List<Bookmark> bookmarks = new ArrayList<>();
        for (Map<?, ?> each : objects(fields, "bookmarks")) {
            bookmarks.add(new Bookmark((String) part(each, "report"), number(each, "start"), number(each, "end"),
                    (String) part(each, "words")));
        }
        List<OpenReport> open = new ArrayList<>();
        for (Map<?, ?> each : objects(fields, "open")) {
            open.add(new OpenReport((String) part(each, "report"), number(each, "sentence"), number(each, "top"), number(each, "above")));
        }
        Stop stop = new Stop(open, (String) fields.getOrDefault("front", ""), strings(fields, "recent"),
                (String) fields.getOrDefault("filter", ""), (Boolean) fields.getOrDefault("byProgress", false));
        return new Trace(bookmarks, strings(fields, "queries"), stop);
    }

    private static List<Map<?, ?>> objects(Map<String, Object> fields, String name) {
        List<Map<?, ?>> several = new ArrayList<>();
        for (Object one : (List<?>) fields.getOrDefault(name, List.of())) several.add((Map<?, ?>) one);
        return several;
    }

    private static List<String> strings(Map<String, Object> fields, String name) {
        return SettingsFile.strings(fields.getOrDefault(name, List.of()));
    }

    private static int number(Map<?, ?> of, String name) {
        return Math.toIntExact((Long) part(of, name));
    }

    private static Object part(Map<?, ?> of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
