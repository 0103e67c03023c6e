package biaoju.importing.extract;

/**
 * A line as it stands on a page; lengths in points, down from the top.
 *
 * @param right where its last character ends
 * @param size  of its font
 * @param row   put together of pieces far apart, as a table's row is
 */
record PdfLine(String text, float left, float right, float y, float size, boolean row) {
    /** This and what stands beside it, as one line. */
    PdfLine with(PdfLine beside) {
        return new PdfLine(text + " " + beside.text, left, beside.right, y, size, true);
    }

    boolean isOverOrUnder(PdfLine other) {
        return Math.min(right, other.right) - Math.max(left, other.left) > Math.min(right - left, other.right - other.left) / 2;
    }
}
