package biaoju.desktop.reading;

import biaoju.desktop.look.Look;
import biaoju.domain.Unit;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Paints a {@link Sketch}: a dashed frame around each sentence there would be, and a mark where one would be cut. */
final class SketchPainter {
    private final Look look;
    private final ProseLayout layout;
    private final Graphics2D g;
    private final double em;

    /** @param g its origin at the column's top left corner */
    SketchPainter(Look look, ProseLayout layout, Graphics2D g) {
        this.look = look;
        this.layout = layout;
        this.g = g;
        this.em = layout.type().em();
    }

    void paint(Sketch sketch) {
        g.setColor(look.palette().accent());
        for (Unit unit : sketch.placed()) frame(unit);
        sketch.at().ifPresent(this::mark);
    }

    /** From its beginning to its end, seen or not: else the dashes would stand elsewhere with every bit that is painted. */
    private void frame(Unit unit) {
        float thick = Math.max(2, Math.round(em / 8)) + look.line() - 1;
        g.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {(float) em * 0.45f, (float) em * 0.3f}, 0));
        List<Row> rows = layout.rows(unit.span()).stream().map(row -> new Row(row.line(), Math.floor(row.left()) + thick / 2,
                Math.ceil(row.right()) - thick / 2, row.top(), row.bottom())).toList();
        g.draw(Outline.around(rows, em * 0.35));
    }

    /** A line through the text, with a point at both ends. */
    private void mark(int at) {
        Row row = layout.row(at);
        double x = row.left();
        double side = em * 0.4;
        g.setColor(look.palette().text());
        g.setStroke(new BasicStroke((float) Math.max(2, em / 6), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x, row.top(), x, row.bottom()));
        point(x, row.top() + side * 0.75, side);
        point(x, row.bottom() - side * 0.75, -side);
    }

    private void point(double x, double y, double side) {
        Path2D point = new Path2D.Double();
        point.moveTo(x, y);
        point.lineTo(x - side, y - side);
        point.lineTo(x + side, y - side);
        point.closePath();
        g.fill(point);
    }
}
