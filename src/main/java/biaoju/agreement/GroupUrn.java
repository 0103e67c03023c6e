package biaoju.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws whole groups, whose units resemble each other. Groups without a rating are not in it. */
final class GroupUrn implements Urn {
    private final Tally[] groups;

    GroupUrn(Tally[] groups) {
        this.groups = groups;
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
        for (int group = 0; group < times.length; group++) {
            if (times[group] > 0) groups[group].addTo(into, times[group]);
        }
    }
}
