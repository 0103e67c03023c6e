package biaoju.dataset.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the structs of Parquet's headers in Thrift's compact protocol. Fields come in ascending order.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">the protocol</a>
 */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int MOST_IN_HEADER = 15;

    private final Bytes out;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    Thrift(Bytes out) {
        this.out = out;
    }

    private void field(int id, int type) {
        out.put(((id - last) << 4) | type); // no gap in Parquet's structs is wider than fifteen
        last = id;
    }

    void i32(int id, int number) {
        field(id, I32);
        i32(number);
    }

    /** As an element of a list. */
    void i32(int number) {
        out.varint(((number << 1) ^ (number >> 31)) & 0xFFFF_FFFFL);
    }

    void i64(int id, long number) {
        field(id, I64);
        out.varint((number << 1) ^ (number >> 63));
    }

    void text(int id, String text) {
        field(id, BINARY);
        text(text);
    }

    /** As an element of a list. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.varint(utf8.length);
        out.put(utf8, 0, utf8.length);
    }

    void ints(int id, int size) {
        list(id, I32, size);
    }

    void texts(int id, int size) {
        list(id, BINARY, size);
    }

    void structs(int id, int size) {
        list(id, STRUCT, size);
    }

    private void list(int id, int type, int size) {
        field(id, LIST);
        if (size < MOST_IN_HEADER) {
            out.put((size << 4) | type);
        } else {
            out.put(0xF0 | type);
            out.varint(size);
        }
    }

    void begin(int id) {
        field(id, STRUCT);
        begin();
    }

    /** As an element of a list. */
    void begin() {
        outer.push(last);
        last = 0;
    }

    /** Ends a struct that was begun. */
    void end() {
        out.put(0);
        last = outer.pop();
    }

    /** Ends the outermost struct. */
    void stop() {
        out.put(0);
    }
}
