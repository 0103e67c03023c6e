package biaoju.agreement;

import java.util.List;

/**
 * Who gave which unit which label, one byte a rating. The arrays are taken over, not copied (a million units of ten
 * annotators are 10 MB), and must not be changed afterwards. Safe for use by several threads.
 */
public final class Ratings {
    public static final int MAX_LABELS = 255;
    public static final int MAX_ANNOTATORS = 1_000;
    /** Room for the confusion of every pair of annotators: 1,000 annotators with 5 labels, 20 with all 255. */
    private static final long MAX_PAIR_CELLS = 16_000_000;

    private final List<String> labels;
    private final int annotators;
    private final byte[] cells;
    private final int[] groups;
    private final int units;

    private Ratings(List<String> labels, int annotators, byte[] cells, int[] groups) {
        this.labels = labels;
        this.annotators = annotators;
        this.cells = cells;
        this.groups = groups;
        units = groups[groups.length - 1];
    }

    /**
     * @param labels at most {@link #MAX_LABELS}, as far as the cells may name them
     * @param cells units × annotators, a unit's row together: 0 no rating, else, unsigned, 1 + the label's place
     * @param groups the first unit of each group (a report, say), ascending from 0, and after them the number of units;
     *     a bare table is one group, {@code {0, units}}
     * @throws IllegalArgumentException if the parts do not belong together or are too many, see {@link #fits}
     */
    public static Ratings of(List<String> labels, int annotators, byte[] cells, int[] groups) {
        if (annotators < 0 || !fits(annotators, labels.size()))
            throw new IllegalArgumentException(annotators + " annotators, " + labels.size() + " labels");
        if (groups.length == 0 || groups[0] != 0) throw new IllegalArgumentException("groups begin at 0");
        for (int i = 1; i < groups.length; i++) {
            if (groups[i] < groups[i - 1]) throw new IllegalArgumentException("groups descend at " + i);
        }
        if ((long) groups[groups.length - 1] * annotators != cells.length)
            throw new IllegalArgumentException(cells.length + " cells for " + groups[groups.length - 1] + " units");
        int room = 0;
        for (byte cell : cells) room |= labels.size() - (cell & 0xff); // negative once a cell is too high
        if (room < 0) throw new IllegalArgumentException("a cell names a label beyond " + labels.size());
        return new Ratings(List.copyOf(labels), annotators, cells, groups);
    }

    /** Whether so many can be compared at all; what is asked before a stranger's table is read further. */
    public static boolean fits(int annotators, int labels) {
        return annotators <= MAX_ANNOTATORS && labels <= MAX_LABELS
                && (long) annotators * (annotators - 1) / 2 * labels * labels <= MAX_PAIR_CELLS;
    }

    public int units() {
        return units;
    }

    public int annotators() {
        return annotators;
    }

    public List<String> labels() {
        return labels;
    }

    /** Place of the label in {@link #labels()}; −1 where the annotator gave none. */
    public int label(int unit, int annotator) {
        return (cells[unit * annotators + annotator] & 0xff) - 1;
    }

    public int groups() {
        return groups.length - 1;
    }

    /** First unit of the group; of {@code groups()} the number of units. */
    public int start(int group) {
        return groups[group];
    }

    /** The packed rows themselves; not to be changed. */
    byte[] cells() {
        return cells;
    }
}
