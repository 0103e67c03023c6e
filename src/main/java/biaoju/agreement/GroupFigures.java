package biaoju.agreement;

/**
 * One group (report) alone; intervals draw its units.
 *
 * @param units with at least one rating
 * @param shared units with two or more
 * @param alpha Krippendorff's
 * @param kappa Cohen's, for more than two annotators the mean of the pairs (Light)
 */
public record GroupFigures(int group, int units, int shared, Figure percent, Figure alpha, Figure kappa) {}
