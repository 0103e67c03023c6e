package biaoju.importing.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader of workbooks does not tell of one: that it is no bomb, and which cells are merged. */
final class SheetParts {
    private static final int MOST_MERGED = 100_000;
    private static final int LAST_ROW = 1_048_576;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final Parts parts;
    private final String main;

    private SheetParts(Parts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /**
     * Unpacks all of it once, in bounds.
     *
     * @throws Refusal if it is no workbook
     */
    static SheetParts of(Parts parts) throws IOException, Refusal {
        String main = parts.relations("").getOrDefault("officeDocument", "");
        if (!main.startsWith("xl/") || !main.endsWith(".xml")) throw new Refusal("tableMismatch");
        for (String name : parts.names()) {
            try (InputStream in = parts.stream(name)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return new SheetParts(parts, main);
    }

    /** Without styles there are no dates. */
    boolean hasStyles() {
        return parts.names().stream().anyMatch(name -> name.endsWith("styles.xml"));
    }

    /** Cells of several rows that are one. Rows and columns count from 0; {@code last} is the last row of it. */
    record Merged(int first, int last, int column) {}

    /** By first row, of the columns that are asked for. */
    Map<Integer, List<Merged>> merged(String sheet, List<Integer> columns) throws IOException, Refusal {
        String path = path(sheet);
        Map<Integer, List<Merged>> merged = new HashMap<>();
        if (path == null || !parts.has(path)) return merged;
        int count = 0;
        try (Xml xml = parts.xml(path)) {
            while (xml.next()) {
                if (!xml.opens("mergeCell")) continue;
                Matcher range = RANGE.matcher(xml.attribute("ref"));
                if (!range.matches()) continue;
                int first = Integer.parseInt(range.group(2)) - 1;
                int last = Math.min(LAST_ROW, Integer.parseInt(range.group(4))) - 1;
                int column = column(range.group(1));
                if (last <= first || !columns.contains(column)) continue;
                if (++count > MOST_MERGED) throw new Refusal("tableMerged", Integer.toString(MOST_MERGED));
                merged.computeIfAbsent(first, row -> new ArrayList<>()).add(new Merged(first, last, column));
            }
        }
        return merged;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = 26 * column + letters.charAt(i) - 'A' + 1;
        return column - 1;
    }

    private @Nullable String path(String sheet) throws IOException, Refusal {
        String id = "";
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) if (xml.opens("sheet") && xml.attribute("name").equals(sheet) && id.isEmpty()) id = xml.attribute("id");
        }
        int slash = main.lastIndexOf('/') + 1;
        String relations = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        if (!parts.has(relations)) return null;
        try (Xml xml = parts.xml(relations)) {
            while (xml.next()) {
                if (!xml.opens("Relationship") || !xml.attribute("Id").equals(id)) continue;
                String target = xml.attribute("Target");
                return target.startsWith("/") ? target.substring(1) : main.substring(0, slash) + target;
            }
        }
        return null;
    }
}
