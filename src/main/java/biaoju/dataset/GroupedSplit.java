package biaoju.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Shares groups out among a split's parts so that every part gets its share of the rows and of each label, as near as whole
 * groups can come: χ² = Σ (got − due)² / due over parts and labels, the rows of all labels counting as one label more.
 * Groups are placed greedily, the largest first, those of one size in an order drawn by the seed; then single groups are
 * moved, and pairs exchanged, as long as that lowers χ².
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-23808-6_10">Sechidis, Tsoumakas &amp; Vlahavas 2011, On the
 *     stratification of multi-label data</a>
 */
final class GroupedSplit {
    private static final int ROUNDS = 20;
    /** An exchange looks at every pair: beyond so many groups moves alone come near enough. */
    private static final int MOST_PAIRS = 400;
    private static final double WORTH = 1e-9;

    private final int[][] groups;
    private final double[][] due;
    private final double[][] got;
    private final int[] places;
    private final int[] members;

    /** @param groups by group: its rows by label, the sum of all of them last */
    private GroupedSplit(int[][] groups, SplitShares shares) {
        this.groups = groups;
        int labels = groups[0].length;
        int parts = shares.parts().size();
        due = new double[parts][labels];
        got = new double[parts][labels];
        members = new int[parts];
        places = new int[groups.length];
        Arrays.fill(places, -1);
        for (int[] group : groups) {
            for (int part = 0; part < parts; part++) {
                for (int l = 0; l < labels; l++) due[part][l] += group[l] * shares.parts().get(part).percent() / 100.0;
            }
        }
    }

    /**
     * By group, the number of its part.
     *
     * @param groups at least as many as there are parts; by group: its rows by label, the sum of all of them last
     */
    static int[] assign(int[][] groups, SplitShares shares, long seed) {
        GroupedSplit split = new GroupedSplit(groups, shares);
        split.place(seed);
        split.fill();
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = split.move();
            better |= split.exchange();
        }
        return split.places;
    }

    private void place(long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, groups.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        order.sort(Comparator.comparingInt(group -> -rows(group))); // stable: ties stay as drawn
        for (int group : order) {
            int best = 0;
            for (int part = 1; part < due.length; part++) {
                if (gain(group, part, 1) < gain(group, best, 1)) best = part;
            }
            put(group, best);
        }
    }

    /** No part stays empty: it gets the smallest group of the part that has most groups. */
    private void fill() {
        for (int part = 0; part < due.length; part++) {
            if (members[part] > 0) continue;
            int richest = IntStream.range(0, due.length).boxed().max(Comparator.comparingInt(p -> members[p])).orElseThrow();
            int smallest = IntStream.range(0, groups.length).filter(group -> places[group] == richest).boxed()
                    .min(Comparator.comparingInt(this::rows)).orElseThrow();
            take(smallest);
            put(smallest, part);
        }
    }

    private boolean move() {
        boolean moved = false;
        for (int group = 0; group < groups.length; group++) {
            int from = places[group];
            if (members[from] == 1) continue;
            int best = from;
            double lowest = -WORTH;
            for (int part = 0; part < due.length; part++) {
                if (part == from) continue;
                double change = gain(group, from, -1) + gain(group, part, 1);
                if (change < lowest) {
                    lowest = change;
                    best = part;
                }
            }
            if (best == from) continue;
            take(group);
            put(group, best);
            moved = true;
        }
        return moved;
    }

    private boolean exchange() {
        if (groups.length > MOST_PAIRS) return false;
        boolean exchanged = false;
        for (int one = 0; one < groups.length; one++) {
            for (int other = 0; other < one; other++) {
                if (places[one] != places[other]) exchanged |= exchangeIfBetter(one, other);
            }
        }
        return exchanged;
    }

    private boolean exchangeIfBetter(int one, int other) {
        int from = places[one];
        int to = places[other];
        double before = distance(from) + distance(to);
        exchange(one, other);
        if (distance(from) + distance(to) < before - WORTH) return true;
        exchange(one, other);
        return false;
    }

    private void exchange(int one, int other) {
        int from = places[one];
        int to = places[other];
        take(one);
        take(other);
        put(one, to);
        put(other, from);
    }

    private int rows(int group) {
        return groups[group][groups[group].length - 1];
    }

    private void put(int group, int part) {
        places[group] = part;
        members[part]++;
        for (int l = 0; l < groups[group].length; l++) got[part][l] += groups[group][l];
    }

    private void take(int group) {
        int part = places[group];
        members[part]--;
        for (int l = 0; l < groups[group].length; l++) got[part][l] -= groups[group][l];
    }

    private double distance(int part) {
        double sum = 0;
        for (int l = 0; l < due[part].length; l++) {
            double off = got[part][l] - due[part][l];
            if (due[part][l] > 0) sum += off * off / due[part][l];
        }
        return sum;
    }

    /** How much more χ² is when the group comes into the part (sign 1) or leaves it (−1). */
    private double gain(int group, int part, int sign) {
        double sum = 0;
        for (int l = 0; l < due[part].length; l++) {
            double rows = (double) sign * groups[group][l];
            if (due[part][l] > 0) sum += rows * (2 * (got[part][l] - due[part][l]) + rows) / due[part][l];
        }
        return sum;
    }
}
