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
        for (Mark mark : drawing.marks()) {
            if (clip == null || seen(mark, clip)) painter.mark(mark);
        }
    }

    /** Whether any of it lies in the stretch that is to be painted. */
    private static boolean seen(Mark mark, Rectangle2D clip) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        if (mark instanceof Mark.Box box) {
            top = box.y();
            bottom = top + box.height();
        } else if (mark instanceof Mark.Dot dot) {
            top = dot.y() - dot.radius();
            bottom = dot.y() + dot.radius();
        } else if (mark instanceof Mark.Words words) {
            top = words.y() - 1.5 * words.size();
            bottom = words.y() + words.size();
        } else if (mark instanceof Mark.Lines lines) {
            for (List<Mark.Spot> run : lines.runs()) {
                for (Mark.Spot spot : run) {
                    top = Math.min(top, spot.y());
                    bottom = Math.max(bottom, spot.y());
                }
            }
        }
        return bottom >= clip.getMinY() - 4 && top <= clip.getMaxY() + 4;
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Box box) {
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
        String text = printable(words.text());
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
    private static String printable(String text) {
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
