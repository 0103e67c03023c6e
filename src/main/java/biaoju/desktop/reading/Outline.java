package biaoju.desktop.reading;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The line around a stretch of text that covers several rows, with rounded corners. */
final class Outline {
    private final double radius;
    private final Path2D path = new Path2D.Double();

    private Outline(double radius) {
        this.radius = radius;
    }

    /**
     * One closed path for each group of rows that touch.
     *
     * @param rows top down, each ending where the next begins
     */
    static Path2D around(List<Row> rows, double radius) {
        Outline outline = new Outline(radius);
        List<Row> group = new ArrayList<>();
        for (Row row : rows) {
            if (!group.isEmpty() && !touch(group.get(group.size() - 1), row)) {
                outline.enclose(group);
                group.clear();
            }
            group.add(row);
        }
        if (!group.isEmpty()) outline.enclose(group);
        return outline.path;
    }

    private static boolean touch(Row upper, Row lower) {
        return upper.left() < lower.right() && lower.left() < upper.right();
    }

    private void enclose(List<Row> rows) {
        List<double[]> corners = new ArrayList<>();
        for (Row row : rows) { // down the right side
            corners.add(new double[] {row.right(), row.top()});
            corners.add(new double[] {row.right(), row.bottom()});
        }
        for (int i = rows.size() - 1; i >= 0; i--) { // up the left
            corners.add(new double[] {rows.get(i).left(), rows.get(i).bottom()});
            corners.add(new double[] {rows.get(i).left(), rows.get(i).top()});
        }
        drawRound(withoutStraights(corners));
    }

    /** Corners where the line goes straight on are none. */
    private static List<double[]> withoutStraights(List<double[]> corners) {
        List<double[]> kept = new ArrayList<>();
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            double[] before = kept.isEmpty() ? corners.get(n - 1) : kept.get(kept.size() - 1);
            double[] at = corners.get(i);
            double[] after = corners.get((i + 1) % n);
            boolean vertical = before[0] == at[0] && at[0] == after[0];
            boolean horizontal = before[1] == at[1] && at[1] == after[1];
            if (!vertical && !horizontal) kept.add(at);
        }
        return kept;
    }

    private void drawRound(List<double[]> corners) {
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            double[] before = corners.get((i + n - 1) % n);
            double[] at = corners.get(i);
            double[] after = corners.get((i + 1) % n);
            double[] in = towards(at, before);
            double[] out = towards(at, after);
            if (i == 0) path.moveTo(in[0], in[1]);
            else path.lineTo(in[0], in[1]);
            path.quadTo(at[0], at[1], out[0], out[1]);
        }
        path.closePath();
    }

    /** The point a radius from the corner, or half-way where the other corner is near. */
    private double[] towards(double[] corner, double[] other) {
        double length = Math.hypot(other[0] - corner[0], other[1] - corner[1]);
        double share = length == 0 ? 0 : Math.min(radius, length / 2) / length;
        return new double[] {corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share};
    }
}
