package biaoju.chart;

import biaoju.base.Messages;

/** Data that can be drawn at any width. */
public interface Chart {
    /** The narrowest width that is laid out for; what is asked to be narrower gets this. */
    double NARROWEST = 240;

    /**
     * @param width as wide as this, px, or less where a chart needs less; the drawing says how wide and high it became
     * @param text  room {@code chart}: the words of description and regions
     */
    Drawing draw(double width, Style style, Messages text);
}
