package biaoju.agreement;

/**
 * Agreement against k labels drawn evenly, as if nobody had a preference: chance agreement is 1 / k. Also known as the
 * G index and as Bennett's S. Missing values after Gwet: only units with two or more ratings count.
 *
 * <p>Undefined without a shared unit, and where there is but one label to choose from.
 *
 * @see <a href="https://doi.org/10.1177/001316448104100307">Brennan &amp; Prediger 1981, Educ. Psychol. Meas.
 *     41(3):687–699</a>
 */
public final class BrennanPrediger {
    private BrennanPrediger() {}

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
        return Figure.beyondChance(Percent.observed(counts), 1.0 / k);
    }
}
