package biaoju.importing.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The lists of a document, and how far each has counted. */
final class ListNumbers {
    static final int LEVELS = 9;

    /** One level of a list: {@code （%1）}, counted in {@code chineseCounting} from 1. */
    record Level(int start, String format, String text) {
        static final Level PLAIN = new Level(1, "decimal", "");
    }

    /** A use of a list, which may begin anew. */
    private record Use(String list, Map<Integer, Integer> starts) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** @param levels all nine of them */
    void list(String id, Level[] levels) {
        lists.put(id, levels.clone());
    }

    /** @param starts the levels that begin anew where this use begins, and with what */
    void use(String id, String list, Map<Integer, Integer> starts) {
        uses.put(id, new Use(list, Map.copyOf(starts)));
    }

    /** Counts one on and answers what stands before the item, blank and all; empty where it is in no list. */
    String next(String use, int level) {
        Use used = uses.get(use);
        Level[] levels = used == null ? null : lists.get(used.list());
        if (used == null || levels == null || level < 0 || level >= LEVELS) return "";
        int[] counts = counters.computeIfAbsent(used.list(), list -> new int[LEVELS]);
        Integer anew = used.starts().get(level);
        if (anew != null && begun.add(use + "/" + level)) counts[level] = anew;
        else counts[level] = counts[level] == 0 ? levels[level].start() : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) counts[below] = 0;
        return label(levels, counts, level);
    }

    private static String label(Level[] levels, int[] counts, int level) {
        Level own = levels[level];
        if (own.format().equals("bullet")) return own.text().isEmpty() ? "" : "• ";
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < own.text().length(); i++) {
            char c = own.text().charAt(i);
            int above = c == '%' && i + 1 < own.text().length() ? own.text().charAt(i + 1) - '1' : -1;
            if (above < 0 || above >= LEVELS) {
                label.append(c);
            } else {
                int count = counts[above] == 0 ? levels[above].start() : counts[above];
                label.append(Numerals.of(count, levels[above].format()));
                i++;
            }
        }
        boolean narrow = !label.isEmpty() && label.charAt(label.length() - 1) < 0x80;
        return narrow && !Character.isWhitespace(label.charAt(label.length() - 1)) ? label + " " : label.toString();
    }
}
