package biaoju.flow.review;

/**
 * What of a project's labels is compared, and how.
 *
 * @param withoutNoise      leave out units that are no report text
 * @param withoutPropagated leave out labels copied from an identical sentence
 * @param withoutAccepted   leave out suggestions that were taken over
 * @param k                 how many labels there are to choose from, for AC1 and Brennan–Prediger; 0: those that occur
 * @param resamples         of the bootstrap; 0: no intervals
 * @param seed              of the bootstrap
 */
public record AgreementChoice(boolean withoutNoise, boolean withoutPropagated, boolean withoutAccepted, int k, int resamples,
        long seed) {
    /** As many draws as are usual for percentile intervals. */
    public static final int RESAMPLES = 2_000;
    /** Beyond this an interval gains nothing, and takes hours. */
    public static final int MOST_RESAMPLES = 100_000;

    /** All labels, the labels that occur, 2,000 draws. */
    public static final AgreementChoice ALL = new AgreementChoice(false, false, false, 0, RESAMPLES, 0);

    public AgreementChoice withResamples(int number) {
        return new AgreementChoice(withoutNoise, withoutPropagated, withoutAccepted, k, number, seed);
    }
}
