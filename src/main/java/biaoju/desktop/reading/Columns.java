package biaoju.desktop.reading;

/**
 * How the room left of the text is shared out. All lengths in ems of the body, counted to the left from the text.
 *
 * @param raters columns of annotators that have room
 * @param hidden annotators for whom there is none: the column nearest to the text says how many
 * @param width  of one annotator's column
 */
record Columns(int raters, int hidden, double width) {
    /** No columns: the letters of one's own labels. */
    static final Columns NONE = new Columns(0, 0, 0);
    /** The column of what is decided. */
    static final double GOLD = 1.9;
    /** More columns than this nobody compares at a glance. */
    static final int MOST = 10;

    /** Between gold and the annotators, and left of them all. */
    private static final double BETWEEN = 0.3;
    private static final double EDGE = 0.5;
    /** How much of the page the columns take at most. */
    private static final double SHARE = 0.42;

    /** @param room the page's width */
    static Columns of(int raters, double room) {
        if (raters == 0) return new Columns(0, 0, width(0));
        double width = width(raters);
        int fitting = (int) Math.max(1, Math.min(MOST, (SHARE * room - fixed()) / width));
        int shown = raters <= fitting ? raters : Math.max(1, fitting - 1);
        return new Columns(shown, raters - shown, width);
    }

    /** Room for the letters of two or three sentences that begin on one line, while there are few columns. */
    private static double width(int raters) {
        return raters <= 3 ? 2.1 : raters <= 6 ? 1.6 : 1.2;
    }

    private static double fixed() {
        return GutterPainter.GAP + GOLD + BETWEEN + EDGE;
    }

    /** All of it. */
    double gutter() {
        if (equals(NONE)) return GutterPainter.GAP + GutterPainter.ROOM * GutterPainter.PLACE + 0.5;
        return fixed() + slots() * width;
    }

    /** The columns left of gold, that of the hidden ones too. */
    int slots() {
        return raters + (hidden > 0 ? 1 : 0);
    }

    /** The left edge of a column, from 0 at the left: negative, for it stands before the text. */
    double left(int slot) {
        return -(GutterPainter.GAP + GOLD + BETWEEN + (slots() - slot) * width);
    }

    double goldLeft() {
        return -(GutterPainter.GAP + GOLD);
    }
}
