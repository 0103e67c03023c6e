package biaoju.chart;

import biaoju.chart.Mark.Anchor;
import java.util.List;

/** What is what: a swatch, a letter and a name each, in as many lines as needed. */
final class Legend {
    private Legend() {}

    /** Draws what stands for one part. */
    interface Swatch {
        void draw(Sheet sheet, int which, double x, double middle, double width);
    }

    /** @return where the chart may begin */
    static double draw(Sheet sheet, List<Part> parts, double width, Swatch swatch) {
        Style style = sheet.style();
        double em = style.fontSize();
        double line = 1.7 * em;
        double swatchWidth = 1.8 * em;
        double x = 0;
        double y = line / 2;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double letter = part.hue().letter().isEmpty() ? 0 : Widths.of(part.hue().letter()) * em + em / 3;
            double room = width - swatchWidth - em / 2 - letter;
            String name = Widths.fit(part.name(), room / style.small());
            double wide = swatchWidth + em / 2 + letter + Widths.of(name) * style.small();
            if (x > 0 && x + wide > width) {
                x = 0;
                y += line;
            }
            swatch.draw(sheet, i, x, y, swatchWidth);
            double at = x + swatchWidth + em / 2;
            sheet.words(part.hue().letter(), at, y, Anchor.START, em,
                    Shade.letter(part.hue().color(), style, style.page()), true);
            sheet.words(name, at + letter, y, Anchor.START, style.small(), style.ink());
            x += wide + 1.5 * em;
        }
        return parts.isEmpty() ? 0 : y + line / 2;
    }
}
