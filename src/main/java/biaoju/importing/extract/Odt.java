package biaoju.importing.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of an OpenDocument text, read forwards in one pass; comments, deleted text and page heads stay out. */
final class Odt {
    private static final Set<String> LEFT_OUT = Set.of("annotation", "tracked-changes", "forms", "variable-decls", "sequence-decls", "note-citation", "rt",
            "ruby-text");
    /** What a drawing is called and what it shows; a field of that name is words of the text. */
    private static final Set<String> OF_DRAWINGS = Set.of("desc", "title");
    private static final int DEEPEST = 200;
    private static final int LEVELS = 10;

    /** One level of a list: {@code （}, counted in digits, {@code ）}; a format of its own kind for bullets. Shown are the numbers of so many levels. */
    private record Level(String format, String before, String after, int start, int shown) {
        static final Level BULLET = new Level("bullet", "", "", 1, 1);

        String numeral(int counted) {
            return format.isEmpty() || format.equals("bullet") ? "" : Numerals.of(counted + start - 1, named(format));
        }
    }

    private static final String BULLET = "• ";

    private final Manuscript manuscript = new Manuscript();
    private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
    /** What each style of paragraphs is made from. */
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    /** How far each level of the list that is open has counted; which level that is, 0 where none is open. */
    private int[] counts = new int[LEVELS + 1];
    private int level;
    /** The counts of the lists that ended, by their id and the last of each style: another may go on with them. */
    private final Map<String, int[]> byId = new HashMap<>();
    private final Map<String, int[]> byStyle = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private String list = "";
    private boolean opens;
    /** The number that the item which opens is to have, negative where it is the next. */
    private int startValue;
    private int depth;

    private Odt() {}

    static Extract read(Parts parts) throws IOException, Refusal {
        Odt odt = new Odt();
        for (String part : List.of("styles.xml", "content.xml")) {
            if (part.equals("styles.xml") && !parts.has(part)) continue;
            try (Xml xml = parts.xml(part)) {
                while (xml.next()) {
                    if (xml.opens("list-style")) odt.style(xml);
                    else if (xml.opens("style")) odt.textStyle(xml);
                    else if (xml.opens("body")) odt.blocks(xml);
                }
            }
        }
        for (String note : odt.notes) odt.manuscript.line(note);
        return odt.manuscript.extract("odt");
    }

