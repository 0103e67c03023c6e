package biaoju.agreement;

/**
 * Agreement of any number of annotators, who need not be the same for every unit: κ = (P̄ − P̄ₑ) / (1 − P̄ₑ), where P̄ₑ
 * is the sum of the squared label shares. For two annotators who rate everything it is Scott's π. Missing values after
 * Gwet: shares are means over all units with a rating, observed agreement is over those with two or more.
 *
 * <p>Undefined without a shared unit, and where one label was given throughout.
 *
 * @see <a href="https://doi.org/10.1037/h0031619">Fleiss 1971, Psychol. Bull. 76(5):378–382</a>
 * @see <a href="https://www.agreestat.com">Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2</a>
 */
public final class FleissKappa {
    private FleissKappa() {}

    public static Figure of(Ratings ratings) {
        return of(VoteCounts.of(ratings));
    }

    public static Figure of(VoteCounts votes) {
        return of(votes.counts());
    }

    static Figure of(Counts counts) {
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        if (counts.oneLabelFrom(1)) return Figure.undefined(Undefined.ONE_LABEL);
        double chance = 0;
        for (double share : Shares.of(counts)) chance += share * share;
        return Figure.beyondChance(Percent.observed(counts), chance);
    }
}
