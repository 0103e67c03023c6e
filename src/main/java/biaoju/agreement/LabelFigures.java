package biaoju.agreement;

/**
 * One label against all others.
 *
 * @param label its place in {@link Ratings#labels()}
 * @param kappa Cohen's κ of "this label or not"; for more than two annotators the mean of the pairs for which it is
 *     defined, as {@link Measure#COHEN_KAPPA}
 * @param positive given that one annotator of a pair chose the label, how likely the other did too: twice the units
 *     both chose it for, over the units either did, all pairs together (Cicchetti &amp; Feinstein 1990)
 * @param n ratings with it in shared units
 * @param prevalence its share of all ratings in shared units; 0 where there are none. Beside κ because a label that is
 *     nearly always or nearly never given has a low κ even where people agree
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90159-M">Cicchetti &amp; Feinstein 1990, J. Clin. Epidemiol.
 *     43(6):551–558</a>
 */
public record LabelFigures(int label, Figure kappa, Figure positive, int n, double prevalence) {}
