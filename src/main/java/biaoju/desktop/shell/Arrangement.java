package biaoju.desktop.shell;

import java.util.Map;

/**
 * How a frame is furnished.
 *
 * @param shown by tool window id
 * @param sizes by the name of a divider: pixels at 100 %, or thousandths of the column it divides
 */
public record Arrangement(Map<String, Boolean> shown, Map<String, Integer> sizes) {
    public Arrangement {
        shown = Map.copyOf(shown);
        sizes = Map.copyOf(sizes);
    }
}
