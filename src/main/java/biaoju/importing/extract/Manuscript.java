package biaoju.importing.extract;

import biaoju.domain.Mark;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.List;

/** The text as it is taken out of a file, line by line, with what the file says of each. */
final class Manuscript {
    /** Ten long novels; what is more than that is a bomb. */
    private static final int LONGEST = 20_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private int joined;

    void line(String content) throws Refusal {
        put(content);
    }

    /** @param level from 1, as the file counts it */
    void heading(String content, int level) throws Refusal {
        mark(content, Mark.Role.HEADING, level);
    }

    void title(String content) throws Refusal {
        mark(content, Mark.Role.TITLE, 0);
    }

    void item(String content) throws Refusal {
        mark(content, Mark.Role.ITEM, 0);
    }

    void noise(String content) throws Refusal {
        mark(content, Mark.Role.NOISE, 0);
    }

    /** A table's row as one line: {@code | 4 | 台账缺页。 |}; nothing where all of its cells are empty. */
    void row(List<String> cells) throws Refusal {
        if (cells.stream().allMatch(String::isBlank)) return;
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) line.append(' ').append(cell.replaceAll("\\s+", " ").strip()).append(" |");
        mark(line.toString(), Mark.Role.ROW, 0);
    }

    /** Tells of line ends that were made for a page's width and are gone. */
    void joined(int count) {
        joined += count;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private void mark(String content, Mark.Role role, int level) throws Refusal {
        Span span = put(content);
        if (span.length() > 0) marks.add(new Mark(span, role, level));
    }

    private Span put(String content) throws Refusal {
        String clean = clean(content);
        int start = text.length();
        if (clean.isEmpty()) return new Span(start, start);
        if (start + clean.length() > LONGEST) throw new Refusal("tooLong", Integer.toString(LONGEST));
        text.append(clean).append('\n');
        return new Span(start, start + clean.length());
    }

    /** Without blanks around and without what no text can hold. */
    private static String clean(String content) {
        StringBuilder clean = new StringBuilder(content.length());
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < content.length() && Character.isLowSurrogate(content.charAt(i + 1));
            if (pair) clean.append(c).append(content.charAt(++i));
            else if (Character.isSurrogate(c)) clean.append('\uFFFD');
            else if (c == '\r' || c == '\f' || c == '\u000B') clean.append('\n');
            else if (c >= ' ' || c == '\n' || c == '\t') clean.append(c);
        }
        int start = 0;
        int end = clean.length();
        while (start < end && isBlank(clean.charAt(start))) start++;
        while (start < end && isBlank(clean.charAt(end - 1))) end--;
        return clean.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    Extract extract(String format) throws Refusal {
        if (text.isEmpty()) throw new Refusal("noText");
        return new Extract(format, text.toString(), Headings.leveled(marks), joined);
    }
}
