package biaoju.settings;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code settings.json}. A file that cannot be read is set aside and the defaults are used; one of a newer program is
 * left alone, used as far as it is understood, and never written over. Safe for several threads.
 */
public final class SettingsFile {
    private static final int VERSION = 1;

    private final Path file;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Settings now;
    private boolean ofNewerProgram;

    public SettingsFile(Folders folders, Clock clock) {
        this.file = folders.config().resolve("settings.json");
        this.clock = clock;
    }

    /** The settings in force; read from disk at the first call. */
    public synchronized Settings get() {
        if (now == null) now = read();
        return now;
    }

    /** Changes the settings and keeps them; a disk that refuses costs the memory of it, never the work. */
    public synchronized void change(UnaryOperator<Settings> how) {
        Settings next = how.apply(get());
        if (next.equals(now)) return;
        now = next;
        if (ofNewerProgram) return;
        try {
            SmallFile.write(file, Json.write(fields(next)));
        } catch (IOException | UncheckedIOException broken) {
            if (problems.isEmpty()) problems.add(new Problem(broken, "settings.notWritten", file.toString()));
        }
    }

    /** What went wrong with the file so far. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Settings read() {
        try {
            Map<String, Object> fields = Json.read(Files.readString(file));
            ofNewerProgram = fields.get("version") instanceof Long version && version > VERSION;
            return settings(fields);
        } catch (NoSuchFileException none) {
            return Settings.DEFAULTS;
        } catch (IOException | RuntimeException bad) {
            setAside(bad);
            return Settings.DEFAULTS;
        }
    }

    private void setAside(Exception bad) {
        try {
            problems.add(new Problem(bad, "settings.damaged", SmallFile.setAside(file, clock).toString()));
        } catch (IOException unmovable) {
            problems.add(new Problem(unmovable, "settings.unreadable", file.toString()));
        }
    }

    private static Map<String, Object> fields(Settings from) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", VERSION);
        fields.put("language", from.language());
        fields.put("theme", from.theme());
        fields.put("wasDark", from.wasDark());
        fields.put("zoom", from.zoom());
        WindowBounds window = from.window();
        if (window != null) fields.put("window", windowFields(window));
        fields.put("perspective", from.perspective());
        Map<String, Object> arrangements = new LinkedHashMap<>();
        from.arrangements().forEach((perspective, as) -> arrangements.put(perspective,
                Map.of("shown", as.shown(), "sizes", as.sizes())));
        fields.put("arrangements", arrangements);
        fields.put("projects", from.projects());
        fields.put("review", Map.of("anonymous", from.review().anonymous(), "reasons", from.review().reasons()));
        if (from.importFolder() != null) fields.put("importFolder", from.importFolder());
        fields.put("keys", from.keys());
        fields.put("hints", from.hints().stream().sorted().toList());
        Map<String, Object> traces = new LinkedHashMap<>();
        from.traces().forEach((project, trace) -> traces.put(project, TraceFields.of(trace)));
        fields.put("traces", traces);
        fields.put("comfort", Map.of("serif", from.comfort().serif(), "columns", from.comfort().columns()));
        return fields;
    }

    private static Map<String, Object> windowFields(WindowBounds window) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", window.x());
        fields.put("y", window.y());
        fields.put("width", window.width());
        fields.put("height", window.height());
        fields.put("maximized", window.maximized());
        fields.put("screen", window.screen());
        return fields;
    }

    private static Settings settings(Map<String, Object> fields) {
        Settings plain = Settings.DEFAULTS;
        List<String> projects = strings(fields.getOrDefault("projects", List.of()));
        return new Settings((String) fields.getOrDefault("language", plain.language()),
                (String) fields.getOrDefault("theme", plain.theme()),
                (Boolean) fields.getOrDefault("wasDark", plain.wasDark()), number(fields, "zoom", plain.zoom()),
                window(object(fields, "window")), (String) fields.getOrDefault("perspective", plain.perspective()),
                arrangements(fields), projects, (String) fields.get("importFolder"),
                review(object(fields, "review")), keys(object(fields, "keys")),
                Set.copyOf(strings(fields.getOrDefault("hints", List.of()))), traces(object(fields, "traces")),
                comfort(object(fields, "comfort")));
    }

    private static Map<String, List<String>> keys(Map<String, Object> fields) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        fields.forEach((action, several) -> keys.put(action, strings(several)));
        return keys;
    }

    private static Comfort comfort(Map<String, Object> fields) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        object(fields, "columns").forEach((table, widths) -> columns.put(table,
                ((List<?>) widths).stream().map(width -> Math.toIntExact((Long) width)).toList()));
        return new Comfort((Boolean) fields.getOrDefault("serif", false), columns);
    }

    private static Map<String, Trace> traces(Map<String, Object> fields) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (String project : fields.keySet()) traces.put(project, TraceFields.read(object(fields, project)));
        return traces;
    }

    static List<String> strings(Object several) {
        return ((List<?>) several).stream().map(String.class::cast).toList();
    }

    private static ReviewHabits review(Map<String, Object> fields) {
        List<String> reasons = strings(fields.getOrDefault("reasons", List.of()));
        return new ReviewHabits((Boolean) fields.getOrDefault("anonymous", false), reasons);
    }

    /** Before there were perspectives, what stood where was said once, beside the other settings. */
    private static Map<String, Arrangement> arrangements(Map<String, Object> fields) {
        Map<String, Arrangement> all = new LinkedHashMap<>();
        if (fields.containsKey("shown") || fields.containsKey("sizes")) {
            all.put(Settings.FIRST_PERSPECTIVE, arrangement(fields));
        }
        Map<String, Object> each = object(fields, "arrangements");
        for (String perspective : each.keySet()) all.put(perspective, arrangement(object(each, perspective)));
        return all;
    }

    private static Arrangement arrangement(Map<String, Object> fields) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        object(fields, "shown").forEach((id, yes) -> shown.put(id, (Boolean) yes));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        object(fields, "sizes").forEach((name, px) -> sizes.put(name, Math.toIntExact((Long) px)));
        return new Arrangement(shown, sizes);
    }

    private static @Nullable WindowBounds window(Map<String, Object> fields) {
        if (fields.isEmpty()) return null;
        return new WindowBounds(number(fields, "x", 0), number(fields, "y", 0), number(fields, "width", 1280),
                number(fields, "height", 800), (Boolean) fields.getOrDefault("maximized", false),
                (String) fields.getOrDefault("screen", ""));
    }

    private static int number(Map<String, Object> fields, String name, int otherwise) {
        return Math.toIntExact((Long) fields.getOrDefault(name, (long) otherwise));
    }

    @SuppressWarnings("unchecked") // Json makes maps of strings only
    private static Map<String, Object> object(Map<String, Object> fields, String name) {
        return Objects.requireNonNull((Map<String, Object>) fields.getOrDefault(name, Map.of()));
    }
}
