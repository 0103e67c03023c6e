package biaoju.desktop.parts;

import biaoju.chart.Drawing;
import biaoju.chart.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints a drawing's marks as its SVG text says them, with the window's own fonts. */
final class ChartPainter {
    private final Graphics2D g;
    private final Font font;
    private final Map<String, Color> colors = new HashMap<>();

    private ChartPainter(Graphics2D g, Font font) {
        this.g = g;
        this.font = font;
    }

    /** @param font of any size: its family is taken */
    static void paint(Graphics2D g, Drawing drawing, Font font) {
        ChartPainter painter = new ChartPainter(g, font);
        g.setColor(painter.color(drawing.style().page()));
        g.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Rectangle2D clip = g.getClipBounds();
        for (Mark mark : drawing.marks()) painter.mark(mark, clip);
    }

    private void mark(Mark mark, Rectangle2D clip) {
        if (mark instanceof Mark.Box box) {
            if (clip != null && (box.y() > clip.getMaxY() || box.y() + box.height() < clip.getMinY())) return;
            shape(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.fill(), box.stroke(),
                    pen(box.thick(), List.of()));
        } else if (mark instanceof Mark.Dot dot) {
            double size = 2 * dot.radius();
            shape(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), size, size), dot.fill(),
                    dot.stroke(), pen(dot.thick(), List.of()));
        } else if (mark instanceof Mark.Lines lines) {
            shape(path(lines), lines.fill(), lines.stroke(), pen(lines.thick(), lines.dashes()));
        } else if (mark instanceof Mark.Words words) {
            words(words);
        }
    }

    private void shape(Shape shape, String fill, String stroke, BasicStroke pen) {
        if (!fill.isEmpty()) {
            g.setColor(color(fill));
            g.fill(shape);
        }
        if (!stroke.isEmpty()) {
            g.setColor(color(stroke));
            g.setStroke(pen);
            g.draw(shape);
        }
    }

    private static Path2D path(Mark.Lines lines) {
        Path2D path = new Path2D.Double();
        for (List<Mark.Spot> run : lines.runs()) {
            for (int i = 0; i < run.size(); i++) {
                if (i == 0) path.moveTo(run.get(i).x(), run.get(i).y());
                else path.lineTo(run.get(i).x(), run.get(i).y());
            }
            if (!lines.fill().isEmpty() && !run.isEmpty()) path.closePath();
        }
        return path;
    }

    /** As SVG draws where nothing else is said: ends cut off, corners pointed up to four times the width. */
    private static BasicStroke pen(double thick, List<Double> dashes) {
        float[] lengths = new float[dashes.size()];
        for (int i = 0; i < lengths.length; i++) lengths[i] = dashes.get(i).floatValue();
        return new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4,
                lengths.length == 0 ? null : lengths, 0);
    }

    private void words(Mark.Words words) {
        String text = seen(words.text());
        g.setFont(font.deriveFont(words.bold() ? Font.BOLD : Font.PLAIN, (float) words.size()));
        g.setColor(color(words.fill()));
        double width = words.anchor() == Mark.Anchor.START ? 0 : g.getFontMetrics().stringWidth(text);
        double x = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        g.drawString(text, (float) x, (float) words.y());
    }

    /** Control characters have no width of their own in some fonts and a box in others. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text);
        for (int i = 0; i < seen.length(); i++) {
            if (Character.isISOControl(seen.charAt(i))) seen.setCharAt(i, ' ');
        }
        return seen.toString();
    }

    private Color color(String hex) {
        return colors.computeIfAbsent(hex, Color::decode);
    }
}
