package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import biaoju.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Figures with their intervals, one a row: a dot, whiskers, and the numbers written out. From 0 to 1, or from −1 where
 * any is negative. What is undefined says why instead.
 *
 * @param title      what the figures are; not drawn, for {@code title} and description
 * @param references vertical lines to compare with
 */
public record IntervalChart(String title, List<Row> rows, List<Reference> references) implements Chart {
    /** Narrower than this, in em, a row's plot goes below its name. */
    private static final double FOLDED = 40;
    private static final int SPOKEN = 12;

    public IntervalChart {
        rows = List.copyOf(rows);
        references = List.copyOf(references);
    }

    /**
     * @param note  what belongs to the name, such as {@code n = 132}; may be empty
     * @param value NaN exactly where {@code why} says something
     * @param low   NaN, as {@code high}, where there is no interval
     * @param why   the reason, in the user's language, why the figure is undefined; else empty
     */
    public record Row(String id, String name, String note, double value, double low, double high, String why) {
        public Row {
            if (Double.isNaN(value) == why.isEmpty()) {
                throw new IllegalArgumentException("a figure or a reason: " + value + ", " + why);
            }
        }

        public static Row undefined(String id, String name, String note, String why) {
            return new Row(id, name, note, Double.NaN, Double.NaN, Double.NaN, why);
        }

        private boolean defined() {
            return why.isEmpty();
        }

        private boolean bounded() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }

