package biaoju.agreement;

import java.util.stream.IntStream;

/**
 * The counts that do not ask who gave a label, fast: what Fleiss' κ and Krippendorff's α stand on. Where few labels
 * meet few annotators a unit's counts are the bytes of one long.
 */
final class VoteCounts {
    private static final int LANES = 8;
    private static final int LANE_MASK = 0xff;
    private static final long EVERY_LANE = 0x0101_0101_0101_0101L;
    /** Units a thread takes at a time. */
    private static final int PIECE = 1 << 15;

    private final Ratings ratings;
    private final Layout layout;

    private VoteCounts(Ratings ratings) {
        this.ratings = ratings;
        layout = Layout.ofVotes(ratings);
    }

    static Counts of(Ratings ratings) {
        VoteCounts votes = new VoteCounts(ratings);
        int pieces = ratings.units() / PIECE + 1;
        return IntStream.range(0, pieces).parallel().mapToObj(votes::piece).reduce(new Counts(votes.layout), Counts::plus);
    }

    private Counts piece(int piece) {
        int from = piece * PIECE;
        int to = Math.min(from + PIECE, ratings.units());
        Counts counts = new Counts(layout);
        if (layout.labels.length <= LANES && layout.annotators <= LANE_MASK) addLanes(counts, from, to);
        else addArrays(counts, from, to);
        return counts;
    }

    private void addLanes(Counts counts, int from, int to) {
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
                counts.add(first + label, given);
                equal += given * given;
            }
            counts.add(layout.units(votes), 1);
            counts.add(layout.agreeing(votes), equal - votes);
        }
    }

    private void addArrays(Counts counts, int from, int to) {
        int[] given = new int[layout.labels.length];
        for (int unit = from; unit < to; unit++) {
            int votes = 0;
            for (int annotator = 0; annotator < layout.annotators; annotator++) {
                int label = ratings.label(unit, annotator);
                if (label < 0) continue;
                given[label]++;
                votes++;
            }
            counts.add(layout.units(votes), 1);
            for (int label = 0; label < given.length; label++) {
                counts.add(layout.given(votes, label), given[label]);
                counts.add(layout.agreeing(votes), (long) given[label] * (given[label] - 1));
                given[label] = 0;
            }
        }
    }
}
