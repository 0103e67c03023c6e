package biaoju.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws units; those with equal ratings are counted together. Units without a rating are not in it. */
final class UnitUrn implements Urn {
    /** Up to so many places (64 MB) are kept; beyond, they are found anew in each draw, at half the speed. */
    private static final long MOST_PLACES = 1 << 24;

    private final Ratings ratings;
    private final Layout layout;
    private final Patterns patterns;
    private final int[] units;
    private final @Nullable Places kept;

    UnitUrn(Ratings ratings, int from, int to, Layout layout) {
        this(ratings, from, to, layout, MOST_PLACES);
    }

    UnitUrn(Ratings ratings, int from, int to, Layout layout, long mostPlaces) {
        this.ratings = ratings;
        this.layout = layout;
        patterns = new Patterns(ratings, from, to);
        units = patterns.ofRatedUnits();
        long most = (long) patterns.count() * UnitPlaces.size(layout.raters.length);
        kept = most <= mostPlaces ? Places.of(ratings, layout, patterns) : null;
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
        if (kept == null) {
            UnitPlaces unit = new UnitPlaces(layout);
            for (int pattern = 0; pattern < times.length; pattern++) {
                if (times[pattern] > 0) into.add(unit.at(ratings.cells(), patterns.row(pattern)), times[pattern]);
            }
        } else {
            for (int pattern = 0; pattern < times.length; pattern++) {
                if (times[pattern] > 0) kept.add(pattern, times[pattern], into);
            }
        }
    }

    /** Every pattern's places, one after the other. */
    private record Places(IntList all, IntList ends, IntList agreeingPlaces, IntList agreeing) {
        static Places of(Ratings ratings, Layout layout, Patterns patterns) {
            Places places = new Places(new IntList(), new IntList(), new IntList(), new IntList());
            UnitPlaces unit = new UnitPlaces(layout);
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                unit.at(ratings.cells(), patterns.row(pattern));
                places.all.addAll(unit.places, unit.size);
                places.ends.add(places.all.size());
                places.agreeingPlaces.add(unit.agreeingPlace);
                places.agreeing.add(unit.agreeing);
            }
            return places;
        }

        void add(int pattern, int times, Counts into) {
            into.add(all.array(), pattern == 0 ? 0 : ends.get(pattern - 1), ends.get(pattern), times);
            into.add(agreeingPlaces.get(pattern), (long) agreeing.get(pattern) * times);
        }
    }
}
