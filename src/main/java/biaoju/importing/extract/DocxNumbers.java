package biaoju.importing.extract;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lists of a docx. */
final class DocxNumbers {
    private DocxNumbers() {}

    static ListNumbers read(Parts parts, @Nullable String part) throws IOException, Refusal {
        ListNumbers numbers = new ListNumbers();
        if (part == null || !parts.has(part)) return numbers;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.opens("abstractNum")) numbers.list(xml.attribute("abstractNumId"), levels(xml));
                else if (xml.opens("num")) use(xml, numbers);
            }
        }
        return numbers;
    }

    private static ListNumbers.Level[] levels(Xml xml) throws IOException, Refusal {
        ListNumbers.Level[] levels = new ListNumbers.Level[ListNumbers.LEVELS];
        Arrays.fill(levels, ListNumbers.Level.PLAIN);
        while (xml.next() && !xml.closes("abstractNum")) {
            if (!xml.opens("lvl")) continue;
            int at = xml.number("ilvl", 0);
            ListNumbers.Level level = level(xml);
            if (at >= 0 && at < ListNumbers.LEVELS) levels[at] = level;
        }
        return levels;
    }

    private static ListNumbers.Level level(Xml xml) throws IOException, Refusal {
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
        return new ListNumbers.Level(start, format, text);
    }

    private static void use(Xml xml, ListNumbers numbers) throws IOException, Refusal {
        String id = xml.attribute("numId");
        String list = "";
        Map<Integer, Integer> starts = new HashMap<>();
        int level = 0;
        while (xml.next() && !xml.closes("num")) {
            if (xml.opens("abstractNumId")) list = xml.attribute("val");
            else if (xml.opens("lvlOverride")) level = xml.number("ilvl", 0);
            else if (xml.opens("startOverride")) starts.put(level, xml.number("val", 1));
        }
        numbers.use(id, list, starts);
    }
}
