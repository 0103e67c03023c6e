package biaoju.desktop.reading;

import java.util.List;

/**
 * One line of the file, {@code [start, end)} without its line break.
 *
 * @param runs its text in order, without gaps; none where it is empty
 */
record Paragraph(int start, int end, Face face, List<Run> runs) {
    /** A stretch set in one face, up to {@code end}. */
    record Run(int end, Face face) {}

    boolean isEmpty() {
        return start == end;
    }

    Face faceAt(int offset) {
        for (Run run : runs) if (offset < run.end) return run.face;
        return face;
    }
}
