package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * How much there is from day to day, one column a day, split into parts with a pattern and a letter beside their colour, the first
 * part at the foot. One region a column, by its id.
 *
 * @param parts in the order of each column's counts
 */
public record StackedColumns(String title, List<Part> parts, List<Column> columns) implements Chart {
    private static final int SPOKEN = 14;
    private static final double HEIGHT = 6;

    public StackedColumns {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.counts().size() != parts.size()) {
                throw new IllegalArgumentException(column.name() + " has " + column.counts().size() + " counts for " + parts.size() + " parts");
            }
        }
    }

    /**
     * @param name   under the axis
     * @param counts one for each part
     */
    public record Column(String id, String name, List<Long> counts) {
        public Column {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) throw new IllegalArgumentException("a count below 0");
        }

        private long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** px. */
    private record Places(double left, double right, double top, double foot, long most, int columns) {
        double step() {
            return (right - left) / Math.max(1, columns);
        }

        double x(int column) {
            return left + (column + 0.5) * step();
        }

        double y(long count) {
            return foot - (foot - top) * count / most;
        }
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        double em = style.fontSize();
        double wide = Sheet.room(width, style);
        Sheet sheet = new Sheet(style);
        List<Coat> coats = parts.stream().map(part -> Coat.of(part.hue(), style)).toList();
        double top = Legend.draw(sheet, parts, wide, (on, which, x, middle, size) ->
                coats.get(which).fill(on, which, x, middle - em / 2, size, em)) + em;
        long step = step(Math.max(1, columns.stream().mapToLong(Column::total).max().orElse(1)), HEIGHT / 2);
        long most = step * Math.max(1, -Math.floorDiv(-columns.stream().mapToLong(Column::total).max().orElse(1), step));
        double left = Widths.of(Numbers.count(most)) * style.small() + em / 2;
        Places places = new Places(left, wide - em / 4, top, top + HEIGHT * em, most, columns.size());
        for (long tick = 0; tick <= most; tick += step) {
            double y = Math.round(places.y(tick)) + 0.5;
            sheet.line(left, y, places.right(), y, tick == 0 ? style.muted() : style.line(), 1);
            sheet.words(Numbers.count(tick), left - em / 2, y, Anchor.END, style.small(), style.muted());
        }
        for (int i = 0; i < columns.size(); i++) column(sheet, coats, places, i);
        double bottom = below(sheet, places, wide);
        List<String> said = columns.stream().map(column -> said(column, text)).toList();
        for (int i = 0; i < columns.size(); i++) {
            sheet.region(places.x(i) - places.step() / 2, top - em / 2, places.step(), bottom - top + em / 2, columns.get(i).id(), said.get(i));
        }
        return sheet.finish(wide, bottom, title, Spoken.list(title, said, SPOKEN, text));
    }

    /** 1, 2 or 5 and zeros: so that there are no more ticks than those. */
    private static long step(long most, double ticks) {
        for (long power = 1;; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) if (digit * power * ticks >= most) return digit * power;
        }
    }

    private void column(Sheet sheet, List<Coat> coats, Places places, int which) {
        Style style = sheet.style();
        Column column = columns.get(which);
        double width = Math.min(places.step() * 0.72, 3.2 * style.fontSize());
        double x = places.x(which) - width / 2;
        long before = 0;
        for (int part = 0; part < parts.size(); part++) {
            long count = column.counts().get(part);
            if (count == 0) continue;
            double foot = places.y(before);
            double height = foot - places.y(before + count);
            coats.get(part).fill(sheet, part, x, foot - height, width, Math.max(0.5, height - (height > 3 ? 1 : 0)));
            letter(sheet, coats.get(part), parts.get(part).hue().letter(), places.x(which), width, foot - height / 2, height);
            before += count;
        }
        String total = Numbers.count(before);
        boolean room = Widths.of(total) * style.small() <= places.step();
        if (before > 0 && room) sheet.words(total, places.x(which), places.y(before) - 0.6 * style.fontSize(), Anchor.MIDDLE, style.small(), style.ink());
    }

    /** On a patch of plain ground, where there is room: no stroke of a pattern runs through it. */
    private static void letter(Sheet sheet, Coat coat, String letter, double x, double width, double middle, double height) {
        Style style = sheet.style();
        double wide = Widths.of(letter) * style.small();
        double high = style.small() * 1.25;
        if (letter.isEmpty() || wide + 6 > width || high + 4 > height) return;
        sheet.box(x - wide / 2 - 2, middle - high / 2, wide + 4, high, coat.ground());
        sheet.words(letter, x, middle, Anchor.MIDDLE, style.small(), style.ink());
    }

    /** Names under the axis, every so many where all would touch; the last one always. */
    private double below(Sheet sheet, Places places, double wide) {
        Style style = sheet.style();
        double em = style.fontSize();
        double widest = columns.stream().mapToDouble(column -> Widths.of(column.name())).max().orElse(1) * style.small();
        int every = (int) Math.max(1, Math.ceil((widest + 0.5 * em) / places.step()));
        for (int i = columns.size() - 1; i >= 0; i -= every) {
            double x = Math.max(widest / 2, Math.min(wide - widest / 2, places.x(i)));
            sheet.words(columns.get(i).name(), x, places.foot() + em, Anchor.MIDDLE, style.small(), style.muted());
        }
        return places.foot() + 2 * em;
    }

    private String said(Column column, Messages text) {
        List<String> shares = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            long count = column.counts().get(part);
            if (count > 0) shares.add(text.get("chart.series", parts.get(part).name(), Numbers.count(count)));
        }
        return shares.isEmpty() ? text.get("chart.nothing", column.name())
                : text.get("chart.momentOf", column.name(), String.join(", ", shares), Numbers.count(column.total()));
    }
}
