package biaoju.flow;

import biaoju.importing.ReadAs;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a person wants a file to be read.
 *
 * @param encoding  of plain text and web pages; empty to find it out
 * @param keepLines whether lines that only the page's width broke stay as they are
 */
public record ReadWith(Optional<Charset> encoding, boolean keepLines) {
    /** As the program thinks best. */
    public static final ReadWith USUAL = new ReadWith(Optional.empty(), false);

    ReadAs as() {
        return new ReadAs(encoding, keepLines);
    }
}
