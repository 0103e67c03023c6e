package biaoju.bench;

import java.util.SplittableRandom;

/** Annotators made up for benchmarks: seven times in ten they give a unit's true label; some labels prevail. */
final class Annotators {
    private Annotators() {}

    /** Packed as {@code Ratings} wants it, nothing missing. */
    static byte[] rate(SplittableRandom random, int units, int annotators, int labels) {
        byte[] cells = new byte[units * annotators];
        for (int unit = 0; unit < units; unit++) {
            double share = random.nextDouble();
            int truth = (int) (labels * share * share);
            for (int a = 0; a < annotators; a++) {
                int label = random.nextInt(10) < 7 ? truth : random.nextInt(labels);
                cells[unit * annotators + a] = (byte) (label + 1);
            }
        }
        return cells;
    }
}
