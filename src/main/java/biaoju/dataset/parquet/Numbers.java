package biaoju.dataset.parquet;

import java.util.Arrays;

/** Small numbers, not negative, written as Parquet's hybrid of run lengths and bit packing. */
final class Numbers {
    private static final int GROUP = 8;

    private int[] numbers = new int[1024];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
    }

    /** @param width bits a number, at least 1 */
    void encode(int width, Bytes into) {
        int at = 0;
        while (at < size) {
            int run = run(at, size);
            if (run >= GROUP) {
                into.varint((long) run << 1);
                for (int shift = 0; shift < width; shift += 8) into.put(numbers[at] >>> shift);
                at += run;
            } else {
                int end = at + GROUP;
                while (end < size && run(end, end + GROUP) < GROUP) end += GROUP;
                pack(at, end, width, into);
                at = end;
            }
        }
    }

    /** How many from there on are the same, as far as the limit. */
    private int run(int from, int limit) {
        int at = from + 1;
        while (at < Math.min(size, limit) && numbers[at] == numbers[from]) at++;
        return at - from;
    }

    /** @param to a whole number of groups from {@code from}; what lies behind the last number is 0 */
    private void pack(int from, int to, int width, Bytes into) {
        into.varint((((long) (to - from) / GROUP) << 1) | 1);
        long bits = 0;
        int held = 0;
        for (int at = from; at < to; at++) {
            bits |= (at < size ? numbers[at] & 0xFFFF_FFFFL : 0) << held;
            held += width;
            while (held >= 8) {
                into.put((int) bits);
                bits >>>= 8;
                held -= 8;
            }
        }
    }
}
