package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A confusion matrix: rows are the first annotator's labels, columns the second's, in one order. Each cell has its
 * count, its share of the row, and a tint by that share; the diagonal, where both agree, is framed. Regions are the
 * cells, by {@link Cell#id}. Where the numbers could not be read otherwise, it becomes wider than asked for.
 *
 * @param rowsOf    who the rows are
 * @param columnsOf who the columns are
 * @param counts    by row, then column; as many of each as there are labels
 */
public record HeatMap(String title, String rowsOf, String columnsOf, List<Part> labels, List<List<Long>> counts)
        implements Chart {
    private static final int SPOKEN = 5;
    private static final double STRONGEST = 0.75;
    private static final double SMALLEST = 9;

    public HeatMap {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
        int n = labels.size();
        if (counts.size() != n || counts.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException(n + " labels need " + n + " × " + n + " counts");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count below 0");
        }
    }

    /** @param counts by row, then column */
    public static HeatMap of(String title, String rowsOf, String columnsOf, List<Part> labels, int[][] counts) {
        List<List<Long>> rows = new ArrayList<>();
        for (int[] row : counts) rows.add(IntStream.of(row).mapToObj(count -> (long) count).toList());
        return new HeatMap(title, rowsOf, columnsOf, labels, rows);
    }

    private long count(int row, int column) {
        return counts.get(row).get(column);
    }

    private long rowTotal(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    private long columnTotal(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    private long total() {
        return IntStream.range(0, labels.size()).mapToLong(this::rowTotal).sum();
    }

    /** The widest number there is: in a cell, where shares take no room, or a total outside the corner. */
    private long largest() {
        return IntStream.range(0, labels.size()).mapToLong(i -> Math.max(rowTotal(i), columnTotal(i))).max().orElse(0);
    }

    private long diagonal() {
        return IntStream.range(0, labels.size()).mapToLong(i -> count(i, i)).sum();
    }

    /** px: the names' column with its letters, one cell, the gap before the totals, the size of all numbers. */
    private record Places(double letters, double names, double cell, double height, double gap, double top,
            boolean shares, double number) {
        double x(int column) {
            return letters + names + column * cell;
        }

        double y(int row) {
            return top + row * height;
        }
    }

    private Places places(double width, Style style) {
        double em = style.fontSize();
        int n = labels.size();
        double letters = labels.stream().allMatch(label -> label.hue().letter().isEmpty()) ? 0 : 1.5 * em;
        double widest = labels.stream().mapToDouble(label -> Widths.of(label.name())).max().orElse(0);
        double names = em + Math.max(2 * em, Math.min(width * 0.24, em * Math.max(widest, Widths.of(rowsOf))));
        double gap = em / 2;
        double least = legible(em);
        double lacking = Math.max(0, least * (n + 1) - (width - letters - names - gap - 1));
        names = Math.max(Math.min(names, 4 * em), names - lacking);
        double cell = Math.max(least, Math.min(7 * em, (width - letters - names - gap - 1) / (n + 1)));
        boolean shares = cell >= Widths.of(">99%") * style.small() + 4;
        double height = Math.max(shares ? 3 * em : 1.9 * em, Math.min(cell * 0.6, 3.4 * em));
        double number = Math.max(SMALLEST, Math.min(em, (cell - 3) / Widths.of(Numbers.count(largest()))));
        return new Places(letters, names, cell, height, gap, 3.6 * em, shares, Math.floor(number * 10) / 10);
    }

    /** The narrowest cell in which a letter and every number, however short, can be read. */
    private double legible(double em) {
        double widest = IntStream.range(0, labels.size()).boxed()
                .flatMap(i -> Stream.concat(counts.get(i).stream(), Stream.of(rowTotal(i), columnTotal(i), total())))
                .mapToDouble(count -> Widths.of(Numbers.brief(count, false))).max().orElse(0);
        return Math.max(1.1 * em, widest * SMALLEST + 3);
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        Places places = places(Sheet.room(width, style), style);
        Sheet sheet = new Sheet(style);
        heads(sheet, places, text);
        int n = labels.size();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) cell(sheet, places, row, column, text);
            total(sheet, places, n, row, rowTotal(row));
        }
        for (int column = 0; column < n; column++) total(sheet, places, column, n, columnTotal(column));
        if (n > 0) total(sheet, places, n, n, total());
        for (int i = 0; i < n; i++) {
            sheet.frame(places.x(i), places.y(i), places.cell(), places.height(), style.ink(), 1.5);
        }
        double wide = places.x(n + 1) + places.gap() + 1;
        return sheet.finish(wide, places.y(n + 1) + places.gap() + 1, title, description(text));
    }

    private void heads(Sheet sheet, Places places, Messages text) {
        Style style = sheet.style();
        double em = style.fontSize();
        int n = labels.size();
        double corner = places.letters() + places.names() - em / 2;
        sheet.words(Widths.fit(text.get("chart.rowsOf", rowsOf), corner / style.small()), 0, 2.6 * em, Anchor.START,
                style.small(), style.muted());
        sheet.words(Widths.fit(text.get("chart.columnsOf", columnsOf), n * places.cell() / style.small()),
                places.x(0), 0.9 * em, Anchor.START, style.small(), style.muted());
        for (int i = 0; i < n; i++) {
            Part label = labels.get(i);
            String color = Shade.letter(label.hue().color(), style, style.page());
            double middle = places.y(i) + places.height() / 2;
            sheet.words(label.hue().letter(), em / 2, middle, Anchor.MIDDLE, em, color, true);
            sheet.words(Widths.fit(label.name(), (places.names() - em) / em), places.letters(), middle, Anchor.START,
                    em, style.ink());
            head(sheet, places, i, color);
        }
        String total = text.get("chart.total");
        boolean room = Widths.of(total) * style.small() <= places.cell();
        sheet.words(room ? total : "Σ", places.x(n) + places.gap() + places.cell() / 2, 2.6 * em, Anchor.MIDDLE, style.small(),
                style.muted());
        sheet.words(Widths.fit(total, (places.names() - em) / style.small()), places.letters(),
                places.y(n) + places.gap() + places.height() / 2, Anchor.START, style.small(), style.muted());
    }

    /** A column's name where there is room for all; else its letter, or as much of the name as there is room for. */
    private void head(Sheet sheet, Places places, int column, String color) {
        Style style = sheet.style();
        double em = style.fontSize();
        Part label = labels.get(column);
        double x = places.x(column) + places.cell() / 2;
        if (labels.stream().allMatch(one -> Widths.of(one.name()) * em <= places.cell() - 4)) {
            sheet.words(label.name(), x, 2.6 * em, Anchor.MIDDLE, em, style.ink());
        } else if (label.hue().letter().isEmpty()) {
            double size = style.small();
            sheet.words(Widths.fit(label.name(), (places.cell() - 2) / size), x, 2.6 * em, Anchor.MIDDLE, size,
                    style.ink());
        } else {
            sheet.words(label.hue().letter(), x, 2.6 * em, Anchor.MIDDLE, em, color, true);
        }
    }

    private void cell(Sheet sheet, Places places, int row, int column, Messages text) {
        Style style = sheet.style();
        long count = count(row, column);
        long whole = rowTotal(row);
        double x = places.x(column);
        double y = places.y(row);
        double share = whole == 0 ? 0 : (double) count / whole;
        sheet.box(x, y, places.cell(), places.height(), Shade.tint(style.accent(), share * STRONGEST, style));
        sheet.frame(x, y, places.cell(), places.height(), style.page(), 1);
        double middle = y + places.height() / 2;
        String ink = count == 0 ? style.muted() : style.ink();
        if (places.shares() && count > 0) {
            number(sheet, places, count, x, middle - style.fontSize() * 0.6, ink);
            sheet.words(Numbers.share(count, whole), x + places.cell() / 2,
                    middle + style.fontSize() * 0.75, Anchor.MIDDLE, style.small(), style.ink());
        } else {
            number(sheet, places, count, x, middle, ink);
        }
        sheet.region(x, y, places.cell(), places.height(), new Cell(row, column).id(), said(row, column, text));
    }

    private void total(Sheet sheet, Places places, int column, int row, long count) {
        double x = places.x(column) + (column == labels.size() ? places.gap() : 0);
        double y = places.y(row) + (row == labels.size() ? places.gap() : 0);
        number(sheet, places, count, x, y + places.height() / 2, sheet.style().muted());
    }

    /** The count, as whole as the cell allows. */
    private void number(Sheet sheet, Places places, long count, double x, double middle, String ink) {
        double room = (places.cell() - 3) / places.number();
        String shown = Stream.of(Numbers.count(count), Numbers.brief(count, true))
                .filter(number -> Widths.of(number) <= room).findFirst().orElse(Numbers.brief(count, false));
        sheet.words(shown, x + places.cell() / 2, middle, Anchor.MIDDLE, places.number(), ink);
    }

    private String said(int row, int column, Messages text) {
        long count = count(row, column);
        return text.get("chart.cell", rowsOf, labels.get(row).name(), columnsOf, labels.get(column).name(),
                Numbers.count(count), Numbers.share(count, rowTotal(row)));
    }

    private String description(Messages text) {
        long all = total();
        if (all == 0) return text.get("chart.empty", title);
        List<Cell> apart = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            for (int column = 0; column < labels.size(); column++) {
                if (row != column && count(row, column) > 0) apart.add(new Cell(row, column));
            }
        }
        apart.sort(Comparator.comparingLong((Cell cell) -> -count(cell.row(), cell.column())));
        List<String> parts = new ArrayList<>();
        parts.add(text.get("chart.same", Numbers.count(diagonal()), Numbers.count(all), Numbers.share(diagonal(), all)));
        apart.stream().limit(SPOKEN).forEach(cell -> parts.add(said(cell.row(), cell.column(), text)));
        return Spoken.list(title, parts, SPOKEN + 1, text);
    }
}
