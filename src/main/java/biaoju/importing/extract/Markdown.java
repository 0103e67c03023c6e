package biaoju.importing.extract;

import biaoju.domain.Mark;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Markdown's signs say of lines. The text stays as it is, signs and all: it is the report, and its identity. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:\\s.*)?");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\S.*");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{3,})\\s*");

    private final List<Mark> marks = new ArrayList<>();
    private boolean code;
    private boolean table;

    private Markdown() {}

    static boolean is(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /** @param text line ends LF */
    static List<Mark> marks(String text) {
        Markdown markdown = new Markdown();
        String above = "";
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            int after = text.indexOf('\n', Math.min(text.length(), end + 1));
            String next = end + 1 >= text.length() ? "" : text.substring(end + 1, after < 0 ? text.length() : after);
            String line = text.substring(start, end);
            if (!line.isBlank()) markdown.line(line, above, next, new Span(start, end));
            else markdown.table = false;
            above = line;
            start = end + 1;
        }
        return Headings.leveled(markdown.marks);
    }

    private void line(String line, String above, String next, Span span) {
        if (FENCE.matcher(line).matches()) {
            code = !code;
            return;
        }
        if (code) return;
        boolean head = line.indexOf('|') >= 0 && next.indexOf('|') >= 0 && isBelowHead(next);
        table = head || (table && line.indexOf('|') >= 0);
        if (table) mark(span, Mark.Role.ROW, 0);
        else if (HEADING.matcher(line).matches()) mark(span, Mark.Role.HEADING, signs(line));
        else if (ITEM.matcher(line).matches()) mark(span, Mark.Role.ITEM, 0);
        else if (isUnderlined(above, next)) mark(span, Mark.Role.HEADING, next.strip().charAt(0) == '=' ? 1 : 2);
    }

    /** What stands below a table's head: {@code |---|:--:|}. Strangers write it, as long as they like: no regular expression, whose stack and time grow with it. */
    private static boolean isBelowHead(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) end--;
        int i = afterBlanks(line, 0, end);
        if (i < end && line.charAt(i) == '|') i++;
        do {
            i = afterBlanks(line, i, end);
            if (i < end && line.charAt(i) == ':') i++;
            int dashes = i;
            while (i < end && line.charAt(i) == '-') i++;
            if (i - dashes < 2) return false;
            if (i < end && line.charAt(i) == ':') i++;
            i = afterBlanks(line, i, end);
            if (i == end) return true;
            if (line.charAt(i++) != '|') return false;
        } while (i < end);
        return true;
    }

    private static int afterBlanks(String line, int from, int end) {
        int i = from;
        while (i < end && isBlank(line.charAt(i))) i++;
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isUnderlined(String above, String next) {
        return above.isBlank() && !next.isBlank() && UNDERLINE.matcher(next).matches();
    }

    private static int signs(String line) {
        String bare = line.strip();
        int signs = 0;
        while (signs < bare.length() && bare.charAt(signs) == '#') signs++;
        return signs;
    }

    private void mark(Span span, Mark.Role role, int level) {
        marks.add(new Mark(span, role, level));
    }
}
