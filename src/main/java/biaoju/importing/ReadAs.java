package biaoju.importing;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How files are to be read, as far as the user decides it.
 *
 * @param encoding  of plain text and web pages; empty to find it out, file by file
 * @param keepLines leaves a line that was cut off for a page's width as it stands in the file
 */
public record ReadAs(Optional<Charset> encoding, boolean keepLines) {
    /** All of it found out, cut lines joined again. */
    public static final ReadAs FOUND_OUT = new ReadAs(Optional.empty(), false);

    public ReadAs(Optional<Charset> encoding) {
        this(encoding, false);
    }
}
