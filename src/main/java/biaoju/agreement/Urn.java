package biaoju.agreement;

import java.util.SplittableRandom;

/** What a bootstrap draws from, with replacement, as many as there are. Many threads may draw at once. */
interface Urn {
    /** How many there are to draw from; with fewer than two every draw is the same. */
    int items();

    /** How many kinds the items are of: the size of the space a draw needs. */
    int kinds();

    /**
     * @param times room for {@link #kinds()} numbers, of the thread alone
     * @param into emptied counts, to which those of the drawn items are added
     */
    void draw(SplittableRandom random, int[] times, Counts into);

    /** A number from 0 to below {@code bound}, each equally likely but for 1 in 2⁶³ ∕ bound. */
    static int one(SplittableRandom random, int bound) {
        return (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) bound << 1);
    }
}
