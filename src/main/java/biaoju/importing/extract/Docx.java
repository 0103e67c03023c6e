package biaoju.importing.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a WordprocessingML document, read forwards in one pass: what was deleted under tracked changes, hidden text,
 * comments, page heads and feet stay out, what was inserted, text boxes, content controls and footnotes are in.
 */
final class Docx {
    private static final String MAIN = "word/document.xml";
    /** What holds no text of the document, or the same once more. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "sectPr", "sdtPr", "tblPr", "tblGrid",
            "trPr", "tcPr", "rt", "instrText", "delText");
    private static final int DEEPEST = 200;

    private final Parts parts;
    private final DocxStyles styles;
    private final ListNumbers numbers;
    private final Manuscript manuscript = new Manuscript();
    private final Map<Integer, String> notes = new TreeMap<>();
    private int depth;

    private Docx(Parts parts, Map<String, String> relations) throws IOException, Refusal {
        this.parts = parts;
        this.styles = DocxStyles.read(parts, relations.get("styles"));
        this.numbers = DocxNumbers.read(parts, relations.get("numbering"));
    }

    static Extract read(Parts parts) throws IOException, Refusal {
        String main = parts.relations("").getOrDefault("officeDocument", MAIN);
        if (main.startsWith("xl/") || main.startsWith("ppt/")) throw new Refusal(main.startsWith("xl/") ? "spreadsheet" : "slides");
        Map<String, String> relations = parts.relations(main);
        Docx docx = new Docx(parts, relations);
        docx.document(main);
        docx.footnotes(relations.get("footnotes"));
        return docx.manuscript.extract("docx");
    }

    /** A paragraph: its words and what its properties say. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        /** What stands in text boxes that hang on it. */
        final List<Paragraph> boxed = new ArrayList<>();
        String style = "";
        @Nullable String list;
        int level = -1;
        int outline = -1;
    }

    /** Takes what stands side by side: in the body, a cell, a note. */
    private interface Receiver {
        void paragraph(Paragraph paragraph) throws Refusal;

        void row(List<String> cells) throws Refusal;
    }

    private void document(String main) throws IOException, Refusal {
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                if (xml.opens("body")) blocks(xml, new Body());
            }
        }
    }

    private void footnotes(@Nullable String part) throws IOException, Refusal {
        if (part == null || notes.isEmpty() || !parts.has(part)) return;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (!xml.opens("footnote")) continue;
                String mark = notes.get(xml.number("id", -1));
                Inline note = new Inline();
                blocks(xml, note);
                if (mark != null) manuscript.line(mark + " " + note.text.toString().strip());
            }
        }
    }

    /** Paragraphs and tables up to the end of the element that is open, through whatever wraps them. */
    private void blocks(Xml xml, Receiver to) throws IOException, Refusal {
        deeper();
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
            } else if (xml.opens("p")) {
                Paragraph paragraph = new Paragraph();
                paragraph(xml, paragraph);
                to.paragraph(paragraph);
                for (Paragraph boxed : paragraph.boxed) to.paragraph(boxed);
            } else if (xml.opens("tbl")) {
                table(xml, to);
            } else if (xml.opens() && LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.opens()) {
                open++;
            }
        }
        depth--;
    }

    private void deeper() throws Refusal {
        if (++depth > DEEPEST) throw new Refusal("tooDeep");
    }

    private void table(Xml xml, Receiver to) throws IOException, Refusal {
        deeper();
        List<String> cells = new ArrayList<>();
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
                if (xml.closes("tr")) {
                    to.row(cells);
                    cells = new ArrayList<>();
                }
            } else if (xml.opens("tc")) {
                Inline cell = new Inline();
                blocks(xml, cell);
                cells.add(cell.text.toString());
            } else if (xml.opens() && LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.opens()) {
                open++;
            }
        }
        depth--;
    }

    private void paragraph(Xml xml, Paragraph paragraph) throws IOException, Refusal {
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
            } else if (xml.opens("pPr")) {
                properties(xml, paragraph);
            } else if (xml.opens("rPr")) {
                if (isHidden(xml)) { // the rest of the run
                    restOfRun(xml);
                    open--;
                }
            } else if (xml.opens("txbxContent")) {
                blocks(xml, new Boxed(paragraph));
            } else if (xml.opens() && LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else if (xml.opens()) {
                open++;
                open -= inline(xml, paragraph.text);
            }
        }
    }

    /** @return 1 where it read up to the end of the element that opens here */
    private int inline(Xml xml, StringBuilder text) throws IOException, Refusal {
        switch (xml.name()) {
            case "t" -> {
                while (xml.next() && !xml.closes()) if (xml.text()) text.append(xml.content());
                return 1;
            }
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "footnoteReference" -> {
                String mark = "[" + (notes.size() + 1) + "]";
                notes.put(xml.number("id", -1), mark);
                text.append(mark);
            }
            default -> { }
        }
        return 0;
    }

    private static boolean isHidden(Xml xml) throws IOException, Refusal {
        boolean hidden = false;
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
            } else if (xml.opens()) {
                open++;
                hidden |= xml.opens("vanish") && !xml.attribute("val").matches("0|false|off");
            }
        }
        return hidden;
    }

    private static void restOfRun(Xml xml) throws IOException, Refusal {
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) open--;
            else if (xml.opens()) open++;
        }
    }

    private static void properties(Xml xml, Paragraph paragraph) throws IOException, Refusal {
        for (int open = 1; open > 0 && xml.next();) {
            if (xml.closes()) {
                open--;
                continue;
            }
            if (!xml.opens()) continue;
            switch (xml.name()) {
                case "pStyle" -> paragraph.style = xml.attribute("val");
                case "numId" -> paragraph.list = xml.attribute("val");
                case "ilvl" -> paragraph.level = xml.number("val", 0);
                case "outlineLvl" -> paragraph.outline = xml.number("val", -1);
                case "pPrChange", "rPr", "sectPr" -> {
                    xml.skip();
                    continue;
                }
                default -> { }
            }
            open++;
        }
    }

    /** What stands before the paragraph's words as its number in a list. */
    private String number(Paragraph paragraph, DocxStyles.Style style) {
        String list = paragraph.list == null ? style.list() : paragraph.list;
        if (list.isEmpty() || list.equals("0") || paragraph.text.toString().isBlank()) return "";
        return numbers.next(list, paragraph.level < 0 ? style.level() : paragraph.level);
    }

    /** Lines of the document itself. */
    private final class Body implements Receiver {
        @Override
        public void paragraph(Paragraph paragraph) throws Refusal {
            DocxStyles.Style style = styles.of(paragraph.style);
            String number = number(paragraph, style);
            String line = number + paragraph.text.toString().strip();
            int outline = paragraph.outline >= 0 ? paragraph.outline : style.outline();
            if (style.isTitle()) manuscript.title(line);
            else if (style.isContents()) manuscript.noise(line);
            else if (outline >= 0 && outline < 9) manuscript.heading(line, outline + 1);
            else if (number.isEmpty()) manuscript.line(line);
            else manuscript.item(line);
        }

        @Override
        public void row(List<String> cells) throws Refusal {
            manuscript.row(cells);
        }
    }

    /** All on one line, as in a cell. */
    private final class Inline implements Receiver {
        final StringBuilder text = new StringBuilder();

        @Override
        public void paragraph(Paragraph paragraph) {
            if (!text.isEmpty()) text.append(' ');
            text.append(number(paragraph, styles.of(paragraph.style))).append(paragraph.text);
        }

        @Override
        public void row(List<String> cells) {
            if (!text.isEmpty()) text.append(' ');
            text.append(String.join(" ", cells));
        }
    }

    private record Boxed(Paragraph outside) implements Receiver {
        @Override
        public void paragraph(Paragraph paragraph) {
            outside.boxed.add(paragraph);
            outside.boxed.addAll(paragraph.boxed);
        }

        @Override
        public void row(List<String> cells) {
            Paragraph row = new Paragraph();
            row.text.append(String.join(" ", cells));
            outside.boxed.add(row);
        }
    }
}
