package biaoju.duplicates;

import java.util.Arrays;

/**
 * A set boiled down to 64 bytes of which, on average, as many are equal in two sketches as the sets have in common: the
 * lowest eight bits of the smallest of each of 64 hash functions over the members.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, On the resemblance and containment of documents</a>
 * @see <a href="https://doi.org/10.1145/1772690.1772759">Li &amp; König 2010, b-bit minwise hashing</a>
 */
final class Sketch {
    /** Eight bytes a long. */
    static final int LONGS = 8;
    static final int BYTES = 8 * LONGS;
    private static final long EACH_LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long[] factors = new long[BYTES];
    private final long[] addends = new long[BYTES];
    private final long[] smallest = new long[BYTES];

    Sketch() {
        for (int i = 0; i < BYTES; i++) {
            factors[i] = mix((2L * i + 1) * GOLDEN) | 1; // odd: another order of all numbers for each
            addends[i] = mix((2L * i + 2) * GOLDEN);
        }
        clear();
    }

    void clear() {
        Arrays.fill(smallest, Long.MAX_VALUE);
    }

    /** The finalizer of SplitMix64: every bit of the number moves every bit of the answer. */
    static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    void add(long member) {
        long mixed = mix(member);
        for (int i = 0; i < BYTES; i++) {
            long hash = mixed * factors[i] + addends[i];
            hash ^= hash >>> 32;
            smallest[i] = Math.min(smallest[i], hash);
        }
    }

    /** Writes the sketch of what was added into {@code into} from {@code at} on, and clears this. */
    void takeInto(long[] into, int at) {
        for (int l = 0; l < LONGS; l++) {
            long packed = 0;
            for (int b = 0; b < 8; b++) packed |= (mix(smallest[8 * l + b]) & 0xFF) << (8 * b);
            into[at + l] = packed;
        }
        clear();
    }

    /** How many of the 64 bytes are equal of the sketch that begins there in the one and in the other. */
    static int equal(long[] one, int oneAt, long[] other, int otherAt) {
        int differing = 0;
        for (int l = 0; l < LONGS; l++) {
            long x = one[oneAt + l] ^ other[otherAt + l];
            // Bit 7 of each byte: whether the byte is not zero; no carry leaves its byte.
            differing += Long.bitCount((((x & EACH_LOW) + EACH_LOW) | x) & ~EACH_LOW);
        }
        return BYTES - differing;
    }
}
