package biaoju.chart;

/**
 * How one label, annotator or series is told from others.
 *
 * @param color  {@code #RRGGBB}; shades of it that can be read on the page are chosen when it is drawn
 * @param letter written beside or on the colour, which never carries a meaning alone; may be empty
 */
public record Hue(String color, String letter) {
    public Hue {
        Shade.parse(color);
    }
}
