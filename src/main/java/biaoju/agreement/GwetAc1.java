package biaoju.agreement;

/**
 * Agreement that does not sink where one label prevails: chance agreement is Σ π(1 − π) / (k − 1), with the label
 * shares π as for {@link FleissKappa} and k labels to choose from. Missing values after Gwet.
 *
 * <p>Undefined without a shared unit, and where there is but one label to choose from.
 *
 * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet 2008, Brit. J. Math. Stat. Psychol. 61(1):29–48</a>
 * @see <a href="https://www.agreestat.com">Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2</a>
 */
public final class GwetAc1 {
    private GwetAc1() {}

    /** @param k labels to choose from; 0, or fewer than occur: those that occur */
    public static Figure of(Ratings ratings, int k) {
        return of(VoteCounts.of(ratings), k);
    }

    /** @param k labels to choose from; 0, or fewer than occur: those that occur */
    public static Figure of(VoteCounts votes, int k) {
        return of(votes.counts(), votes.choices(k));
    }

    static Figure of(Counts counts, int k) {
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        if (k < 2) return Figure.undefined(Undefined.ONE_LABEL);
        double chance = 0;
        for (double share : Shares.of(counts)) chance += share * (1 - share);
        return Figure.beyondChance(Percent.observed(counts), chance / (k - 1));
    }
}
