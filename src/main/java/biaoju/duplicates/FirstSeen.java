package biaoju.duplicates;

import java.util.Arrays;

/**
 * Numbers texts from 0 by the order they are first seen in, without keeping them: told apart by 128 bits of hash, so that
 * two of a million different texts meet with a chance of one in 10²⁶.
 */
final class FirstSeen {
    private static final long SEED = 0x2545f4914f6cdd1dL;

    /** By number: the two halves of its hash. */
    private long[] hashes = new long[2048];
    /** By slot: 1 + number, 0 where the slot is free; never more than half full. */
    private int[] slots = new int[4096];
    private int size;

    int size() {
        return size;
    }

    int number(String text) {
        long high = 0;
        long low = SEED;
        for (int i = 0; i < text.length(); i++) {
            high = Sketch.mix(high + text.charAt(i) + 1);
            low = Sketch.mix(low ^ high);
        }
        int slot = slot(high, low);
        if (slots[slot] != 0) return slots[slot] - 1;
        if (2 * size == hashes.length) hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        hashes[2 * size] = high;
        hashes[2 * size + 1] = low;
        slots[slot] = ++size;
        if (2 * size > slots.length) grow();
        return size - 1;
    }

    private int slot(long high, long low) {
        int slot = (int) low & (slots.length - 1);
        while (slots[slot] != 0 && !same(slots[slot] - 1, high, low)) slot = (slot + 1) & (slots.length - 1);
        return slot;
    }

    private boolean same(int number, long high, long low) {
        return hashes[2 * number] == high && hashes[2 * number + 1] == low;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int n = 0; n < size; n++) slots[slot(hashes[2 * n], hashes[2 * n + 1])] = n + 1;
    }
}
