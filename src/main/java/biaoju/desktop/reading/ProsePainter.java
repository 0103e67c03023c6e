package biaoju.desktop.reading;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import biaoju.desktop.look.Tint;
import biaoju.desktop.parts.Band;
import biaoju.desktop.parts.Smooth;
import biaoju.domain.Label;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;

/** Paints the lines between two heights of the column, in layers: tints, selection, text, underline, frame, marks. */
final class ProsePainter {
    /** Share of the accent in the frame while the keys go elsewhere. */
    static final double PALE = 0.75;

    private final Look look;
    private final Scene scene;
    private final ProseLayout layout;
    private final Graphics2D g;
    private final double em;
    private final Palette palette;
    private final int first;
    private final int last;

    /** @param g its origin at the column's top left corner */
    ProsePainter(Look look, Scene scene, Graphics2D g, int top, int bottom) {
        this.look = look;
        this.scene = scene;
        this.layout = scene.layout();
        this.g = g;
        this.em = layout.type().em();
        this.palette = look.palette();
        // A line's frame and marks reach a little into its neighbours.
        this.first = Math.max(0, layout.lineAt(top) - 1);
        this.last = Math.min(layout.lines() - 1, layout.lineAt(bottom) + 1);
    }

    void paint() {
        Smooth.on(g);
        List<Sentence> all = scene.sentences();
        int from = Sentences.firstEndingBehind(all, layout.line(first).start());
        int end = layout.line(last).end();
        int to = from;
        while (to < all.size() && all.get(to).span().start() < end) to++;
        List<Sentence> seen = all.subList(from, to);
        for (Sentence sentence : seen) tint(sentence);
        selection();
        TextPainter text = new TextPainter(scene, palette, g);
        for (int i = first; i <= last; i++) text.paint(layout.line(i));
        for (Sentence sentence : seen) {
            if (scene.disputed(sentence)) doubleUnderline(sentence);
            else if (sentence.number() == scene.hovered() && !scene.current(sentence)) underline(sentence);
            if (scene.current(sentence) && scene.sketch() == null) frame(sentence);
        }
        for (Sentence sentence : seen) marks(sentence);
        Review review = scene.review();
        if (review == null) new GutterPainter(look, scene, g).paint(seen, first, last);
        else new VotesPainter(look, scene, review, g).paint(seen, first, last);
    }

    private void tint(Sentence sentence) {
        Optional<Label> label = scene.label(sentence);
        boolean current = scene.current(sentence);
        if (label.isEmpty() && !current) return;
        g.setColor(label.map(l -> fill(look.tint(l.color()), current))
                .orElseGet(() -> Contrast.mix(palette.page(), palette.accent(), 0.07)));
        for (Row row : layout.rows(sentence.span(), first, last)) {
            double height = tintHeight(row);
            double y = (row.top() + row.bottom() - height) / 2;
            Band.fill(g, row.left(), y, Math.max(1, row.width() - 1), height, em * 0.2);
        }
    }

    private static Color fill(Tint tint, boolean current) {
        return current ? tint.current() : tint.fill();
    }

    /** A little less than the line, so that the page shows between two lines. */
    private static double tintHeight(Row row) {
        return (row.bottom() - row.top()) * 0.8;
    }

    private void selection() {
        Span selected = scene.selection();
        if (selected.length() == 0) return;
        g.setColor(palette.selection());
        for (Row row : layout.rows(selected, first, last)) {
            double height = tintHeight(row);
            Band.fill(g, row.left(), (row.top() + row.bottom() - height) / 2, row.width(), height, 0);
        }
    }

    private void underline(Sentence sentence) {
        g.setColor(palette.quiet());
        g.setStroke(new BasicStroke(look.line()));
        for (Row row : layout.rows(sentence.span(), first, last)) {
            double y = Math.round((row.top() + row.bottom() + tintHeight(row)) / 2) - 1.5;
            g.draw(new Line2D.Double(row.left() + 1, y, row.right() - 2, y));
        }
    }

    /** Annotators differ: two lines below the text, which no other state has. */
    private void doubleUnderline(Sentence sentence) {
        g.setColor(palette.warning());
        g.setStroke(new BasicStroke((float) Math.max(1, em / 16)));
        double gap = Math.max(2, Math.round(em / 6));
        for (Row row : layout.rows(sentence.span(), first, last)) {
            double y = Math.round((row.top() + row.bottom() + tintHeight(row)) / 2) - 1.5;
            g.draw(new Line2D.Double(row.left() + 1, y - gap, row.right() - 2, y - gap));
            g.draw(new Line2D.Double(row.left() + 1, y, row.right() - 2, y));
        }
    }

    private void frame(Sentence sentence) {
        g.setColor(scene.focused() ? palette.accent() : Contrast.mix(palette.page(), palette.accent(), PALE));
        float thick = Math.max(2, Math.round(em / 8)) + look.line() - 1;
        g.setStroke(new BasicStroke(thick));
        // Two rows more than are painted: the outline must not close where the clip ends.
        List<Row> rows = layout.rows(sentence.span(), Math.max(0, first - 2), last + 2).stream()
                .map(row -> new Row(row.line(), Math.floor(row.left()) - thick, Math.ceil(row.right()) + thick - 1,
                        row.top(), row.bottom())).toList();
        g.draw(Outline.around(rows, em * 0.35));
    }

    /** Flag and note, small, at the end of the sentence. */
    private void marks(Sentence sentence) {
        List<Mark> marks = Mark.of(scene.remarks(sentence));
        if (marks.isEmpty()) return;
        int line = layout.lineOf(sentence.span().end() - 1);
        if (line < first || line > last) return;
        Row end = layout.rows(sentence.span(), line, line).get(0);
        boolean free = sentence.span().end() == layout.line(line).paragraph().end();
        for (Mark mark : marks) mark.paint(g, mark.place(end, marks, free, em), palette);
    }
}
