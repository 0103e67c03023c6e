package biaoju.agreement;

/** Label shares after Gwet: the mean, over all units with a rating, of the label's share of the unit's ratings. */
final class Shares {
    private Shares() {}

    /** By label; asks for a unit with a rating. */
    static double[] of(Counts counts) {
        double[] shares = new double[counts.labels()];
        long units = counts.unitsFrom(1);
        for (int label = 0; label < shares.length; label++) {
            double sum = 0;
            for (int m = 1; m <= counts.most(); m++) sum += (double) counts.given(m, label) / m;
            shares[label] = sum / units;
        }
        return shares;
    }
}
