package biaoju.agreement;

/**
 * Cohen's κ for any number of annotators: chance agreement is the mean, over pairs of annotators, of Cohen's. With two
 * who rate everything it is Cohen's κ. Missing values after Gwet: an annotator's label shares are over the units that
 * one rated; annotators without a rating do not count.
 *
 * <p>Undefined without a shared unit, and where one label was given throughout.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.88.2.322">Conger 1980, Psychol. Bull. 88(2):322–328</a>
 * @see <a href="https://www.agreestat.com">Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2</a>
 */
public final class CongerKappa {
    private CongerKappa() {}

    public static Figure of(Ratings ratings) {
        return of(Counts.of(ratings));
    }

    static Figure of(Counts counts) {
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        if (counts.oneLabelFrom(1)) return Figure.undefined(Undefined.ONE_LABEL);
        return Figure.beyondChance(Percent.observed(counts), chance(counts));
    }

    /** Σ over pairs g ≠ h and labels of p(g) p(h): the square of the sum less the sum of the squares. */
    private static double chance(Counts counts) {
        double[] sums = new double[counts.labels()];
        double squares = 0;
        int raters = 0;
        for (int rater = 0; rater < counts.layout.raters.length; rater++) {
            long n = 0;
            for (int label = 0; label < sums.length; label++) n += counts.by(rater, label);
            if (n == 0) continue;
            raters++;
            for (int label = 0; label < sums.length; label++) {
                double share = (double) counts.by(rater, label) / n;
                sums[label] += share;
                squares += share * share;
            }
        }
        double all = 0;
        for (double sum : sums) all += sum * sum;
        return (all - squares) / ((double) raters * (raters - 1));
    }
}