        private String written() {
            return defined() ? Numbers.interval(value, low, high) : "–";
        }
    }

    /** @param name written above the line; its number where empty */
    public record Reference(double at, String name) {
        private String caption() {
            return name.isEmpty() ? Numbers.place(at) : name;
        }
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        Sheet sheet = new Sheet(style);
        Places places = places(Sheet.room(width, style), style);
        double top = grid(sheet, places);
        double y = top;
        for (Row row : rows) {
            row(sheet, places, row, y);
            sheet.region(0, y, places.width(), places.rowHeight(), row.id(), said(row, text));
            y += places.rowHeight();
        }
        return sheet.finish(places.width(), y + 2 * style.fontSize(), title, description(text));
    }

    /** Where the columns are, px. Folded, name and figures share a line and the plot is below them. */
    private record Places(double width, double rowHeight, boolean folded, double name, double note, Scale scale,
            double figures) {}

    private Places places(double width, Style style) {
        double em = style.fontSize();
        double figures = em * rows.stream().mapToDouble(row -> Widths.of(row.written())).max().orElse(4);
        double note = style.small() * rows.stream().mapToDouble(row -> Widths.of(row.note())).max().orElse(0);
        double widest = em * rows.stream().mapToDouble(row -> Widths.of(row.name())).max().orElse(0);
        DoubleStream all = rows.stream().flatMapToDouble(row -> DoubleStream.of(row.value(), row.low(), row.high()));
        if (width < FOLDED * em) {
            double name = width - figures - em - (note > 0 ? Math.min(note, width * 0.3) + em / 2 : 0);
            return new Places(width, 3.2 * em, true, Math.min(widest, name), Math.min(note, width * 0.3),
                    Scale.of(all, em / 2, width - em / 2), width);
        }
        double name = Math.min(widest, width * 0.3);
        double left = name + em + (note > 0 ? Math.min(note, width * 0.2) + em : 0);
        double right = width - figures - 1.5 * em;
        return new Places(width, 2 * em, false, name, Math.min(note, width * 0.2), Scale.of(all, left, right), width);
    }

    /** Lines behind all rows, with the reference lines' names above and the scale below. */
    private double grid(Sheet sheet, Places places) {
        Style style = sheet.style();
        double em = style.fontSize();
        Scale scale = places.scale();
        double top = references.isEmpty() ? em / 2 : captions(sheet, scale);
        double bottom = top + rows.size() * places.rowHeight() + em / 4;
        for (double tick : scale.ticks(4 * em)) {
            double x = Math.round(scale.at(tick)) + 0.5;
            upright(sheet, places, x, top, tick == 0 && scale.low() < 0 ? style.muted() : style.line(), List.of());
            sheet.words(Scale.name(tick), x, bottom + em, Anchor.MIDDLE, style.small(), style.muted());
        }
        for (Reference reference : references) {
            upright(sheet, places, scale.at(reference.at()), top, style.muted(), List.of(4.0, 3.0));
        }
        return top;
    }

    /** Behind all rows; folded, behind each row's plot alone, so that no line runs through text. */
    private void upright(Sheet sheet, Places places, double x, double top, String color,
            List<Double> dashes) {
        double em = sheet.style().fontSize();
        int pieces = places.folded() ? rows.size() : 1;
        double step = places.folded() ? places.rowHeight() : rows.size() * places.rowHeight();
        List<List<Spot>> runs = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double from = top + i * step + (places.folded() ? 1.8 * em : 0);
            double to = top + (i + 1) * step + (places.folded() ? -0.2 : 0.25) * em;
            runs.add(List.of(new Spot(x, from), new Spot(x, to)));
        }
        sheet.stroke(runs, color, 1, dashes);
    }

    /** Names of the reference lines, on as many lines as keep them apart. */
    private double captions(Sheet sheet, Scale scale) {
        Style style = sheet.style();
        double line = style.small() * 1.4;
        List<Double> ends = new ArrayList<>();
        for (Reference reference : references) {
            double half = Widths.of(reference.caption()) * style.small() / 2;
            double x = Math.max(half, scale.at(reference.at()));
            int level = 0;
            while (level < ends.size() && ends.get(level) > x - half) level++;
            if (level == ends.size()) ends.add(0.0);
            ends.set(level, x + half + style.small() / 2);
            sheet.words(reference.caption(), x, line * (level + 0.5), Anchor.MIDDLE, style.small(), style.muted());
        }
        return line * ends.size() + style.fontSize() / 3;
    }

    private void row(Sheet sheet, Places places, Row row, double y) {
        Style style = sheet.style();
        double em = style.fontSize();
        double first = y + (places.folded() ? em : places.rowHeight() / 2);
        double plot = places.folded() ? y + 2.4 * em : first;
        sheet.words(Widths.fit(row.name(), places.name() / em), 0, first, Anchor.START, em, style.ink());
        if (!row.note().isEmpty()) {
            double x = places.folded() ? Math.min(places.name(), Widths.of(row.name()) * em) + em / 2
                    : places.name() + em + places.note();
            sheet.words(Widths.fit(row.note(), places.note() / style.small()), x, first,
                    places.folded() ? Anchor.START : Anchor.END, style.small(), style.muted());
        }
        sheet.words(row.written(), places.figures(), first, Anchor.END, em, row.defined() ? style.ink() : style.muted());
        if (row.defined()) mark(sheet, places.scale(), row, plot);
        else reason(sheet, places, row, plot);
    }

    private static void mark(Sheet sheet, Scale scale, Row row, double y) {
        Style style = sheet.style();
        String color = Shade.shape(style.accent(), style);
        double size = style.fontSize() / 3;
        if (row.bounded()) {
            double low = scale.at(row.low());
            double high = scale.at(row.high());
            sheet.line(low, y, high, y, color, 1.5);
            sheet.line(low, y - size, low, y + size, color, 1.5);
            sheet.line(high, y - size, high, y + size, color, 1.5);
        }
        sheet.dot(scale.at(row.value()), y, size, color, 1.5);
    }

    private static void reason(Sheet sheet, Places places, Row row, double y) {
        Style style = sheet.style();
        Scale scale = places.scale();
        String why = Widths.fit(row.why(), (scale.end() - scale.start() - style.fontSize()) / style.small());
        double wide = Widths.of(why) * style.small() + style.fontSize() / 2;
        double x = scale.start() + style.fontSize() / 4;
        sheet.box(x, y - 0.65 * style.small(), wide, 1.3 * style.small(), style.page());
        sheet.words(why, x + style.fontSize() / 4, y, Anchor.START, style.small(), style.muted());
    }

    private static String said(Row row, Messages text) {
        String name = row.note().isEmpty() ? row.name() : text.get("chart.noted", row.name(), row.note());
        if (!row.defined()) return text.get("chart.undefined", name, row.why());
        if (!row.bounded()) return text.get("chart.figure", name, Numbers.figure(row.value()));
        return text.get("chart.interval", name, Numbers.figure(row.value()), Numbers.figure(row.low()),
                Numbers.figure(row.high()));
    }

    private String description(Messages text) {
        List<String> parts = rows.stream().map(row -> said(row, text)).toList();
        return Spoken.list(title, parts, SPOKEN, text);
    }
}
