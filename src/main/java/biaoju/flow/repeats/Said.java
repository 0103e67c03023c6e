package biaoju.flow.repeats;

/** Which digest got which label first, and whether it got another one since: 9 bytes a slot, at most half of them taken. */
final class Said {
    private static final byte SEVERAL = (byte) 0xFF;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final long[] digests;
    /** By slot: the label, 0 where the slot is free, {@link #SEVERAL} where there are two or more. */
    private final byte[] labels;
    private int contradictory;

    Said(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) * 4;
        digests = new long[slots];
        labels = new byte[slots];
    }

    /** @param label from 1 to 254 */
    void add(long digest, int label) {
        int slot = slot(digest);
        if (labels[slot] == 0) {
            digests[slot] = digest;
            labels[slot] = (byte) label;
        } else if (labels[slot] != (byte) label && labels[slot] != SEVERAL) {
            labels[slot] = SEVERAL;
            contradictory++;
        }
    }

    boolean contradicts(long digest) {
        return labels[slot(digest)] == SEVERAL;
    }

    int contradictory() {
        return contradictory;
    }

    private int slot(long digest) {
        int slot = (int) ((digest * MIX) >>> 32) & (labels.length - 1);
        while (labels[slot] != 0 && digests[slot] != digest) slot = (slot + 1) & (labels.length - 1);
        return slot;
    }
}
