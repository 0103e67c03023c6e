package biaoju.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How this user likes to read.
 *
 * @param serif   whether reports are set in a typeface with serifs
 * @param columns by the name of a table: the widths its columns were left with, pixels at 100 %
 */
public record Comfort(boolean serif, Map<String, List<Integer>> columns) {
    public static final Comfort DEFAULTS = new Comfort(false, Map.of());

    public Comfort {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        columns.forEach((table, widths) -> all.put(table, List.copyOf(widths)));
        columns = Map.copyOf(all);
    }

    public Comfort withSerif(boolean yes) {
        return new Comfort(yes, columns);
    }

    public Comfort withColumns(String table, List<Integer> widths) {
        Map<String, List<Integer>> all = new LinkedHashMap<>(columns);
        all.put(table, widths);
        return new Comfort(serif, all);
    }

    /** Every table as it was at first. */
    public Comfort withoutColumns() {
        return new Comfort(serif, Map.of());
    }
}
