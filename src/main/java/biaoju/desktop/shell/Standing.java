package biaoju.desktop.shell;

import biaoju.base.Signal;
import biaoju.settings.Arrangement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the user stands: in which perspective, what is in front there, what is furnished how. Outlives a frame's being
 * built anew. Event dispatch thread only; {@link Workbench} alone changes it.
 */
public final class Standing {
    private final List<Perspective> perspectives;
    private final Map<String, Arrangement> arrangements = new HashMap<>();
    /** By perspective id the page in front; empty where it is the report. */
    private final Map<String, Optional<String>> fronts = new HashMap<>();
    /** The pages that are there for a while, in every perspective. */
    private final Set<String> guests = new LinkedHashSet<>();
    private final Signal<Standing> changed = new Signal<>();
    private Perspective now;
    private boolean calm;

    /**
     * @param perspectives in the order they are offered in
     * @param last         the id of the one to begin in; if there is none of that id, the first
     */
    public Standing(List<Perspective> perspectives, String last, Map<String, Arrangement> kept) {
        this.perspectives = List.copyOf(perspectives);
        now = this.perspectives.get(0);
        for (Perspective one : this.perspectives) if (one.id().equals(last)) now = one;
        arrangements.putAll(kept);
    }

    /** Told after another perspective was gone to, and after something else came to the front. */
    public Signal<Standing> changed() {
        return changed;
    }

    public List<Perspective> perspectives() {
        return perspectives;
    }

    public Perspective perspective() {
        return now;
    }

    /** The pages that are there now: the perspective's, then those that come and go. */
    List<String> pages() {
        return Stream.concat(now.pages().stream(), guests.stream()).toList();
    }

    /** Whether the page is there for a while only. */
    public boolean passing(String page) {
        return guests.contains(page);
    }

    /** A page comes, for every perspective. */
    void admit(String page) {
        guests.add(page);
    }

    /** It goes; where it was in front, what is there at first is. */
    void dismiss(String page) {
        guests.remove(page);
        fronts.values().removeIf(front -> front.equals(Optional.of(page)));
    }

    /** The page in front; empty where it is the report. */
    public Optional<String> page() {
        return fronts.computeIfAbsent(now.id(), first -> now.pages().stream().findFirst());
    }

    /** Whether all but the page is out of sight; never kept. */
    public boolean calm() {
        return calm;
    }

    void calm(boolean yes) {
        calm = yes;
    }

    /** By perspective id, for the settings. */
    public Map<String, Arrangement> arrangements() {
        return Map.copyOf(arrangements);
    }

    Arrangement arrangement() {
        return arrangements.getOrDefault(now.id(), Arrangement.FIRST);
    }

    void keep(Arrangement as) {
        arrangements.put(now.id(), as);
    }

    /** Every perspective as it was at first; the user stays in this one. */
    public void reset() {
        arrangements.clear();
        fronts.clear();
    }

    /** @throws IllegalArgumentException if there is none of that id */
    void go(String perspective) {
        now = perspectives.stream().filter(one -> one.id().equals(perspective)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no perspective is called " + perspective));
    }

    /** @param page null: the report */
    void bringForward(@Nullable String page) {
        if (page != null && !pages().contains(page)) {
            throw new IllegalArgumentException(now.id() + " has no page " + page);
        }
        fronts.put(now.id(), Optional.ofNullable(page));
    }

    void tell() {
        changed.emit(this);
    }
}
