package biaoju.desktop.reading;

/** The part of a stretch of text that stands on one line, in pixels of the page. */
record Row(int line, double left, double right, double top, double bottom) {
    double width() {
        return right - left;
    }
}
