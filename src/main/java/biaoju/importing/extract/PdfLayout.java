package biaoju.importing.extract;

import biaoju.importing.HardWraps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page's lines are to the text: page numbers and what stands on page after page are noise, and lines that end only
 * because the page is not wider are one again. In doubt a line stays a line.
 */
final class PdfLayout {
    /** So much of a page's height, at the top and at the foot, may be its head and foot. */
    private static final float MARGIN = 0.12f;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·•\\s]*(?:第\\s*)?(?:\\d{1,4}|[ivxIVX]{1,6}|[一二三四五六七八九十百]{1,5})\\s*页?"
            + "(?:\\s*[/／,，共]*\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–－·•\\s]*");
    /** In widths of an ideograph: the shortest line that can have been broken, and the deepest indent. */
    private static final float SHORT = 12;
    private static final float INDENT = 2.6f;
    private static final String ENDS = "。！？!?；;：:";

    private final List<Page> pages;
    /** How many pages have a line like it at its height, digits aside. */
    private final Map<String, Integer> repeated = new HashMap<>();

    record Page(List<PdfLine> lines, float height) {}

    /** Stands between two halves of a paragraph and waits for its end. */
    private record Aside(String text, boolean noise) {}

    PdfLayout(List<Page> pages) {
        this.pages = pages;
        for (Page page : pages) {
            page.lines().stream().filter(line -> isMarginal(page, line)).map(PdfLayout::likeness).distinct()
                    .forEach(like -> repeated.merge(like, 1, Integer::sum));
        }
    }

    private static boolean isMarginal(Page page, PdfLine line) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    private static String likeness(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 4);
    }

    private boolean isNoise(Page page, PdfLine line) {
        if (!isMarginal(page, line)) return false;
        return PAGE_NUMBER.matcher(line.text()).matches() || repeated.getOrDefault(likeness(line), 0) >= Math.max(2, pages.size() / 3);
    }

    /** @param keepLines every line of a page stays one */
    void write(Manuscript manuscript, boolean keepLines) throws Refusal {
        StringBuilder paragraph = new StringBuilder();
        List<Aside> aside = new ArrayList<>(); // what stands between two halves of a sentence waits for its end
        PdfLine last = null;
        boolean open = false;
        int joined = 0;
        for (Page page : pages) {
            Set<PdfLine> notes = notes(page);
            for (PdfLine line : page.lines()) {
                boolean noise = isNoise(page, line);
                if (noise || notes.contains(line)) {
                    aside.add(new Aside(line.text(), noise));
                    continue;
                }
                if (!keepLines && open && last != null && continues(page, last, line)) {
                    join(paragraph, line.text());
                    joined++;
                } else {
                    flush(manuscript, paragraph, aside);
                    paragraph.append(line.text());
                }
                last = line;
                open = isFull(page, line);
            }
        }
        flush(manuscript, paragraph, aside);
        manuscript.joined(joined);
    }

    private static void flush(Manuscript manuscript, StringBuilder paragraph, List<Aside> aside) throws Refusal {
        manuscript.line(paragraph.toString());
        for (Aside one : aside) {
            if (one.noise()) manuscript.noise(one.text());
            else manuscript.line(one.text());
        }
        paragraph.setLength(0);
        aside.clear();
    }

    /** Notes at the foot of a page: the last lines of it, in smaller letters than most of it. */
    private Set<PdfLine> notes(Page page) {
        Map<Float, Integer> sizes = new HashMap<>();
        for (PdfLine line : page.lines()) sizes.merge(line.size(), line.text().length(), Integer::sum);
        float usual = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
        Set<PdfLine> notes = new HashSet<>();
        for (int i = page.lines().size() - 1; i > 0; i--) {
            PdfLine line = page.lines().get(i);
            boolean small = line.size() < usual * 0.92f && line.y() > page.height() / 2;
            if (small) notes.add(line);
            else if (!isNoise(page, line)) break;
        }
        return notes;
    }

    /** Whether a line ends where its column does, and not where its sentence does. */
    private static boolean isFull(Page page, PdfLine line) {
        if (line.row() || ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0) return false;
        if (line.right() - line.left() < line.size() * SHORT) return false; // a heading, a cell, an entry
        float edge = line.right();
        int alike = 0;
        for (PdfLine other : page.lines()) {
            boolean sameColumn = Math.abs(other.left() - line.left()) < line.size() * INDENT && Math.abs(other.size() - line.size()) < 0.6f;
            if (sameColumn) edge = Math.max(edge, other.right());
            if (line.isOverOrUnder(other) && Math.abs(other.right() - line.right()) < line.size() * 0.6f) alike++;
        }
        return line.right() > edge - line.size() * 1.2f || alike > 3;
    }

    private static boolean continues(Page page, PdfLine last, PdfLine line) {
        if (Math.abs(last.size() - line.size()) > 0.6f || HardWraps.opens(line.text())) return false;
        boolean below = line.y() > last.y();
        if (below && last.isOverOrUnder(line) && line.y() - last.y() > last.size() * 2.6f) return false;
        float left = line.left();
        for (PdfLine other : page.lines()) if (line.isOverOrUnder(other)) left = Math.min(left, other.left());
        return line.left() < left + line.size() * 0.9f;
    }

    private static void join(StringBuilder paragraph, String next) {
        if (HardWraps.needsBlank(paragraph.charAt(paragraph.length() - 1), next.charAt(0))) paragraph.append(' ');
        paragraph.append(next);
    }
}
