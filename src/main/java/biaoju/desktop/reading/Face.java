package biaoju.desktop.reading;

/**
 * How a run of prose is set. Headings differ by weight and space, not by colour.
 */
enum Face {
    BODY(1, false, 1.75, 0.5),
    /** A heading that shares its line with body text. */
    STRONG(1, true, 1.75, 0.5),
    TITLE(1.375, true, 1.5, 0.5),
    /** A heading of the first level. */
    CHAPTER(1.125, true, 1.6, 1.3),
    /** A heading of any deeper level. */
    SECTION(1, true, 1.75, 0.8),
    /** What is not report text. */
    ASIDE(0.8125, false, 1.75, 0.3);

    /** Size in ems of the body. */
    final double scale;
    final boolean bold;
    /** Height of a line, in ems of its own size. */
    final double leading;
    /** Room above a paragraph, in ems of the body. */
    final double above;

    Face(double scale, boolean bold, double leading, double above) {
        this.scale = scale;
        this.bold = bold;
        this.leading = leading;
        this.above = above;
    }
}
