package biaoju.chart;

/**
 * A rectangle of a drawing that stands for something, in the drawing's px.
 *
 * @param id   the caller's, or {@link Cell#id} where rows meet columns
 * @param text what it shows, in full: for the tooltip and for screen readers
 */
public record Region(double x, double y, double width, double height, String id, String text) {
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
}
