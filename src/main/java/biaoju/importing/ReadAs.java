package biaoju.importing;

import biaoju.domain.CutLines;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How files are to be read, as far as the user decides it.
 *
 * @param encoding of plain text and web pages; empty to find it out, file by file
 * @param lines    what becomes of lines that were cut off for a page's width
 */
public record ReadAs(Optional<Charset> encoding, CutLines lines) {
    /** All of it found out, lines as is usual. */
    public static final ReadAs FOUND_OUT = new ReadAs(Optional.empty());

    public ReadAs(Optional<Charset> encoding) {
        this(encoding, CutLines.AUTO);
    }

    public ReadAs(Optional<Charset> encoding, boolean keepLines) {
        this(encoding, keepLines ? CutLines.KEEP : CutLines.AUTO);
    }

    public boolean keepLines() {
        return lines == CutLines.KEEP;
    }
}
