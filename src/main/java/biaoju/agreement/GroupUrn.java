package biaoju.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws whole groups, whose units resemble each other. Groups without a rating are not in it. */
final class GroupUrn implements Urn {
    /** Counts held side by side at most: 16 MB of them. */
    private static final long MOST = 4 << 20;

    private final Tally[] groups;
    private final int size;
    /**
     * The groups' counts one after the other, each with its zeros: added up without a look at where each belongs, several at
     * once. Empty where they are too many, or a draw's sum might not fit.
     */
    private final int[] dense;

    GroupUrn(Tally[] groups, Layout layout) {
        this.groups = groups;
        size = layout.size;
        long largest = Arrays.stream(groups).mapToLong(Tally::largest).max().orElse(0);
        boolean fits = (long) groups.length * size <= MOST && largest <= Integer.MAX_VALUE / Math.max(1, groups.length);
        dense = fits ? new int[groups.length * size] : new int[0];
        for (int group = 0; fits && group < groups.length; group++) groups[group].copyTo(dense, group * size);
    }

    @Override
    public int items() {
        return groups.length;
    }

    @Override
    public int kinds() {
        return groups.length;
    }

    @Override
    public void draw(SplittableRandom random, int[] times, Counts into) {
        Arrays.fill(times, 0);
        for (int i = 0; i < groups.length; i++) times[Urn.one(random, groups.length)]++;
        if (dense.length == 0) {
            for (int group = 0; group < times.length; group++) {
                if (times[group] > 0) groups[group].addTo(into, times[group]);
            }
            return;
        }
        int[] sum = new int[size];
        for (int group = 0; group < times.length; group++) {
            if (times[group] > 0) add(sum, group * size, times[group]);
        }
        for (int place = 0; place < size; place++) into.add(place, sum[place]);
    }

    private void add(int[] sum, int from, int times) {
        for (int i = 0; i < sum.length; i++) sum[i] += dense[from + i] * times;
    }
}
