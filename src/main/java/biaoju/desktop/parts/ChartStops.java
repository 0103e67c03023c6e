package biaoju.desktop.parts;

import biaoju.chart.Region;
import java.util.List;

/** Where an arrow key leads among the regions of a drawing. */
final class ChartStops {
    /** What is off the arrow's line is gone to only where nothing is on it. */
    private static final double ASIDE = 1_000_000;

    private ChartStops() {}

    /** @return the index of the region at this place, −1 for none */
    static int at(List<Region> regions, double x, double y) {
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).contains(x, y)) return i;
        }
        return -1;
    }

    /**
     * The nearest region that way.
     *
     * @param from −1: none yet, any arrow leads to the first
     * @param dx   1 right, −1 left, 0 neither; {@code dy} alike, 1 being down
     */
    static int next(List<Region> regions, int from, int dx, int dy) {
        if (from < 0 || from >= regions.size()) return regions.isEmpty() ? -1 : 0;
        Region here = regions.get(from);
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < regions.size(); i++) {
            Region there = regions.get(i);
            double along = dx * (middleX(there) - middleX(here)) + dy * (middleY(there) - middleY(here));
            double aside = dx == 0 ? apart(here.x(), here.width(), there.x(), there.width())
                    : apart(here.y(), here.height(), there.y(), there.height());
            double off = Math.abs(dx == 0 ? middleX(there) - middleX(here) : middleY(there) - middleY(here));
            double way = along + ASIDE * aside + off / 1_000_000;
            if (along > 0.5 && way < least) {
                least = way;
                best = i;
            }
        }
        return best;
    }

    private static double middleX(Region region) {
        return region.x() + region.width() / 2;
    }

    private static double middleY(Region region) {
        return region.y() + region.height() / 2;
    }

    /** The gap between two stretches, 0 where they overlap. */
    private static double apart(double one, double oneLength, double other, double otherLength) {
        return Math.max(0, Math.max(other - (one + oneLength), one - (other + otherLength)));
    }
}
