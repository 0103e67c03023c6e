package biaoju.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of annotators, and labels, whose every shared unit stands in one group. Drawing groups would find the same value
 * again and again, as if it were certain; so units of that group are drawn for a pair's figures and a label's positive
 * agreement.
 */
final class Confined {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Ratings ratings;
    private final Layout layout;
    /** Of a pair, of a label: its one group, or none, or several. */
    private final int[] pairGroup;
    private final int[] labelGroup;

    /** @param tallies of the groups, by number; null where a group has no rating */
    Confined(Ratings ratings, Layout layout, @Nullable Tally[] tallies) {
        this.ratings = ratings;
        this.layout = layout;
        pairGroup = new int[layout.pairCount()];
        labelGroup = new int[layout.labels.length];
        Arrays.fill(pairGroup, NONE);
        Arrays.fill(labelGroup, NONE);
        for (int group = 0; group < tallies.length; group++) {
            Tally tally = tallies[group];
            if (tally == null) continue;
            int number = group;
            tally.eachConfused(layout, (pair, first, second) -> {
                mark(pairGroup, pair, number);
                mark(labelGroup, first, number);
                mark(labelGroup, second, number);
            });
        }
    }

    private static void mark(int[] groups, int place, int group) {
        if (groups[place] == NONE) groups[place] = group;
        else if (groups[place] != group) groups[place] = SEVERAL;
    }

    /** Replaces the intervals of those figures in the sheet. */
    void bound(Sheet sheet, Bootstrap bootstrap, Task task) {
        IntStream.range(0, sheet.pairsWithIntervals()).parallel().filter(pair -> pairGroup[pair] >= 0 && !task.stopped())
                .forEach(pair -> sheet.withPair(pair, pairFigures(pair, bootstrap, task)));
        IntStream.range(0, labelGroup.length).parallel().filter(label -> labelGroup[label] >= 0 && !task.stopped())
                .forEach(label -> sheet.withPositive(label, positive(label, bootstrap, task)));
        task.check();
    }

    private Figure[] pairFigures(int pair, Bootstrap bootstrap, Task task) {
        Ratings two = only(pair, pairGroup[pair]);
        Layout own = Layout.of(two, 0, two.units());
        return bootstrap.alone(new UnitUrn(two, 0, two.units(), own), own, ofPair(Counts.of(two)), Confined::ofPair, task);
    }

    private static Figure[] ofPair(Counts counts) {
        Pair only = new Pair(counts).at(0);
        return new Figure[] {only.percent(), only.kappa()};
    }

    /** What both of the pair rated in the group. */
    private Ratings only(int pair, int group) {
        int first = 0;
        while (first + 2 < layout.raters.length && layout.pair(first + 1, first + 2) <= pair) first++;
        int second = first + 1 + pair - layout.pair(first, first + 1);
        int one = layout.raters[first];
        int other = layout.raters[second];
        int from = ratings.start(group);
        int units = ratings.start(group + 1) - from;
        byte[] cells = new byte[2 * units];
        for (int unit = 0; unit < units; unit++) {
            int label = ratings.label(from + unit, one);
            int otherLabel = ratings.label(from + unit, other);
            if (label < 0 || otherLabel < 0) continue;
            cells[2 * unit] = (byte) (label + 1);
            cells[2 * unit + 1] = (byte) (otherLabel + 1);
        }
        return Ratings.of(ratings.labels(), 2, cells, new int[] {0, units});
    }

    private Figure positive(int label, Bootstrap bootstrap, Task task) {
        int from = ratings.start(labelGroup[label]);
        int to = ratings.start(labelGroup[label] + 1);
        Layout own = Layout.of(ratings, from, to);
        int place = own.labelOf((byte) (layout.labels[label] + 1));
        Figure bare = new LabelAgreement(Counts.of(ratings, from, to)).positive(place);
        return bootstrap.alone(new UnitUrn(ratings, from, to, own), own, new Figure[] {bare},
                counts -> new Figure[] {new LabelAgreement(counts).positive(place)}, task)[0];
    }
}
