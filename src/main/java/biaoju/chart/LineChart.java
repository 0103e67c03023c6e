package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import biaoju.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Figures over time, with gaps where there is nothing, an optional band, and counts under the axis. From 0 to 1, or
 * from −1 where any is negative. One region a moment, by its id.
 *
 * @param moments in order; every series has a point for each
 */
public record LineChart(String title, List<Moment> moments, List<Series> series) implements Chart {
    private static final int SPOKEN = 12;
    private static final double HEIGHT = 12;
    /** Points nearer to each other than this, px, are a line without dots. */
    private static final double CLOSE = 10;
    private static final List<List<Double>> DASHES = List.of(List.of(), List.of(6.0, 3.0), List.of(2.0, 3.0),
            List.of(8.0, 3.0, 2.0, 3.0), List.of(12.0, 4.0));

    public LineChart {
        moments = List.copyOf(moments);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.points().size() != moments.size()) {
                throw new IllegalArgumentException(one.name() + " has " + one.points().size() + " points for "
                        + moments.size() + " moments");
            }
        }
    }

    /**
     * @param name  under the axis: a week
     * @param count under the name; below 0: not written
     */
    public record Moment(String id, String name, long count) {}

    /** Lines are told apart by dashes and by letter or name at the end, too. */
    public record Series(String name, Hue hue, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param value NaN where there is nothing; {@code low} and {@code high} NaN where there is no interval */
    public record Point(double value, double low, double high) {
        public static Point of(double value) {
            return new Point(value, Double.NaN, Double.NaN);
        }

        /** Where nothing is. */
        public static Point gap() {
            return of(Double.NaN);
        }

        private boolean there() {
            return !Double.isNaN(value);
        }

        private boolean bounded() {
            return there() && !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    /** px. */
    private record Places(double width, double left, double right, Scale scale, int moments) {
        double x(int moment) {
            return left + (moment + 0.5) * step();
        }

        double step() {
            return (right - left) / Math.max(1, moments);
        }
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        double em = style.fontSize();
        double wide = Sheet.room(width, style);
        DoubleStream all = series.stream().flatMap(one -> one.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.low(), point.high()));
        Sheet sheet = new Sheet(style);
        double top = Legend.draw(sheet, series.stream().map(one -> new Part(one.name(), one.hue())).toList(), wide,
                this::sample);
        Scale scale = Scale.of(all, top + HEIGHT * em, top + em / 2);
        Places places = new Places(wide, 2.6 * em, wide - em / 2, scale, moments.size());
        grid(sheet, places);
        for (int i = 0; i < series.size(); i++) band(sheet, places, series.get(i));
        for (int i = 0; i < series.size(); i++) line(sheet, places, i);
        double bottom = below(sheet, places);
        for (int i = 0; i < moments.size(); i++) {
            sheet.region(places.x(i) - places.step() / 2, 0, places.step(), bottom, moments.get(i).id(), said(i, text));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) parts.add(said(i, text));
        return sheet.finish(wide, bottom, title, Spoken.list(title, parts, SPOKEN, text));
    }

    /** What stands for a series in the legend: a piece of its line. */
    private void sample(Sheet sheet, int which, double x, double middle, double width) {
        String color = Shade.shape(series.get(which).hue().color(), sheet.style());
        sheet.stroke(List.of(List.of(new Spot(x, middle), new Spot(x + width, middle))), color, 2, dashes(which));
        sheet.dot(x + width / 2, middle, 3, color, 1);
    }

    private static List<Double> dashes(int series) {
        return DASHES.get(series % DASHES.size());
    }

    private void grid(Sheet sheet, Places places) {
        Style style = sheet.style();
        for (double tick : places.scale().ticks(2.2 * style.fontSize())) {
            double y = Math.round(places.scale().at(tick)) + 0.5;
            sheet.line(places.left(), y, places.right(), y, tick == 0 ? style.muted() : style.line(), 1);
            sheet.words(Scale.name(tick), places.left() - style.fontSize() / 2, y, Anchor.END, style.small(),
                    style.muted());
        }
    }

    private static void band(Sheet sheet, Places places, Series one) {
        Style style = sheet.style();
        String fill = Shade.tint(one.hue().color(), 0.18, style);
        List<Point> points = one.points();
        for (int from = 0; from < points.size(); from++) {
            int to = from;
            while (to < points.size() && points.get(to).bounded()) to++;
            if (to - from == 1) {
                double x = places.x(from);
                double low = places.scale().at(points.get(from).low());
                sheet.line(x, low, x, places.scale().at(points.get(from).high()),
                        Shade.shape(one.hue().color(), style), 1.5);
            }
            if (to - from > 1) sheet.area(edge(places, points, from, to), fill);
            from = Math.max(from, to);
        }
    }

    /** Along the upper bounds and back along the lower ones. */
    private static List<Spot> edge(Places places, List<Point> points, int from, int to) {
        List<Spot> edge = new ArrayList<>();
        for (int i = from; i < to; i++) edge.add(new Spot(places.x(i), places.scale().at(points.get(i).high())));
        for (int i = to - 1; i >= from; i--) edge.add(new Spot(places.x(i), places.scale().at(points.get(i).low())));
        return edge;
    }

    private void line(Sheet sheet, Places places, int which) {
        Style style = sheet.style();
        List<Point> points = series.get(which).points();
        String color = Shade.shape(series.get(which).hue().color(), style);
        List<List<Spot>> runs = new ArrayList<>();
        List<Spot> run = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).there()) run.add(new Spot(places.x(i), places.scale().at(points.get(i).value())));
            boolean ends = i == points.size() - 1 || !points.get(i + 1).there();
            if (!ends || run.isEmpty()) continue;
            if (run.size() > 1) runs.add(run);
            run = new ArrayList<>();
        }
        sheet.stroke(runs, color, 2, dashes(which));
        double radius = Math.min(3.5, Math.max(1.5, places.step() / 4));
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.there() && (places.step() >= CLOSE || alone(points, i))) {
                sheet.dot(places.x(i), places.scale().at(point.value()), radius, color, 1);
            }
        }
    }

    private static boolean alone(List<Point> points, int i) {
        return (i == 0 || !points.get(i - 1).there()) && (i == points.size() - 1 || !points.get(i + 1).there());
    }

    /** Names and counts under the axis, every so many where all would touch. */
    private double below(Sheet sheet, Places places) {
        Style style = sheet.style();
        double em = style.fontSize();
        double y = places.scale().start() + em;
        boolean counted = moments.stream().anyMatch(moment -> moment.count() >= 0);
        double widest = moments.stream().mapToDouble(moment -> Math.max(Widths.of(moment.name()),
                Widths.of(Numbers.count(Math.max(0, moment.count()))))).max().orElse(1);
        int every = (int) Math.max(1, Math.ceil((widest + 0.7) * style.small() / places.step()));
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < moments.size(); i += every) {
            Moment moment = moments.get(i);
            double half = widest * style.small() / 2;
            double x = Math.max(half, Math.min(places.width() - half, places.x(i)));
            if (x - half < free) continue; // moved in from the edge
            free = x + half + style.small() / 4;
            sheet.words(moment.name(), x, y, Anchor.MIDDLE, style.small(), style.muted());
            if (moment.count() >= 0) {
                sheet.words(Numbers.count(moment.count()), x, y + 1.3 * em, Anchor.MIDDLE, style.small(),
                        style.muted());
            }
        }
        if (counted) sheet.words("n", places.left() - em / 2, y + 1.3 * em, Anchor.END, style.small(), style.muted());
        return y + (counted ? 2.3 : 1) * em;
    }

    private String said(int which, Messages text) {
        List<String> parts = new ArrayList<>();
        for (Series one : series) {
            Point point = one.points().get(which);
            if (!point.there()) parts.add(text.get("chart.gap", one.name()));
            else if (point.bounded()) {
                parts.add(text.get("chart.band", one.name(), Numbers.figure(point.value()), Numbers.figure(point.low()),
                        Numbers.figure(point.high())));
            } else parts.add(text.get("chart.series", one.name(), Numbers.figure(point.value())));
        }
        Moment moment = moments.get(which);
        String figures = String.join(", ", parts);
        return moment.count() < 0 ? text.get("chart.moment", moment.name(), figures)
                : text.get("chart.momentOf", moment.name(), figures, Numbers.count(moment.count()));
    }
}
