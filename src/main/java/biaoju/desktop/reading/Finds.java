package biaoju.desktop.reading;

import biaoju.desktop.look.Palette;
import biaoju.domain.Span;
import biaoju.query.Needle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;

/** The places of some words in the report that is shown, and which of them is looked at. Never changes. */
final class Finds {
    static final Finds NONE = new Finds(new int[0], 0, -1);
    private static final int MOST = 100_000;
    private static final int VEIL = 70;

    private final int[] starts;
    private final int length;
    private final int current;

    private Finds(int[] starts, int length, int current) {
        this.starts = starts;
        this.length = length;
        this.current = current;
    }

    /** @param from the first place from there on is looked at, or the first of all */
    static Finds of(String words, String text, int from) {
        if (words.isEmpty()) return NONE;
        Needle needle = new Needle(words);
        int[] starts = new int[16];
        int size = 0;
        for (int at = needle.in(text, 0); at >= 0 && size < MOST; at = needle.in(text, at + words.length())) {
            if (size == starts.length) starts = Arrays.copyOf(starts, size * 2);
            starts[size++] = at;
        }
        if (size == 0) return NONE;
        int[] found = Arrays.copyOf(starts, size);
        int first = Arrays.binarySearch(found, from);
        int current = first >= 0 ? first : -first - 1;
        return new Finds(found, words.length(), current == size ? 0 : current);
    }

    int size() {
        return starts.length;
    }

    /** From 0; −1 where there is none. */
    int current() {
        return current;
    }

    /** Which is looked at. */
    Span at() {
        return new Span(starts[current], starts[current] + length);
    }

    /** The next or previous is looked at; from the end it goes on at the start. */
    Finds step(int by) {
        return starts.length == 0 ? this : new Finds(starts, length, Math.floorMod(current + by, starts.length));
    }

    /** A veil over each place between two lines, a frame around the one that is looked at. */
    void paint(Graphics2D g, ProseLayout layout, Palette palette, int top, int bottom) {
        if (starts.length == 0) return;
        int first = Math.max(0, layout.lineAt(top) - 1);
        int last = Math.min(layout.lines() - 1, layout.lineAt(bottom) + 1);
        int from = Arrays.binarySearch(starts, layout.line(first).start() - length);
        Color ink = palette.warning();
        for (int i = Math.max(0, from < 0 ? -from - 1 : from); i < starts.length && starts[i] < layout.line(last).end(); i++) {
            for (Row row : layout.rows(new Span(starts[i], starts[i] + length), first, last)) {
                double height = (row.bottom() - row.top()) * 0.8;
                var box = new RoundRectangle2D.Double(row.left(), (row.top() + row.bottom() - height) / 2, row.width(), height, 4, 4);
                g.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), VEIL));
                g.fill(box);
                if (i != current) continue;
                g.setColor(ink);
                g.setStroke(new BasicStroke(2));
                g.draw(box);
            }
        }
    }
}
