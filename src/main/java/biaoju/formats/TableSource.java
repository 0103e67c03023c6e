package biaoju.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Takes tables apart that are no text: workbooks and Parquet files. */
@FunctionalInterface
public interface TableSource {
    /** For files that are text: there is none. */
    TableSource NONE = (format, file) -> {
        throw new IllegalArgumentException(format + " is read by somebody else");
    };

    /**
     * The file's rows as JSON lines: first {@code {"columns":["text","label"],"others":["sheet 2"]}}, then
     * {@code {"row":2,"cells":{"text":"…","label":"…"}}} with strings and lists of strings.
     *
     * @throws biaoju.base.Problem if it is no such table
     */
    InputStream rows(NeighbourFormat format, Path file) throws IOException;
}
