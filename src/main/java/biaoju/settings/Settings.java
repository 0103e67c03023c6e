package biaoju.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers for this user. Immutable: a change is another one, kept by {@link SettingsFile#write}.
 *
 * @param language  {@code zh}, {@code en}, or {@code system}
 * @param theme     {@code light}, {@code dark}, {@code contrast_light}, {@code contrast_dark}, or {@code system}
 * @param wasDark   how the system looked when last asked, for the first paint of the next start
 * @param zoom      percent
 * @param window    null until a window was closed once
 * @param perspective  the id of the one the user works in
 * @param arrangements by perspective id: what stands where in it
 * @param projects  folders of projects, the one opened last first
 * @param importFolder where files were last picked from
 * @param review    how the supervisor decides
 * @param keys      the user's own by action id; an empty list: none
 * @param hints     ids of what was explained once and needs not be again
 * @param traces    by project folder
 * @param comfort   how the user likes to read
 */
public record Settings(String language, String theme, boolean wasDark, int zoom, @Nullable WindowBounds window,
        String perspective, Map<String, Arrangement> arrangements, List<String> projects,
        @Nullable String importFolder, ReviewHabits review,
        Map<String, List<String>> keys, Set<String> hints, Map<String, Trace> traces, Comfort comfort) {
    private static final int PROJECTS_KEPT = 12;

    /** The perspective of the first start. */
    public static final String FIRST_PERSPECTIVE = "annotate";

    public static final Settings DEFAULTS = new Settings("system", "system", false, 100, null, FIRST_PERSPECTIVE,
            Map.of(), List.of(), null, ReviewHabits.DEFAULTS, Map.of(), Set.of(), Map.of(),
            Comfort.DEFAULTS);

    public Settings {
        arrangements = Map.copyOf(arrangements);
        projects = List.copyOf(projects);
        keys = Map.copyOf(keys);
        hints = Set.copyOf(hints);
        traces = Map.copyOf(traces);
    }

    public Settings withLanguage(String language) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, comfort);
    }

    public Settings withTheme(String theme, boolean dark) {
        return new Settings(language, theme, dark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, comfort);
    }

    public Settings withZoom(int zoom) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, comfort);
    }

    /** The window and what stands in it. */
    public Settings withWindow(WindowBounds window, Map<String, Arrangement> arrangements) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, comfort);
    }

    /** The window forgotten: the next start places it anew. */
    public Settings withoutWindow() {
        return new Settings(language, theme, wasDark, zoom, null, perspective, Map.of(), projects,
                importFolder, review, keys, hints, traces, comfort.withoutColumns());
    }

    /** The perspective the user works in. */
    public Settings withPerspective(String perspective) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, comfort);
    }

    public Settings withImportFolder(String folder) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                folder, review, keys, hints, traces, comfort);
    }

    public Settings withReview(ReviewHabits habits) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, habits, keys, hints, traces, comfort);
    }

    public Settings withKeys(Map<String, List<String>> own) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, own, hints, traces, comfort);
    }

    public Settings withComfort(Comfort liked) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, traces, liked);
    }

    /** One more thing that needs not be explained again. */
    public Settings withHint(String id) {
        Set<String> more = new HashSet<>(hints);
        more.add(id);
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, more, traces, comfort);
    }

    /** What was left behind in a project; that of projects which left the list is forgotten. */
    public Settings withTrace(String project, Trace trace) {
        Map<String, Trace> all = new LinkedHashMap<>(traces);
        all.put(project, trace);
        all.keySet().removeIf(known -> !known.equals(project) && !projects.contains(known));
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, projects,
                importFolder, review, keys, hints, all, comfort);
    }

    /** The project as the one opened last. */
    public Settings withProject(String project) {
        List<String> recent = new ArrayList<>(projects);
        recent.remove(project);
        recent.add(0, project);
        return withProjects(recent.subList(0, Math.min(PROJECTS_KEPT, recent.size())));
    }

    /** A project that is no longer there. */
    public Settings withoutProject(String project) {
        List<String> recent = new ArrayList<>(projects);
        recent.remove(project);
        return withProjects(recent);
    }

    private Settings withProjects(List<String> recent) {
        return new Settings(language, theme, wasDark, zoom, window, perspective, arrangements, recent,
                importFolder, review, keys, hints, traces, comfort);
    }
}
