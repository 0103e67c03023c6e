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
    /** What stands below a table's head: {@code |---|:--:|}. */
    private static final Pattern BELOW_HEAD = Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*");
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
        boolean head = line.indexOf('|') >= 0 && next.indexOf('|') >= 0 && BELOW_HEAD.matcher(next).matches();
        table = head || (table && line.indexOf('|') >= 0);
        if (table) mark(span, Mark.Role.ROW, 0);
        else if (HEADING.matcher(line).matches()) mark(span, Mark.Role.HEADING, signs(line));
        else if (ITEM.matcher(line).matches()) mark(span, Mark.Role.ITEM, 0);
        else if (isUnderlined(above, next)) mark(span, Mark.Role.HEADING, next.strip().charAt(0) == '=' ? 1 : 2);
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
