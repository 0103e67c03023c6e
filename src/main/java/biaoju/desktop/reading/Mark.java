package biaoju.desktop.reading;

import biaoju.desktop.look.Palette;
import biaoju.domain.Annotation;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What besides a label is said of a sentence, as a small glyph at its end. */
enum Mark {
    NOTE {
        @Override
        void paint(Graphics2D g, Rectangle2D at, Palette palette) {
            double x = at.getX();
            double y = at.getY();
            double w = at.getWidth() * 0.8;
            double h = at.getHeight();
            Path2D sheet = new Path2D.Double();
            sheet.moveTo(x, y);
            sheet.lineTo(x + w, y);
            sheet.lineTo(x + w, y + h * 0.6);
            sheet.lineTo(x + w * 0.55, y + h);
            sheet.lineTo(x, y + h);
            sheet.closePath();
            g.setColor(palette.accent());
            g.fill(sheet);
            g.setColor(palette.page());
            g.setStroke(new BasicStroke((float) Math.max(1, h / 9)));
            g.draw(new Line2D.Double(x + w * 0.22, y + h * 0.33, x + w * 0.78, y + h * 0.33));
            g.draw(new Line2D.Double(x + w * 0.22, y + h * 0.6, x + w * 0.55, y + h * 0.6));
        }
    },
    FLAG {
        @Override
        void paint(Graphics2D g, Rectangle2D at, Palette palette) {
            double x = at.getX();
            double y = at.getY();
            double w = at.getWidth();
            double h = at.getHeight();
            g.setColor(palette.warning());
            g.setStroke(new BasicStroke((float) Math.max(1, h / 7)));
            g.draw(new Line2D.Double(x + w * 0.15, y, x + w * 0.15, y + h));
            Path2D cloth = new Path2D.Double();
            cloth.moveTo(x + w * 0.15, y);
            cloth.lineTo(x + w, y + h * 0.28);
            cloth.lineTo(x + w * 0.15, y + h * 0.62);
            cloth.closePath();
            g.fill(cloth);
        }
    };

    /** Side of the glyph's square, in ems. */
    private static final double SIZE = 0.6;

    abstract void paint(Graphics2D g, Rectangle2D at, Palette palette);

    /** In the order they are painted, left to right. */
    static List<Mark> of(List<Annotation> said) {
        List<Mark> marks = new ArrayList<>();
        if (said.stream().anyMatch(one -> !one.note().isEmpty())) marks.add(NOTE);
        if (said.stream().anyMatch(Annotation::flag)) marks.add(FLAG);
        return List.copyOf(marks);
    }

    /**
     * @param end  the sentence's last row
     * @param free whether nothing follows on that line: then the marks stand behind the text, else over the sentence's
     *     last character, which is a full stop, empty at its upper right
     */
    Rectangle2D place(Row end, List<Mark> marks, boolean free, double em) {
        double size = SIZE * em;
        double left = free ? end.right() + em * 0.35 : end.right() - marks.size() * (size + 1);
        return new Rectangle2D.Double(left + marks.indexOf(this) * (size + 1), end.top() + em * 0.12, size, size);
    }
}
