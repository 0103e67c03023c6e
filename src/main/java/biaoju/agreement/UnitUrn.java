package biaoju.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws units; those with equal ratings are counted together. Units without a rating are not in it. */
final class UnitUrn implements Urn {
    private final byte[] cells;
    private final Patterns patterns;
    private final int[] units;

    UnitUrn(Ratings ratings, int from, int to) {
        cells = ratings.cells();
        patterns = new Patterns(ratings, from, to);
        units = patterns.ofRatedUnits();
    }

    @Override
    public int items() {
        return units.length;
    }

    @Override
    public int kinds() {
        return patterns.count();
    }

    @Override
    public void draw(SplittableRandom random, int[] times, Counts into) {
        Arrays.fill(times, 0);
        for (int i = 0; i < units.length; i++) times[units[Urn.one(random, units.length)]]++;
        for (int pattern = 0; pattern < times.length; pattern++) {
            if (times[pattern] > 0) into.addUnit(cells, patterns.row(pattern), times[pattern]);
        }
    }
}
