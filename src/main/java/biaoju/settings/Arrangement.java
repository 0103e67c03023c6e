package biaoju.settings;

import java.util.Map;

/**
 * How the window is furnished in one perspective.
 *
 * @param shown by tool window id: whether it is shown; absent: as the perspective itself wants it
 * @param sizes by the name of a divider: pixels at 100 %, or thousandths of the column it divides
 */
public record Arrangement(Map<String, Boolean> shown, Map<String, Integer> sizes) {
    /** As the perspective itself wants it. */
    public static final Arrangement FIRST = new Arrangement(Map.of(), Map.of());

    public Arrangement {
        shown = Map.copyOf(shown);
        sizes = Map.copyOf(sizes);
    }
}
