package biaoju.agreement;

/**
 * Two annotators on the units both rated.
 *
 * @param shared how many these are
 * @param percent share of them with the same label
 * @param kappa Cohen's
 * @param standardError of κ for large samples; NaN where κ is not defined
 * @param counts which labels they gave
 */
public record PairFigures(int first, int second, int shared, Figure percent, Figure kappa, double standardError,
        Confusion counts) {
    /** The counts as an array of the caller's own: {@code [first's label][second's label]}. */
    public int[][] confusion() {
        int[][] cells = new int[counts.labels()][counts.labels()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) cells[i][j] = counts.count(i, j);
        }
        return cells;
    }
}
