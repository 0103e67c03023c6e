package biaoju.desktop.reading;

import biaoju.domain.Span;

/**
 * Selected text: from where it was begun to where it was drawn.
 *
 * @param anchor stays while the caret moves; the two may stand in either order
 */
record Selection(int anchor, int caret) {
    static final Selection NONE = new Selection(0, 0);

    Span span() {
        return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    boolean isEmpty() {
        return anchor == caret;
    }

    Selection to(int offset) {
        return new Selection(anchor, offset);
    }

    static Selection at(int offset) {
        return new Selection(offset, offset);
    }
}
