package biaoju.importing.extract;

/** What holds between two braces of an RTF document, taken over from the group around. */
final class RtfGroup {
    /** Nothing of it is text. */
    boolean skip;
    /** The table of fonts, or that of styles: what is written there are names. */
    boolean fonts;
    boolean styles;
    /** The number of a list's item as it was printed. */
    boolean number;
    boolean hidden;
    boolean note;
    int font;
    /** How many characters behind one given in Unicode only stand for it. */
    int replaced = 1;

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.skip = skip;
        inner.fonts = fonts;
        inner.styles = styles;
        inner.number = number;
        inner.hidden = hidden;
        inner.note = note;
        inner.font = font;
        inner.replaced = replaced;
        return inner;
    }

    boolean isText() {
        return !skip && !hidden && !fonts;
    }
}
