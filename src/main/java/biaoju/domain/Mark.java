package biaoju.domain;

/**
 * What a file's own structure says of some lines of its text, where the text alone would leave it to be guessed.
 *
 * @param span  whole lines
 * @param level of a heading, 1 to 4; else 0
 */
public record Mark(Span span, Role role, int level) {
    /** The part that lines can play. */
    public enum Role {
        TITLE,
        HEADING,
        /** Of a list; numbered as a heading is, it may be one all the same. */
        ITEM,
        /** Of a table: one line a row. */
        ROW,
        /** Page numbers, running heads, what a web page puts around its text. */
        NOISE
    }
}
