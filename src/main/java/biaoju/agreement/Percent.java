package biaoju.agreement;

/**
 * Observed agreement: the mean, over units with two or more ratings, of the share of a unit's pairs of ratings that
 * are equal. Not corrected for chance.
 *
 * @see <a href="https://doi.org/10.1037/h0031619">Fleiss 1971, Psychol. Bull. 76(5):378–382</a>, whose P̄ this is
 * @see <a href="https://www.agreestat.com">Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2</a>, for
 *     units with differing numbers of ratings
 */
public final class Percent {
    private Percent() {}

    public static Figure of(Ratings ratings) {
        return of(VoteCounts.of(ratings));
    }

    public static Figure of(VoteCounts votes) {
        return of(votes.counts());
    }

    static Figure of(Counts counts) {
        return counts.unitsFrom(2) == 0 ? Figure.undefined(Undefined.NO_SHARED_UNIT) : Figure.of(observed(counts));
    }

    /** Asks for a shared unit. */
    static double observed(Counts counts) {
        double sum = 0;
        for (int m = 2; m <= counts.most(); m++) sum += (double) counts.agreeing(m) / ((double) m * (m - 1));
        return sum / counts.unitsFrom(2);
    }
}
