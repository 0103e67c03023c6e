package biaoju.dataset;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Rows as JSON Lines: one object a line, all keys in every row, UTF-8, LF. */
final class JsonlRows implements RowWriter {
    private final Writer out;
    private final SequenceWriter rows;
    private boolean written;

    JsonlRows(MeasuredFile file) throws IOException {
        // An encoder, not a charset: it refuses half characters instead of writing question marks.
        out = new OutputStreamWriter(file, StandardCharsets.UTF_8.newEncoder());
        rows = Json.mapper().writerFor(DatasetRow.class).withRootValueSeparator("\n").writeValues(out);
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        rows.write(row);
        written = true;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            rows.flush();
            if (written) out.write('\n');
        }
    }
}