    private void textStyle(Xml xml) throws IOException, Refusal {
        String name = xml.attribute("name");
        parents.put(name, xml.attribute("parent-style-name"));
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) open--;
            else if (xml.opens()) open++;
            if (xml.opens("text-properties") && xml.attribute("display").equals("none")) hidden.add(name);
        }
    }

    private void style(Xml xml) throws IOException, Refusal {
        Map<Integer, Level> levels = styles.computeIfAbsent(xml.attribute("name"), name -> new HashMap<>());
        while (xml.next() && !xml.closes("list-style")) {
            if (!xml.opens() || !xml.name().startsWith("list-level-style")) continue;
            String format = xml.name().endsWith("number") ? xml.attribute("num-format") : "bullet";
            levels.put(xml.number("level", 1), new Level(format, xml.attribute("num-prefix"), xml.attribute("num-suffix"), xml.number("start-value", 1),
                    Math.max(1, Math.min(LEVELS, xml.number("display-levels", 1)))));
        }
    }

    /** What stands in the element that is open, up to its end. */
    private void blocks(Xml xml) throws IOException, Refusal {
        if (++depth > DEEPEST) throw new Refusal("tooDeep");
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) open--;
            else if (xml.opens() && !block(xml)) open++;
        }
        depth--;
    }

    /** Whether it read the element that opens here to its end. */
    private boolean block(Xml xml) throws IOException, Refusal {
        if (isLeftOut(xml)) {
            xml.skip();
            return true;
        }
        switch (xml.name()) {
            case "h" -> {
                int rank = Math.max(1, xml.number("outline-level", 1));
                String number = count();
                manuscript.heading(number.equals(BULLET) ? words(xml) : number + words(xml).strip(), rank);
            }
            case "p" -> {
                boolean title = isTitle(xml.attribute("style-name"));
                paragraph(words(xml), title);
            }
            case "list" -> list(xml);
            case "table-row" -> row(xml);
            case "table-of-content", "alphabetical-index" -> contents(xml);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isTitle(String style) {
        String at = style;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            if (at.equals("Title")) return true;
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    private void paragraph(String words, boolean title) throws Refusal {
        String number = count();
        if (title) manuscript.title(words);
        else if (number.isEmpty()) manuscript.line(words);
        else manuscript.item(number + words.strip());
    }

    private void contents(Xml xml) throws IOException, Refusal {
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) open--;
            else if (xml.opens("p")) manuscript.noise(words(xml));
            else if (xml.opens()) open++;
        }
    }

    private void list(Xml xml) throws IOException, Refusal {
        String outer = list;
        if (!xml.attribute("style-name").isEmpty()) list = xml.attribute("style-name");
        String own = list;
        String id = xml.attribute("id");
        level++;
        begin(xml);
        int[] run = counts;
        if (++depth > DEEPEST) throw new Refusal("tooDeep");
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
            } else if (xml.opens("list-item") || xml.opens("list-header")) {
                opens = xml.opens("list-item");
                startValue = xml.number("start-value", -1);
                blocks(xml);
                opens = false;
            } else if (xml.opens()) {
                open++;
            }
        }
        depth--;
        level--;
        if (level == 0) byStyle.put(own, run);
        if (level == 0 && !id.isEmpty()) byId.put(id, run);
        list = outer;
    }

    /** Goes on with another list's numbers, or begins anew: the outermost with all its levels, one within it with its own. */
    private void begin(Xml xml) {
        boolean goesOn = xml.attribute("continue-numbering").equals("true");
        if (level > 1) {
            if (!goesOn) counts[Math.min(level, LEVELS)] = 0;
            return;
        }
        int[] last = goesOn ? byStyle.get(list) : null;
        counts = byId.getOrDefault(xml.attribute("continue-list"), last == null ? new int[LEVELS + 1] : last);
    }

    /** What stands before the first paragraph of an item, which is then counted; empty before any other. */
    private String count() {
        if (level == 0 || !opens) return "";
        opens = false;
        int at = Math.min(level, LEVELS);
        Map<Integer, Level> levels = styles.getOrDefault(list, Map.of());
        Level own = levels.getOrDefault(at, Level.BULLET);
        counts[at] = startValue < 0 ? counts[at] + 1 : startValue - own.start() + 1;
        if (own.format().equals("bullet")) return BULLET;
        if (own.format().isEmpty()) return "";
        List<String> numerals = new ArrayList<>();
        for (int above = Math.max(1, at - own.shown() + 1); above <= at; above++) {
            String numeral = levels.getOrDefault(above, Level.BULLET).numeral(above < at ? Math.max(1, counts[above]) : counts[above]);
            if (!numeral.isEmpty()) numerals.add(numeral);
        }
        String label = own.before() + String.join(".", numerals) + own.after();
        return narrow(label) ? label + " " : label;
    }

    private static boolean isLeftOut(Xml xml) {
        return LEFT_OUT.contains(xml.name()) || (OF_DRAWINGS.contains(xml.name()) && xml.namespace().contains("svg"));
    }

    private static boolean narrow(String label) {
        if (label.isEmpty()) return false; // a Roman nought
        char last = label.charAt(label.length() - 1);
        return last < 0x80 && !Character.isWhitespace(last);
    }

    /** OpenDocument gives an example of the numbers instead of a name. */
    private static String named(String example) {
        return switch (example.charAt(0)) {
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '甲' -> "ideographTraditional";
            case '子' -> "ideographZodiac";
            case '①' -> "decimalEnclosedCircle";
            case '１' -> "decimalFullWidth";
            default -> "decimal";
        };
    }

    private void row(Xml xml) throws IOException, Refusal {
        List<String> cells = new ArrayList<>();
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) open--;
            else if (xml.opens("table-cell")) cells.add(words(xml));
            else if (xml.opens()) open++;
        }
        manuscript.row(cells);
    }

    /** All words up to the end of the element that is open. */
    private String words(Xml xml) throws IOException, Refusal {
        StringBuilder words = new StringBuilder();
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.text()) {
                words.append(xml.content().replaceAll("[ \\t\\r\\n]+", " "));
            } else if (xml.closes()) {
                open--;
                if (open > 0 && xml.closes("p")) words.append(' '); // of a cell, or a text box
            } else if (xml.opens() && (isLeftOut(xml) || hidden.contains(xml.attribute("style-name")))) {
                xml.skip();
            } else if (xml.opens("note-body")) {
                String mark = "[" + (notes.size() + 1) + "]";
                int place = notes.size();
                notes.add(mark);
                words.append(mark);
                notes.set(place, mark + " " + words(xml).strip());
            } else if (xml.opens()) {
                open++;
                inline(xml, words);
            }
        }
        return words.toString();
    }

    private static void inline(Xml xml, StringBuilder words) {
        switch (xml.name()) {
            case "s" -> words.append(" ".repeat(Math.min(100, Math.max(1, xml.number("c", 1)))));
            case "tab" -> words.append('\t');
            case "line-break" -> words.append('\n');
            default -> { }
        }
    }
}
