package biaoju.chart;

/** What counts are split into: a label, an annotator. */
public record Part(String name, Hue hue) {}
