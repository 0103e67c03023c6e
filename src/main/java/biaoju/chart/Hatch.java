package biaoju.chart;

import biaoju.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for each place in an order, so that neighbours differ without their colours: plain, strokes up, strokes
 * down, dots, upright strokes, level strokes, and again from the first. Lines, not SVG patterns: two charts on a page
 * share no ids then.
 */
final class Hatch {
    private static final double APART = 6;

    private enum Kind { PLAIN, UP, DOWN, DOTS, UPRIGHT, LEVEL }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final double x;
    private final double y;
    private final double width;
    private final double height;
    private final List<List<Spot>> runs = new ArrayList<>();

    private Hatch(double x, double y, double width, double height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    static void draw(Sheet sheet, int which, double x, double y, double width, double height, String color) {
        Hatch hatch = new Hatch(x, y, width, height);
        switch (KINDS.get(which % KINDS.size())) {
            case PLAIN -> { }
            case UP -> hatch.slanted(true);
            case DOWN -> hatch.slanted(false);
            case DOTS -> hatch.dots();
            case UPRIGHT -> hatch.upright();
            case LEVEL -> hatch.level();
        }
        sheet.stroke(hatch.runs, color, 1, List.of());
    }

    /** Strokes at 45°, cut at the box's edges. */
    private void slanted(boolean up) {
        for (double start = APART - height; start < width; start += APART) {
            double from = Math.max(0, start);
            double to = Math.min(width, start + height);
            if (to <= from) continue;
            run(from, up ? height - (from - start) : from - start, to, up ? height - (to - start) : to - start);
        }
    }

    private void upright() {
        for (double at = APART / 2; at < width; at += APART) run(at, 0, at, height);
    }

    private void level() {
        for (double at = APART / 2; at < height; at += APART) run(0, at, width, at);
    }

    private void dots() {
        for (double down = APART / 2; down < height; down += APART) {
            for (double at = APART / 2; at + 1 < width; at += APART) run(at, down, at + 1, down);
        }
    }

    private void run(double x1, double y1, double x2, double y2) {
        runs.add(List.of(new Spot(x + x1, y + y1), new Spot(x + x2, y + y2)));
    }
}
