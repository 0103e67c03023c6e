package biaoju.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * SVG as it is written, element by element. Coordinates in px from the upper left corner of what is drawn; the sheet
 * keeps a margin to its left and right, so that no glyph touches the edge.
 */
final class Sheet {
    /** Where a text's {@code x} is. */
    enum Anchor {
        START("start"), MIDDLE("middle"), END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /** How far below the middle of a line its baseline is, in em: good for digits, capitals and Chinese alike. */
    private static final double BASELINE = 0.36;

    private final Style style;
    private final double margin;
    private final StringBuilder marks = new StringBuilder(4096);
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
        element("rect").set("x", x).set("y", y).set("width", width).set("height", height).set("fill", fill).end();
    }

    void frame(double x, double y, double width, double height, String stroke, double thick) {
        element("rect").set("x", x).set("y", y).set("width", width).set("height", height).set("fill", "none")
                .set("stroke", stroke).set("stroke-width", thick).end();
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double thick) {
        straight(x1, y1, x2, y2, stroke, thick).end();
    }

    void dashes(double x1, double y1, double x2, double y2, String stroke, double thick, String dashes) {
        straight(x1, y1, x2, y2, stroke, thick).set("stroke-dasharray", dashes).end();
    }

    private Sheet straight(double x1, double y1, double x2, double y2, String stroke, double thick) {
        return element("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2).set("stroke", stroke)
                .set("stroke-width", thick);
    }

    void dot(double x, double y, double radius, String fill, String stroke, double thick) {
        element("circle").set("cx", x).set("cy", y).set("r", radius).set("fill", fill).set("stroke", stroke)
                .set("stroke-width", thick).end();
    }

    void area(String path, String fill) {
        element("path").set("d", path).set("fill", fill).end();
    }

    /** @param dashes as SVG has them; empty for a solid line */
    void stroke(String path, String stroke, double thick, String dashes) {
        element("path").set("d", path).set("fill", "none").set("stroke", stroke).set("stroke-width", thick);
        if (!dashes.isEmpty()) set("stroke-dasharray", dashes);
        end();
    }

    /** @param middle the line's middle, not its baseline */
    void words(String text, double x, double middle, Anchor anchor, double size, String fill) {
        words(text, x, middle, anchor, size, fill, false);
    }

    void words(String text, double x, double middle, Anchor anchor, double size, String fill, boolean bold) {
        if (text.isEmpty()) return;
        element("text").set("x", x).set("y", middle + BASELINE * size);
        if (anchor != Anchor.START) set("text-anchor", anchor.word);
        if (size != style.fontSize()) set("font-size", size);
        if (bold) set("font-weight", "bold");
        set("fill", fill);
        marks.append('>').append(Xml.text(text)).append("</text>\n");
    }

    void region(double x, double y, double width, double height, String id, String text) {
        regions.add(new Region(x + margin, y, width, height, id, text));
    }

    /** @param room how wide the drawing became, without the margins */
    Drawing finish(double room, double height, String title, String description) {
        double width = room + 2 * margin;
        double high = Math.ceil(height);
        String size = "width=\"" + Numbers.place(width) + "\" height=\"" + Numbers.place(high) + "\"";
        String left = Numbers.place(-margin);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" " + size + " viewBox=\"" + left + " 0 "
                + Numbers.place(width) + " " + Numbers.place(high) + "\" font-family=\""
                + Xml.attribute(style.fontFamily()) + "\" font-size=\"" + Numbers.place(style.fontSize()) + "\">\n"
                + "<title>" + Xml.text(title) + "</title>\n<desc>" + Xml.text(description) + "</desc>\n"
                + "<rect x=\"" + left + "\" " + size + " fill=\"" + style.page() + "\"/>\n" + marks + "</svg>\n";
        return new Drawing(svg, width, high, regions, description);
    }

    private Sheet element(String name) {
        marks.append('<').append(name);
        return this;
    }

    private Sheet set(String name, double value) {
        return set(name, Numbers.place(value));
    }

    private Sheet set(String name, String value) {
        marks.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private void end() {
        marks.append("/>\n");
    }
}
