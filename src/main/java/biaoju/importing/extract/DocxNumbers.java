package biaoju.importing.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of a docx, and how far each has counted. */
final class DocxNumbers {
    private static final int LEVELS = 9;

    /** One level of a list: {@code （%1）}, counted in {@code chineseCounting} from 1. */
    private record Level(int start, String format, String text) {}

    /** A use of a list, which may begin anew. */
    private record Use(String list, Map<Integer, Integer> starts) {}

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    static DocxNumbers read(Parts parts, @Nullable String part) throws IOException, Refusal {
        DocxNumbers numbers = new DocxNumbers();
        if (part == null || !parts.has(part)) return numbers;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.opens("abstractNum")) numbers.lists.put(xml.attribute("abstractNumId"), levels(xml));
                else if (xml.opens("num")) numbers.use(xml);
            }
        }
        return numbers;
    }

    private static Level[] levels(Xml xml) throws IOException, Refusal {
        Level[] levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) levels[i] = new Level(1, "decimal", "");
        while (xml.next() && !xml.closes("abstractNum")) {
            if (!xml.opens("lvl")) continue;
            int at = xml.number("ilvl", 0);
            Level level = level(xml);
            if (at >= 0 && at < LEVELS) levels[at] = level;
        }
        return levels;
    }

    private static Level level(Xml xml) throws IOException, Refusal {
        int start = 1;
        String format = "decimal";
        String text = "";
        while (xml.next() && !xml.closes("lvl")) {
            if (!xml.opens()) continue;
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val");
                case "lvlText" -> text = xml.attribute("val");
                default -> { }
            }
        }
        return new Level(start, format, text);
    }

    private void use(Xml xml) throws IOException, Refusal {
        String id = xml.attribute("numId");
        String list = "";
        Map<Integer, Integer> starts = new HashMap<>();
        int level = 0;
        while (xml.next() && !xml.closes("num")) {
            if (xml.opens("abstractNumId")) list = xml.attribute("val");
            else if (xml.opens("lvlOverride")) level = xml.number("ilvl", 0);
            else if (xml.opens("startOverride")) starts.put(level, xml.number("val", 1));
        }
        uses.put(id, new Use(list, starts));
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
