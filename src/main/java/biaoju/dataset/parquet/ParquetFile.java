package biaoju.dataset.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a Parquet file in one go: row groups of bounded size, one page a column, nothing compressed, so that the same rows
 * give the same bytes on every machine. Add a value to every column, then {@link #endRow}.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">the format</a>
 */
public final class ParquetFile implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_BYTES = 24 << 20;
    private static final int LOOK_EVERY = 256;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int LIST = 3;
    private static final int LOGICAL_STRING = 1;
    private static final int LOGICAL_LIST = 3;
    private static final int DICTIONARY_PAGE = 2;

    /** Where a column's pages are. A file without a dictionary has none: −1. */
    private record Chunk(Column column, long values, long dictionary, long data, long bytes) {}

    private record RowGroup(long rows, List<Chunk> chunks) {}

    private final OutputStream out;
    private final List<Column> columns;
    private final SortedMap<String, String> metadata;
    private final String writer;
    private final List<RowGroup> groups = new ArrayList<>();
    private final Bytes page = new Bytes();
    private final Bytes header = new Bytes();
    private long position;
    private int rows;
    private long allRows;
    private boolean closed;

    /** @param writer name of the program, for the file's end */
    public ParquetFile(OutputStream out, List<Column> columns, Map<String, String> metadata, String writer) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.metadata = new TreeMap<>(metadata);
        this.writer = writer;
        out.write(MAGIC);
        position = MAGIC.length;
    }

    public void endRow() throws IOException {
        rows++;
        if (rows == MOST_ROWS || (rows % LOOK_EVERY == 0
                && columns.stream().mapToLong(column -> column.plain.size()).sum() > MOST_BYTES)) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rows == 0) return;
        List<Chunk> chunks = new ArrayList<>();
        for (Column column : columns) chunks.add(write(column));
        groups.add(new RowGroup(rows, chunks));
        allRows += rows;
        rows = 0;
    }

    private Chunk write(Column column) throws IOException {
        long begin = position;
        long dictionary = -1;
        if (column.hasDictionary()) {
            dictionary = position;
            page.clear();
            page.put(column.plain);
            writePage(DICTIONARY_PAGE, column.differentWords(), PLAIN);
        }
        long data = position;
        page.clear();
        if (column.type.repeated > 0) levels(column.repetitions, 1);
        levels(column.definitions, Integer.SIZE - Integer.numberOfLeadingZeros(column.type.deepest));
        if (column.hasDictionary()) {
            int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(column.differentWords() - 1));
            page.put(Math.min(width, Integer.SIZE - 1));
            column.indices.encode(Math.min(width, Integer.SIZE - 1), page);
        } else {
            page.put(column.plain);
        }
        int values = column.definitions.size();
        writePage(0, values, column.hasDictionary() ? RLE_DICTIONARY : PLAIN);
        column.clear();
        return new Chunk(column, values, dictionary, data, position - begin);
    }

    private void levels(Numbers levels, int width) {
        Bytes encoded = new Bytes();
        levels.encode(width, encoded);
        page.int32(encoded.size());
        page.put(encoded);
    }

    private void writePage(int type, int values, int encoding) throws IOException {
        header.clear();
        Thrift thrift = new Thrift(header);
        thrift.i32(1, type);
        thrift.i32(2, page.size());
        thrift.i32(3, page.size());
        thrift.begin(type == DICTIONARY_PAGE ? 7 : 5);
        thrift.i32(1, values);
        thrift.i32(2, encoding);
        if (type != DICTIONARY_PAGE) {
            thrift.i32(3, RLE);
            thrift.i32(4, RLE);
        }
        thrift.end();
        thrift.stop();
        header.writeTo(out);
        page.writeTo(out);
        position += header.size() + page.size();
    }

    /** Writes the file's end, without which it cannot be read, and closes it. */
    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        try (out) {
            endGroup();
            page.clear();
            Thrift thrift = new Thrift(page);
            thrift.i32(1, 1);
            schema(thrift);
            thrift.i64(3, allRows);
            thrift.structs(4, groups.size());
            for (RowGroup group : groups) group(thrift, group);
            thrift.structs(5, metadata.size());
            for (Map.Entry<String, String> one : metadata.entrySet()) {
                thrift.begin();
                thrift.text(1, one.getKey());
                thrift.text(2, one.getValue());
                thrift.end();
            }
            thrift.text(6, writer);
            thrift.stop();
            page.int32(page.size());
            page.put(MAGIC, 0, MAGIC.length);
            page.writeTo(out);
        }
    }

    private void schema(Thrift thrift) {
        int elements = 1;
        for (Column column : columns) elements += column.type.repeated > 0 ? 3 : 1;
        thrift.structs(2, elements);
        thrift.begin();
        thrift.text(4, "schema");
        thrift.i32(5, columns.size());
        thrift.end();
        for (Column column : columns) {
            if (column.type.repeated > 0) list(thrift, column);
            else leaf(thrift, column, column.name);
        }
    }

    private static void list(Thrift thrift, Column column) {
        thrift.begin();
        thrift.i32(3, OPTIONAL);
        thrift.text(4, column.name);
        thrift.i32(5, 1);
        thrift.i32(6, LIST);
        logical(thrift, LOGICAL_LIST);
        thrift.end();
        thrift.begin();
        thrift.i32(3, REPEATED);
        thrift.text(4, "list");
        thrift.i32(5, 1);
        thrift.end();
        leaf(thrift, column, "element");
    }

    private static void leaf(Thrift thrift, Column column, String name) {
        boolean text = column.type != Column.Type.LONG && column.type != Column.Type.DOUBLE;
        thrift.begin();
        thrift.i32(1, column.type.physical);
        thrift.i32(3, OPTIONAL);
        thrift.text(4, name);
        if (text) {
            thrift.i32(6, UTF8);
            logical(thrift, LOGICAL_STRING);
        }
        thrift.end();
    }

    private static void logical(Thrift thrift, int kind) {
        thrift.begin(10);
        thrift.begin(kind);
        thrift.end();
        thrift.end();
    }

    private static void group(Thrift thrift, RowGroup group) {
        thrift.begin();
        thrift.structs(1, group.chunks.size());
        for (Chunk chunk : group.chunks) chunk(thrift, chunk);
        thrift.i64(2, group.chunks.stream().mapToLong(Chunk::bytes).sum());
        thrift.i64(3, group.rows);
        thrift.end();
    }

    private static void chunk(Thrift thrift, Chunk chunk) {
        boolean dictionary = chunk.dictionary >= 0;
        thrift.begin();
        thrift.i64(2, 0);
        thrift.begin(3);
        thrift.i32(1, chunk.column.type.physical);
        thrift.ints(2, dictionary ? 3 : 2);
        thrift.i32(PLAIN);
        thrift.i32(RLE);
        if (dictionary) thrift.i32(RLE_DICTIONARY);
        List<String> path = chunk.column.type.repeated > 0 ? List.of(chunk.column.name, "list", "element")
                : List.of(chunk.column.name);
        thrift.texts(3, path.size());
        path.forEach(thrift::text);
        thrift.i32(4, 0);
        thrift.i64(5, chunk.values);
        thrift.i64(6, chunk.bytes);
        thrift.i64(7, chunk.bytes);
        thrift.i64(9, chunk.data);
        if (dictionary) thrift.i64(11, chunk.dictionary);
        thrift.end();
        thrift.end();
    }
}
