package biaoju.formats;

import biaoju.domain.Document;
import java.io.IOException;
import java.util.List;

/** Writes one report's labels after the other in a neighbour's format. */
public interface LabelWriter extends AutoCloseable {
    /** @param lines by position, then by annotator; none is empty */
    void write(Document document, List<LabelLine> lines) throws IOException;

    /** Ends the file; nothing is whole before. */
    @Override
    void close() throws IOException;
}
