package biaoju.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How this user likes to read and to work.
 *
 * @param serif   whether reports are set in a typeface with serifs
 * @param previews whether a cut by hand is shown before it is done
 * @param columns by the name of a table: the widths its columns were left with, pixels at 100 %
 */
public record Comfort(boolean serif, boolean previews, Map<String, List<Integer>> columns) {
    public static final Comfort DEFAULTS = new Comfort(false, true, Map.of());

    public Comfort {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        columns.forEach((table, widths) -> all.put(table, List.copyOf(widths)));
        columns = Map.copyOf(all);
    }

    public Comfort withSerif(boolean yes) {
        return new Comfort(yes, previews, columns);
    }

    public Comfort withPreviews(boolean yes) {
        return new Comfort(serif, yes, columns);
    }

    public Comfort withColumns(String table, List<Integer> widths) {
        Map<String, List<Integer>> all = new LinkedHashMap<>(columns);
        all.put(table, widths);
        return new Comfort(serif, previews, all);
    }

    /** Every table as it was at first. */
    public Comfort withoutColumns() {
        return new Comfort(serif, previews, Map.of());
    }
}
