package biaoju.duplicates;

import biaoju.base.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sketches by number, and which of them are alike. 64 bytes each, and while they are compared 8 more.
 *
 * <p>Two are compared where all bytes of at least one band are equal (locality-sensitive hashing), and are alike where
 * enough of all their bytes are.
 *
 * @see <a href="https://doi.org/10.1145/276698.276876">Indyk &amp; Motwani 1998, Approximate nearest neighbors</a>
 */
final class Sketches {
    /** In a long run of equal bands each is compared with the run's first and with so many before it. */
    private static final int NEIGHBOURS = 16;
    /** Sketches in a piece: half a megabyte. */
    private static final int PIECE = 1 << 13;

    private final Sketch next = new Sketch();
    /** Piece after piece: one array that doubles would need three times its size while it grows. */
    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long member) {
        next.add(member);
    }

    /** Ends the set whose members were added and says its number, from 0. */
    int end() {
        if (size % PIECE == 0) pieces.add(new long[PIECE * Sketch.LONGS]);
        next.takeInto(pieces.get(size / PIECE), at(size));
        return size++;
    }

    /** Where a sketch begins in its piece. */
    private static int at(int sketch) {
        return sketch % PIECE * Sketch.LONGS;
    }

    int size() {
        return size;
    }

    /**
     * Joins those that are alike.
     *
     * @param bandBytes 2 or 4: of equal bytes in a row that make two worth a comparison
     * @param enough    equal bytes of 64
     */
    void join(DisjointSets sets, int bandBytes, int enough, Cancel cancel) {
        long[] keys = new long[size];
        int perLong = 8 / bandBytes;
        for (int band = 0; band < Sketch.LONGS * perLong; band++) {
            cancel.check();
            int shift = 8 * bandBytes * (band % perLong);
            long mask = bandBytes == 4 ? 0xFFFF_FFFFL : 0xFFFFL;
            for (int i = 0; i < size; i++) {
                long key = (pieces.get(i / PIECE)[at(i) + band / perLong] >>> shift) & mask;
                keys[i] = key << 32 | i;
            }
            Arrays.sort(keys);
            joinRuns(keys, sets, enough, cancel);
        }
    }

    private void joinRuns(long[] keys, DisjointSets sets, int enough, Cancel cancel) {
        int first = 0;
        for (int i = 1; i < keys.length; i++) {
            if ((i & 0xFFFF) == 0) cancel.check();
            if (keys[i] >>> 32 != keys[first] >>> 32) {
                first = i;
                continue;
            }
            joinIfAlike((int) keys[first], (int) keys[i], sets, enough);
            for (int j = Math.max(first + 1, i - NEIGHBOURS); j < i; j++) {
                joinIfAlike((int) keys[j], (int) keys[i], sets, enough);
            }
        }
    }

    private void joinIfAlike(int one, int other, DisjointSets sets, int enough) {
        int equal = Sketch.equal(pieces.get(one / PIECE), at(one), pieces.get(other / PIECE), at(other));
        if (equal >= enough) sets.join(one, other);
    }
}
