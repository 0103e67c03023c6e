package biaoju.agreement;

/**
 * @param k how many labels there are to choose from, for AC1 and Brennan–Prediger; 0: those that occur. Where more
 *     labels occur than this says, they count (a scheme may have lost a label that was given before)
 * @param resamples of the bootstrap; 0: no intervals
 * @param seed the same seed gives the same intervals on every machine
 */
public record AgreementOptions(int k, int resamples, long seed) {
    public AgreementOptions {
        if (k < 0 || resamples < 0) throw new IllegalArgumentException("k " + k + ", resamples " + resamples);
    }
}
