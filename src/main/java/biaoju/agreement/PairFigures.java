package biaoju.agreement;

/**
 * Two annotators on the units both rated.
 *
 * @param shared how many these are
 * @param percent share of them with the same label
 * @param kappa Cohen's
 * @param standardError of κ for large samples; NaN where κ is not defined
 * @param confusion counts of units: {@code [first's label][second's label]}, places as in {@link Ratings#labels()};
 *     not to be changed
 */
public record PairFigures(int first, int second, int shared, Figure percent, Figure kappa, double standardError,
        int[][] confusion) {}
