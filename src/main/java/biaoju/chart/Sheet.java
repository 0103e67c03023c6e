package biaoju.chart;

import biaoju.chart.Mark.Anchor;
import biaoju.chart.Mark.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn, mark by mark. Coordinates in px from the upper left corner of what is drawn; the sheet keeps a margin
 * to its left and right, so that no glyph touches the edge.
 */
final class Sheet {
    /** How far below the middle of a line its baseline is, in em: good for digits, capitals and Chinese alike. */
    private static final double BASELINE = 0.36;

    private final Style style;
    private final double margin;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();

    Sheet(Style style) {
        this.style = style;
        this.margin = margin(style);
    }

    /** Of the width a chart is given, what is left for drawing. */
    static double room(double width, Style style) {
        return Math.max(Chart.NARROWEST, width) - 2 * margin(style);
    }

    private static double margin(Style style) {
        return Math.ceil(style.fontSize() / 4);
    }

    Style style() {
        return style;
    }

    void box(double x, double y, double width, double height, String fill) {
        marks.add(new Mark.Box(x + margin, y, width, height, fill, "", 0));
    }

    /** The stroke's outer edge is the given box. */
    void frame(double x, double y, double width, double height, String stroke, double thick) {
        marks.add(new Mark.Box(x + margin + thick / 2, y + thick / 2, Math.max(0.5, width - thick),
                Math.max(0.5, height - thick), "", stroke, thick));
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double thick) {
        stroke(List.of(List.of(new Spot(x1, y1), new Spot(x2, y2))), stroke, thick, List.of());
    }

    /** @param dashes lengths of stroke and gap in turn; empty for solid lines */
    void stroke(List<List<Spot>> runs, String stroke, double thick, List<Double> dashes) {
        if (!runs.isEmpty()) marks.add(new Mark.Lines(moved(runs), "", stroke, thick, dashes));
    }

    void area(List<Spot> corners, String fill) {
        marks.add(new Mark.Lines(moved(List.of(corners)), fill, "", 0, List.of()));
    }

    private List<List<Spot>> moved(List<List<Spot>> runs) {
        return runs.stream().map(run -> run.stream().map(s -> new Spot(s.x() + margin, s.y())).toList()).toList();
    }

    /** A dot with a rim of the page's colour, which keeps it apart from what is behind. */
    void dot(double x, double y, double radius, String fill, double rim) {
        marks.add(new Mark.Dot(x + margin, y, radius, fill, style.page(), rim));
    }

    /** @param middle the line's middle, not its baseline */
    void words(String text, double x, double middle, Anchor anchor, double size, String fill) {
        words(text, x, middle, anchor, size, fill, false);
    }

    void words(String text, double x, double middle, Anchor anchor, double size, String fill, boolean bold) {
        if (text.isEmpty()) return;
        marks.add(new Mark.Words(text, x + margin, middle + BASELINE * size, anchor, size, fill, bold));
    }

    void region(double x, double y, double width, double height, String id, String text) {
        regions.add(new Region(x + margin, y, width, height, id, text));
    }

    /** @param room how wide the drawing became, without the margins */
    Drawing finish(double room, double height, String title, String description) {
        return new Drawing(room + 2 * margin, Math.ceil(height), marks, regions, style, title, description);
    }
}
