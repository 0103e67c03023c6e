package biaoju.agreement;

/**
 * Agreement of two annotators, chance agreement being the sum of the squared label shares of both together. Only units
 * that both rated count.
 *
 * <p>Undefined where they share no unit, where both gave one label throughout, and where more than two annotators have
 * rated: there {@link FleissKappa} takes its place.
 *
 * @see <a href="https://doi.org/10.1086/266577">Scott 1955, Public Opin. Q. 19(3):321–325</a>
 */
public final class ScottPi {
    private ScottPi() {}

    public static Figure of(Ratings ratings) {
        return of(Counts.of(ratings));
    }

    static Figure of(Counts counts) {
        if (counts.layout.raters.length > 2) return Figure.undefined(Undefined.TWO_ANNOTATORS_ONLY);
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        Pair pair = new Pair(counts).at(0);
        if (pair.oneLabel()) return Figure.undefined(Undefined.ONE_LABEL);
        double chance = 0;
        for (int label = 0; label < counts.labels(); label++) {
            double share = (double) (pair.row(label) + pair.column(label)) / (2 * pair.shared());
            chance += share * share;
        }
        return Figure.beyondChance(pair.observed(), chance);
    }
}
