package biaoju.importing.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Pattern ENUMERATOR = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]{1,3}[章节条]|[①-⑳•●■◆]).*");
    private static final String ENDS = "。！？!?；;：:";

    private final List<Page> pages;
    /** How many pages have a line like it at its height, digits aside. */
    private final Map<String, Integer> repeated = new HashMap<>();

    record Page(List<PdfLine> lines, float height) {}

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

    void write(Manuscript manuscript) throws Refusal {
        StringBuilder paragraph = new StringBuilder();
        List<String> aside = new ArrayList<>(); // noise between two halves of a sentence waits for its end
        PdfLine last = null;
        boolean open = false;
        int joined = 0;
        for (Page page : pages) {
            for (PdfLine line : page.lines()) {
                if (isNoise(page, line)) {
                    aside.add(line.text());
                    continue;
                }
                if (open && last != null && continues(page, last, line)) {
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

    private static void flush(Manuscript manuscript, StringBuilder paragraph, List<String> aside) throws Refusal {
        manuscript.line(paragraph.toString());
        for (String noise : aside) manuscript.noise(noise);
        paragraph.setLength(0);
        aside.clear();
    }

    /** Whether a line ends where its column does, and not where its sentence does. */
    private static boolean isFull(Page page, PdfLine line) {
        if (ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0) return false;
        float edge = 0;
        int alike = 0;
        for (PdfLine other : page.lines()) {
            if (!line.isOverOrUnder(other)) continue;
            edge = Math.max(edge, other.right());
            if (Math.abs(other.right() - line.right()) < line.size() * 0.6f) alike++;
        }
        return line.right() > edge - line.size() * 1.2f || alike > 2;
    }

    private static boolean continues(Page page, PdfLine last, PdfLine line) {
        if (Math.abs(last.size() - line.size()) > 0.6f || ENUMERATOR.matcher(line.text()).matches()) return false;
        boolean below = line.y() > last.y();
        if (below && last.isOverOrUnder(line) && line.y() - last.y() > last.size() * 2.6f) return false;
        float left = line.left();
        for (PdfLine other : page.lines()) if (line.isOverOrUnder(other)) left = Math.min(left, other.left());
        return line.left() < left + line.size() * 0.9f;
    }

    private static void join(StringBuilder paragraph, String next) {
        char before = paragraph.charAt(paragraph.length() - 1);
        char after = next.charAt(0);
        boolean words = before < 0x250 && after < 0x250 && !Character.isWhitespace(before) && before != '-';
        if (words) paragraph.append(' ');
        paragraph.append(next);
    }
}
