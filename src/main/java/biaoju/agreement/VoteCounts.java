package biaoju.agreement;

import java.util.stream.IntStream;

/**
 * How often each unit was given each label, no matter by whom, added up: all that percent, Fleiss' κ, Krippendorff's α,
 * AC1 and Brennan–Prediger stand on. One fast pass over the units, for those who want several of these and nothing
 * else; where few labels meet few annotators a unit's counts are the bytes of one long.
 */
public final class VoteCounts {
    private static final int LANES = 8;
    private static final int LANE_MASK = 0xff;
    private static final long EVERY_LANE = 0x0101_0101_0101_0101L;
    /** Units a thread takes at a time. */
    private static final int PIECE = 1 << 15;

    private final Ratings ratings;
    private final Layout layout;
    private final Counts counts;

    private VoteCounts(Ratings ratings) {
        this.ratings = ratings;
        layout = Layout.ofVotes(ratings);
        int pieces = ratings.units() / PIECE + 1;
        counts = IntStream.range(0, pieces).parallel().mapToObj(this::piece).reduce(new Counts(layout), Counts::plus);
    }

    /** Takes all cores of the common pool. */
    public static VoteCounts of(Ratings ratings) {
        return new VoteCounts(ratings);
    }

    Counts counts() {
        return counts;
    }

    /** How many labels there are to choose from: {@code k}, but at least those that occur. */
    int choices(int k) {
        return Math.max(k, counts.labelsFrom(1));
    }

    private Counts piece(int piece) {
        int from = piece * PIECE;
        int to = Math.min(from + PIECE, ratings.units());
        Counts sum = new Counts(layout);
        if (layout.labels.length <= LANES && layout.annotators <= LANE_MASK) addLanes(sum, from, to);
        else addArrays(sum, from, to);
        return sum;
    }

    private void addLanes(Counts sum, int from, int to) {
        byte[] cells = ratings.cells();
        int width = layout.annotators;
        int labels = layout.labels.length;
        long[] lane = new long[Ratings.MAX_LABELS + 1]; // of a cell's value; none for 0
        for (int label = 0; label < labels; label++) lane[label + 1] = 1L << (LANES * label);
        int at = from * width;
        for (int unit = from; unit < to; unit++) {
            long lanes = 0;
            for (int end = at + width; at < end; at++) lanes += lane[cells[at] & 0xff];
            int votes = (int) ((lanes * EVERY_LANE) >>> (Long.SIZE - LANES));
            int first = layout.given(votes, 0);
            int equal = 0;
            for (int label = 0; label < labels; label++) {
                int given = (int) (lanes >>> (LANES * label)) & LANE_MASK;
                sum.add(first + label, given);
                equal += given * given;
            }
            sum.add(layout.units(votes), 1);
            sum.add(layout.agreeing(votes), equal - votes);
        }
    }

    private void addArrays(Counts sum, int from, int to) {
        int[] given = new int[layout.labels.length];
        for (int unit = from; unit < to; unit++) {
            int votes = 0;
            for (int annotator = 0; annotator < layout.annotators; annotator++) {
                int label = ratings.label(unit, annotator);
                if (label < 0) continue;
                given[label]++;
                votes++;
            }
            sum.add(layout.units(votes), 1);
            for (int label = 0; label < given.length; label++) {
                sum.add(layout.given(votes, label), given[label]);
                sum.add(layout.agreeing(votes), (long) given[label] * (given[label] - 1));
                given[label] = 0;
            }
        }
    }
}
