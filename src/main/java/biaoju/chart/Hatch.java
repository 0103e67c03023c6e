package biaoju.chart;

import java.util.List;

/**
 * A pattern for each place in an order, so that neighbours differ without their colours: plain, strokes up, strokes
 * down, dots, upright strokes, level strokes, and again from the first. Paths, not SVG patterns: two charts on a page
 * share no ids then.
 */
final class Hatch {
    private static final double APART = 6;

    /** How far a stroke goes while it crosses the whole height: {@code dx} to the right for each px down. */
    private enum Kind { PLAIN, UP, DOWN, DOTS, UPRIGHT, LEVEL }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private Hatch() {}

    static void draw(Sheet sheet, int which, double x, double y, double width, double height, String color) {
        String path = switch (KINDS.get(which % KINDS.size())) {
            case PLAIN -> "";
            case UP -> slanted(x, y, width, height, true);
            case DOWN -> slanted(x, y, width, height, false);
            case DOTS -> dots(x, y, width, height);
            case UPRIGHT -> upright(x, y, width, height);
            case LEVEL -> level(x, y, width, height);
        };
        if (!path.isEmpty()) sheet.stroke(path, color, 1, "");
    }

    /** Strokes at 45°, cut at the box's edges. {@code up}: towards the upper right. */
    private static String slanted(double x, double y, double width, double height, boolean up) {
        StringBuilder path = new StringBuilder();
        for (double start = APART - height; start < width; start += APART) {
            double from = Math.max(0, start);
            double to = Math.min(width, start + height);
            if (to <= from) continue;
            double y1 = up ? y + height - (from - start) : y + from - start;
            double y2 = up ? y + height - (to - start) : y + to - start;
            move(path, x + from, y1, x + to, y2);
        }
        return path.toString();
    }

    private static String upright(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double at = APART / 2; at < width; at += APART) move(path, x + at, y, x + at, y + height);
        return path.toString();
    }

    private static String level(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double at = APART / 2; at < height; at += APART) move(path, x, y + at, x + width, y + at);
        return path.toString();
    }

    private static String dots(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double down = APART / 2; down < height; down += APART) {
            for (double at = APART / 2; at + 1 < width; at += APART) move(path, x + at, y + down, x + at + 1, y + down);
        }
        return path.toString();
    }

    private static void move(StringBuilder path, double x1, double y1, double x2, double y2) {
        path.append('M').append(Numbers.place(x1)).append(' ').append(Numbers.place(y1)).append('L')
                .append(Numbers.place(x2)).append(' ').append(Numbers.place(y2));
    }
}
