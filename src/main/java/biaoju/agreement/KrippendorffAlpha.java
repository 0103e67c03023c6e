package biaoju.agreement;

/**
 * Krippendorff's α for nominal labels, with its correction for small samples: 1 less the share of disagreeing pairs of
 * values within units, weighted so that each value of a unit of m counts 1 / (m − 1), over that share in all values
 * drawn without replacement. Any number of annotators, any values missing; units with a single rating do not count.
 *
 * <p>Undefined without a shared unit, and where all values that can be paired are one label.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">Krippendorff 2011, Computing Krippendorff's
 *     Alpha-Reliability</a>
 * @see <a href="https://doi.org/10.1080/19312450709336664">Hayes &amp; Krippendorff 2007, Commun. Methods Meas.
 *     1(1):77–89</a>
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    public static Figure of(Ratings ratings) {
        return of(VoteCounts.of(ratings));
    }

    public static Figure of(VoteCounts votes) {
        return of(votes.counts());
    }

    static Figure of(Counts counts) {
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        if (counts.oneLabelFrom(2)) return Figure.undefined(Undefined.ONE_LABEL);
        double n = 0;
        double squares = 0;
        for (int label = 0; label < counts.labels(); label++) {
            double values = counts.givenFrom(2, label);
            n += values;
            squares += values * values;
        }
        double agreeing = 0;
        for (int m = 2; m <= counts.most(); m++) agreeing += (double) counts.agreeing(m) / (m - 1);
        return Figure.of(1 - (n - 1) * (n - agreeing) / (n * n - squares));
    }
}
