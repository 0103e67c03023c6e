package biaoju.flow;

import biaoju.domain.CutLines;
import biaoju.importing.ReadAs;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a person wants a file to be read.
 *
 * @param encoding of plain text and web pages; empty to find it out
 * @param lines    what becomes of lines that only a page's width broke
 */
public record ReadWith(Optional<Charset> encoding, CutLines lines) {
    /** As the program thinks best. */
    public static final ReadWith USUAL = new ReadWith(Optional.empty(), CutLines.AUTO);

    public ReadWith(Optional<Charset> encoding, boolean keepLines) {
        this(encoding, keepLines ? CutLines.KEEP : CutLines.AUTO);
    }

    ReadAs as() {
        return new ReadAs(encoding, lines);
    }
}
