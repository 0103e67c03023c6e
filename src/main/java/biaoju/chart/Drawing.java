package biaoju.chart;

import java.util.List;

/**
 * A chart as it was drawn: for a page as SVG text, for a window as marks to be painted.
 *
 * @param width       px
 * @param height      px
 * @param marks       from back to front; the page's colour is behind them
 * @param regions     places that can be pointed at, in reading order; none overlap
 * @param title       what it is
 * @param description the chart in words, beginning with the title: for screen readers
 */
public record Drawing(double width, double height, List<Mark> marks, List<Region> regions, Style style, String title,
        String description) {
    public Drawing {
        marks = List.copyOf(marks);
        regions = List.copyOf(regions);
    }

    /** A whole SVG 1.1 document without prolog, so that a page can embed it; no scripts, no ids, nothing external. */
    public String svg() {
        return new Svg(this).text();
    }
}
