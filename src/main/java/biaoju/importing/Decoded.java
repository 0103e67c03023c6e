package biaoju.importing;

import biaoju.domain.Mark;
import java.util.List;

/**
 * A file's text.
 *
 * @param text     normalised: see {@link Texts#normalise}
 * @param encoding name of the charset it was read in, as {@link Decoder#again} takes it; or what it was extracted from
 * @param warnings what the reader should know, none for a sound file
 * @param marks    what the file says of its lines, in order, none touching another; none for plain text
 */
public record Decoded(String text, String encoding, List<Warning> warnings, List<Mark> marks) {
    public Decoded {
        warnings = List.copyOf(warnings);
        marks = List.copyOf(marks);
    }

    /** Of plain text. */
    public Decoded(String text, String encoding, List<Warning> warnings) {
        this(text, encoding, warnings, List.of());
    }
}
