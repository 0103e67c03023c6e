package biaoju.desktop.reading;

/**
 * One line on the page: {@code [start, end)} of the text, blanks at its end included.
 *
 * @param last whether it ends its paragraph
 */
record Line(int index, int start, int end, boolean last, Paragraph paragraph, int top, int height) {
    int bottom() {
        return top + height;
    }

    /** Where the glyphs stand: the middle of an ideograph's square comes to the middle of the line. */
    float baseline(Typeface type) {
        return (float) (top + height / 2.0 + 0.38 * type.em() * paragraph.face().scale);
    }
}
