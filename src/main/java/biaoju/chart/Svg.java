package biaoju.chart;

import java.util.Locale;

/** A drawing as SVG 1.1, one element a line. */
final class Svg {
    private final Drawing drawing;
    private final StringBuilder out = new StringBuilder(8192);

    Svg(Drawing drawing) {
        this.drawing = drawing;
    }

    String text() {
        Style style = drawing.style();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        set("width", drawing.width());
        set("height", drawing.height());
        set("viewBox", "0 0 " + Numbers.place(drawing.width()) + " " + Numbers.place(drawing.height()));
        set("font-family", Xml.attribute(style.fontFamily()));
        set("font-size", style.fontSize());
        out.append(">\n<title>").append(Xml.text(drawing.title())).append("</title>\n<desc>")
                .append(Xml.text(drawing.description())).append("</desc>\n");
        box(new Mark.Box(0, 0, drawing.width(), drawing.height(), style.page(), "", 0));
        for (Mark mark : drawing.marks()) mark(mark);
        return out.append("</svg>\n").toString();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Box box) box(box);
        else if (mark instanceof Mark.Dot dot) dot(dot);
        else if (mark instanceof Mark.Lines lines) lines(lines);
        else if (mark instanceof Mark.Words words) words(words);
    }

    private void box(Mark.Box box) {
        out.append("<rect");
        set("x", box.x());
        set("y", box.y());
        set("width", box.width());
        set("height", box.height());
        paint(box.fill(), box.stroke(), box.thick());
        out.append("/>\n");
    }

    private void dot(Mark.Dot dot) {
        out.append("<circle");
        set("cx", dot.x());
        set("cy", dot.y());
        set("r", dot.radius());
        paint(dot.fill(), dot.stroke(), dot.thick());
        out.append("/>\n");
    }

    private void lines(Mark.Lines lines) {
        out.append("<path d=\"");
        for (var run : lines.runs()) {
            char step = 'M';
            for (Mark.Spot spot : run) {
                out.append(step).append(Numbers.place(spot.x())).append(' ').append(Numbers.place(spot.y()));
                step = 'L';
            }
            if (!lines.fill().isEmpty()) out.append('Z');
        }
        out.append('"');
        paint(lines.fill(), lines.stroke(), lines.thick());
        if (!lines.dashes().isEmpty()) {
            set("stroke-dasharray", String.join(" ", lines.dashes().stream().map(Numbers::place).toList()));
        }
        out.append("/>\n");
    }

    private void words(Mark.Words words) {
        out.append("<text");
        set("x", words.x());
        set("y", words.y());
        if (words.anchor() != Mark.Anchor.START) set("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
        if (words.size() != drawing.style().fontSize()) set("font-size", words.size());
        if (words.bold()) set("font-weight", "bold");
        set("fill", words.fill());
        out.append('>').append(Xml.text(words.text())).append("</text>\n");
    }

    private void paint(String fill, String stroke, double thick) {
        set("fill", fill.isEmpty() ? "none" : fill);
        if (stroke.isEmpty()) return;
        set("stroke", stroke);
        set("stroke-width", thick);
    }

    private void set(String name, double value) {
        set(name, Numbers.place(value));
    }

    private void set(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
