package biaoju.dataset;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows into one file; closing it forces the file to disk. */
interface RowWriter extends Closeable {
    void write(DatasetRow row) throws IOException;
}
