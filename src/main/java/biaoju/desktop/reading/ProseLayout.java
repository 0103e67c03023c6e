package biaoju.desktop.reading;

import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where every character of a report stands in a column of one width. Only the beginnings of lines are kept, so a
 * million characters take 100 kB and some 10 ms; places within a line are computed when asked for.
 *
 * <p>All coordinates count from the column's top left corner.
 */
final class ProseLayout {
    /** A line with a larger share of it left empty is not stretched: a long word made it short. */
    private static final float MOST_SLACK = 0.1f;

    private final String text;
    private final List<Paragraph> paragraphs;
    private final Typeface type;
    private final float width;
    /** Of each paragraph: the number of its first line, and that line's top; one more of each for the end. */
    private final int[] firstLine;
    private final int[] top;
    private int[] lineStart = new int[256];
    private int lines;

    ProseLayout(String text, List<Paragraph> paragraphs, Typeface type, float width) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.type = type;
        this.width = width;
        this.firstLine = new int[paragraphs.size() + 1];
        this.top = new int[paragraphs.size() + 1];
        layOut();
    }

    private void layOut() {
        LineBreaker breaker = new LineBreaker(text, type, width);
        int y = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph paragraph = paragraphs.get(p);
            if (p > 0) y += type.above(paragraph.face());
            firstLine[p] = lines;
            top[p] = y;
            breaker.breakLines(paragraph, this::add);
            y += (lines - firstLine[p]) * heightOf(paragraph);
        }
        firstLine[paragraphs.size()] = lines;
        top[paragraphs.size()] = y;
    }

    private void add(int start) {
        if (lines == lineStart.length) lineStart = Arrays.copyOf(lineStart, lines * 2);
        lineStart[lines++] = start;
    }

    /** An empty line of the file is a pause, not a line. */
    private int heightOf(Paragraph paragraph) {
        return paragraph.isEmpty() ? type.lineHeight(Face.BODY) / 3 : type.lineHeight(paragraph.face());
    }

    Typeface type() {
        return type;
    }

    float width() {
        return width;
    }

    int height() {
        return top[paragraphs.size()];
    }

    int lines() {
        return lines;
    }

    Line line(int index) {
        int p = lastUpTo(firstLine, paragraphs.size(), index);
        Paragraph paragraph = paragraphs.get(p);
        boolean last = index + 1 == firstLine[p + 1];
        int height = heightOf(paragraph);
        int end = last ? paragraph.end() : lineStart[index + 1];
        return new Line(index, lineStart[index], end, last, paragraph, top[p] + (index - firstLine[p]) * height, height);
    }

    /** The line at this height; in the room between two paragraphs the upper one's last. */
    int lineAt(double y) {
        int at = (int) Math.max(0, Math.min(y, Integer.MAX_VALUE));
        int p = lastUpTo(top, paragraphs.size(), at);
        return Math.min(firstLine[p] + (at - top[p]) / heightOf(paragraphs.get(p)), firstLine[p + 1] - 1);
    }

    /** The line on which the character at {@code offset} stands; a line break's is the one it ends. */
    int lineOf(int offset) {
        return lastUpTo(lineStart, lines, offset);
    }

    /** The last index whose value is at most {@code key}, 0 where there is none; values never fall. */
    private static int lastUpTo(int[] values, int length, int key) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (values[middle] <= key) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** The left edge of each character of the line and the right edge of the last: one more than it has units. */
    float[] edges(Line line) {
        int length = line.end() - line.start();
        float[] x = new float[length + 1];
        List<Paragraph.Run> runs = line.paragraph().runs();
        int run = 0;
        for (int i = 0; i < length; i++) {
            int at = line.start() + i;
            while (at >= runs.get(run).end()) run++;
            x[i + 1] = x[i] + type.advances(runs.get(run).face()).of(text, at);
        }
        if (!line.last()) stretch(line, x);
        return x;
    }

    /** Shares out the room a broken line leaves, so that the column's right edge is straight. */
    private void stretch(Line line, float[] x) {
        int seen = line.end();
        while (seen > line.start() && Kinsoku.isBlank(text.charAt(seen - 1))) seen--;
        int length = seen - line.start();
        float slack = width - x[length];
        if (slack <= 0 || slack > MOST_SLACK * width) return;
        int gaps = 0;
        for (int i = 1; i < length; i++) if (gap(line, i)) gaps++;
        if (gaps == 0) return;
        int before = 0;
        for (int i = 1; i < x.length; i++) {
            if (i < length && gap(line, i)) before++;
            x[i] += slack * (i < length ? before : gaps) / gaps;
        }
    }

    private boolean gap(Line line, int i) {
        return Kinsoku.stretches(text.charAt(line.start() + i - 1), text.charAt(line.start() + i));
    }

    /** The place between two characters that is nearest to the point, for a caret. */
    int caretAt(double x, double y) {
        Line line = line(lineAt(y));
        float[] edges = edges(line);
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - x) <= Math.abs(edges[best] - x) && !insidePair(line.start() + i)) best = i;
        }
        return line.start() + best;
    }

    /** The character under the point, or the nearest on its line; the line's own start where it is empty. */
    int charAt(double x, double y) {
        Line line = line(lineAt(y));
        float[] edges = edges(line);
        int i = 0;
        while (i + 2 < edges.length && edges[i + 1] <= x) i++;
        return insidePair(line.start() + i) ? line.start() + i - 1 : line.start() + i;
    }

    /** Where a caret before {@code offset} stands. */
    double xOf(int offset) {
        Line line = line(lineOf(offset));
        return edges(line)[Math.min(offset, line.end()) - line.start()];
    }

    /** One character back, never into a pair. */
    int back(int offset) {
        if (offset == 0) return 0;
        return insidePair(offset - 1) ? offset - 2 : offset - 1;
    }

    int forth(int offset) {
        if (offset >= text.length()) return text.length();
        return insidePair(offset + 1) ? offset + 2 : offset + 1;
    }

    private boolean insidePair(int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** The stretch's part of each line that it touches, top down; blanks hanging at a line's end left out. */
    List<Row> rows(Span span) {
        return rows(span, 0, lines - 1);
    }

    /** Only those of the lines {@code first} to {@code last}. */
    List<Row> rows(Span span, int first, int last) {
        if (span.length() == 0) return List.of();
        int to = Math.min(last, lineOf(span.end() - 1));
        List<Row> rows = new ArrayList<>();
        for (int i = Math.max(first, lineOf(span.start())); i <= to; i++) {
            Line line = line(i);
            float[] x = edges(line);
            int from = Math.max(span.start(), line.start()) - line.start();
            int until = Math.min(span.end(), line.end()) - line.start();
            double right = line.last() ? x[Math.max(until, from)] : Math.min(width, x[until]);
            if (until > from) rows.add(new Row(i, x[from], Math.max(x[from], right), line.top(), line.bottom()));
        }
        return rows;
    }

    Row row(int offset) {
        Line line = line(lineOf(offset));
        float[] x = edges(line);
        int i = Math.min(offset, line.end()) - line.start();
        return new Row(line.index(), x[i], x[Math.min(i + 1, x.length - 1)], line.top(), line.bottom());
    }
}
