package biaoju.dataset.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow, least significant first as Parquet has all numbers. */
final class Bytes {
    private byte[] bytes = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void put(int b) {
        room(1);
        bytes[size++] = (byte) b;
    }

    void put(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    void put(Bytes other) {
        put(other.bytes, 0, other.size);
    }

    void int32(int number) {
        for (int shift = 0; shift < 32; shift += 8) put(number >>> shift);
    }

    void int64(long number) {
        for (int shift = 0; shift < 64; shift += 8) put((int) (number >>> shift));
    }

    /** Seven bits a byte, the highest bit says that more follow. */
    void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            put((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
}
