package biaoju.store;

import java.util.Arrays;

/**
 * How long a label took, in classes of which each is a fifth longer than the one before: enough for a median, and a label may leave
 * its class again when it is undone.
 */
public final class Tempo {
    /** A label without a time, or given in bulk. */
    public static final int UNKNOWN = 0;
    /** Whatever took longer is counted as this: nobody looks at one sentence for longer, but a strange log may say so. */
    public static final long LONGEST_MS = 600_000;
    /** The least time of each class from the first on, and the end of the last one. */
    private static final long[] FROM = bounds();

    private Tempo() {}

    private static long[] bounds() {
        long[] bounds = new long[64];
        int n = 0;
        for (long from = 1; from < LONGEST_MS; from = Math.max(from < 250 ? 250 : from + 1, from * 6 / 5)) bounds[n++] = from;
        bounds[n++] = LONGEST_MS + 1;
        return Arrays.copyOf(bounds, n);
    }

    /** What counts of a time that somebody says. */
    public static long counted(long ms) {
        return Math.max(0, Math.min(LONGEST_MS, ms));
    }

    /** Its class; {@link #UNKNOWN} for no time. */
    public static int of(long ms) {
        long counted = counted(ms);
        if (counted == 0) return UNKNOWN;
        int at = Arrays.binarySearch(FROM, counted);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The number of classes; the last has this number. */
    public static int last() {
        return FROM.length - 1;
    }

    /** The least time of a class, in milliseconds. */
    public static long from(int tempo) {
        return FROM[tempo - 1];
    }

    /** The least time that is beyond the class. */
    public static long to(int tempo) {
        return FROM[tempo];
    }
}
