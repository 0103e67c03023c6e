package biaoju.importing.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a docx: which are headings, which number their paragraphs. */
final class DocxStyles {
    private static final int DEEPEST = 20;

    /**
     * A style, with what it takes from the one it is based on.
     *
     * @param outline level of a heading from 0; −1: none
     * @param list    the use of a list it stands in, empty: none
     */
    record Style(String name, int outline, String list, int level) {
        static final Style PLAIN = new Style("", -1, "", 0);

        boolean isTitle() {
            return name.equals("title");
        }

        boolean isContents() {
            return name.matches("toc \\d|table of figures");
        }
    }

    private record Raw(String name, String based, int outline, String list, int level) {}

    private final Map<String, Raw> styles = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();

    static DocxStyles read(Parts parts, @Nullable String part) throws IOException, Refusal {
        DocxStyles styles = new DocxStyles();
        if (part == null || !parts.has(part)) return styles;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.opens("style")) styles.add(xml);
            }
        }
        return styles;
    }

    private void add(Xml xml) throws IOException, Refusal {
        String id = xml.attribute("styleId");
        String name = "";
        String based = "";
        String list = "";
        int outline = -1;
        int level = -1;
        while (xml.next() && !xml.closes("style")) {
            if (!xml.opens()) continue;
            switch (xml.name()) {
                case "name" -> name = xml.attribute("val").toLowerCase(Locale.ROOT).strip();
                case "basedOn" -> based = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                default -> { }
            }
        }
        if (name.matches("(heading|标题) ?[1-9]")) outline = name.charAt(name.length() - 1) - '1';
        styles.put(id, new Raw(name, based, outline, list, level));
    }

    Style of(String id) {
        Style known = resolved.get(id);
        if (known != null) return known;
        Raw own = styles.get(id);
        if (own == null) return Style.PLAIN;
        int outline = own.outline();
        String list = own.list();
        int level = own.level();
        Raw base = styles.get(own.based());
        for (int depth = 0; base != null && depth < DEEPEST; depth++, base = styles.get(base.based())) {
            if (outline < 0) outline = base.outline();
            if (list.isEmpty()) list = base.list();
            if (level < 0) level = base.level();
        }
        Style style = new Style(own.name(), outline, list, Math.max(0, level));
        resolved.put(id, style);
        return style;
    }
}
