package biaoju.chart;

import java.util.List;

/**
 * A chart as it was drawn.
 *
 * @param svg         a whole SVG 1.1 document without prolog, so that a page can embed it; no scripts, nothing external
 * @param width       px, as in the document
 * @param height      px
 * @param regions     places that can be pointed at, in reading order; none overlap
 * @param description the chart in words: for screen readers, and the document's {@code desc}
 */
public record Drawing(String svg, double width, double height, List<Region> regions, String description) {
    public Drawing {
        regions = List.copyOf(regions);
    }
}
