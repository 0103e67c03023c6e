package biaoju.desktop.parts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * A filled stretch of a line with rounded corners. A smoothed shape goes to an X server as a mask of its whole size, pixel by
 * pixel, which was most of what a page took to paint; here only the two ends are smoothed and what lies between is a plain rectangle.
 */
public final class Band {
    private Band() {}

    /** Fills it with the current colour; edges lie on whole pixels. The radius is that of the corners, in pixels. */
    public static void fill(Graphics2D g, double x, double y, double width, double height, double radius) {
        int left = round(x);
        int right = Math.max(left + 1, round(x + width));
        int top = round(y);
        int bottom = Math.max(top + 1, round(y + height));
        int end = (int) Math.ceil(radius);
        if (right - left <= 2 * end || bottom - top <= 2 * end || !onPixels(g.getTransform())) {
            double arc = 2 * Math.min(radius, Math.min(right - left, bottom - top) / 2.0);
            g.fill(new RoundRectangle2D.Double(left, top, right - left, bottom - top, arc, arc));
            return;
        }
        Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.fillRect(left + end, top, right - left - 2 * end, bottom - top);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
        if (end == 0) return;
        g.fill(end(left, left + end, top, bottom, radius));
        g.fill(end(right, right - end, top, bottom, radius));
    }

    /** From the outermost edge to where the rectangle begins, corners rounded. */
    private static Path2D end(double outer, double inner, double top, double bottom, double radius) {
        double turn = Math.signum(inner - outer) * radius;
        Path2D.Double path = new Path2D.Double();
        path.moveTo(inner, top);
        path.lineTo(outer + turn, top);
        path.quadTo(outer, top, outer, top + radius);
        path.lineTo(outer, bottom - radius);
        path.quadTo(outer, bottom, outer + turn, bottom);
        path.lineTo(inner, bottom);
        path.closePath();
        return path;
    }

    /** Whether whole units are whole pixels: else the parts would show their seams. */
    private static boolean onPixels(AffineTransform to) {
        return to.getShearX() == 0 && to.getShearY() == 0 && whole(to.getScaleX()) && whole(to.getScaleY())
                && whole(to.getTranslateX()) && whole(to.getTranslateY());
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }

    private static boolean whole(double number) {
        return number == Math.rint(number);
    }
}
