package biaoju.chart;

import java.util.List;

/** One thing drawn, in the drawing's px. Colours are {@code #RRGGBB}, or empty for none. */
public sealed interface Mark {
    record Box(double x, double y, double width, double height, String fill, String stroke, double thick)
            implements Mark {}

    record Dot(double x, double y, double radius, String fill, String stroke, double thick) implements Mark {}

    /**
     * Straight lines, run by run.
     *
     * @param fill   the area within; a run that has one is closed
     * @param dashes lengths of stroke and gap in turn, px; empty for a solid line
     */
    record Lines(List<List<Spot>> runs, String fill, String stroke, double thick, List<Double> dashes)
            implements Mark {
        public Lines {
            runs = runs.stream().map(List::copyOf).toList();
            dashes = List.copyOf(dashes);
        }
    }

    record Spot(double x, double y) {}

    /** Where a text's {@code x} is. */
    enum Anchor { START, MIDDLE, END }

    /**
     * @param text  one line; may hold anything people write
     * @param y     the baseline
     * @param size  of the type, px
     */
    record Words(String text, double x, double y, Anchor anchor, double size, String fill, boolean bold)
            implements Mark {}
}
