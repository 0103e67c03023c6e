package biaoju.adjudication;

/**
 * The votes for one sentence that somebody labelled. The arrays are taken over, not copied, and must not be changed
 * while the ballot is in use.
 */
public final class Ballot {
    private static final double[] NO_BELIEF = {};

    private final int[] voices;
    private final double[] belief;
    private final int total;
    private final int leader;
    private final boolean tied;

    private Ballot(int[] voices, double[] belief) {
        this.voices = voices;
        this.belief = belief;
        int sum = 0;
        int first = -1;
        boolean twice = false;
        for (int label = 0; label < voices.length; label++) {
            int here = voices[label];
            sum += here;
            if (here == 0) continue;
            if (first < 0 || here > voices[first]) {
                first = label;
                twice = false;
            } else if (here == voices[first]) {
                twice = true;
            }
        }
        total = sum;
        leader = first;
        tied = twice;
    }

    /** @param voices how many people gave each label, by the label's place */
    public static Ballot of(int... voices) {
        return new Ballot(voices, NO_BELIEF);
    }

    /** The same votes with a model's posterior, a probability for each label. */
    public Ballot believing(double... posterior) {
        if (posterior.length != voices.length) throw new IllegalArgumentException(posterior.length + " probabilities");
        return new Ballot(voices, posterior);
    }

    /** How many people labelled it. */
    public int total() {
        return total;
    }

    public int labels() {
        return voices.length;
    }

    public int voices(int label) {
        return voices[label];
    }

    /** The label with more voices than any other; -1 where two have the most, or nobody has any. */
    public int leader() {
        return tied ? -1 : leader;
    }

    /** The voices of the label, or the labels, with the most. */
    public int most() {
        return leader < 0 ? 0 : voices[leader];
    }

    /** Whether all who labelled it said the same. */
    public boolean isUnanimous() {
        return leader >= 0 && voices[leader] == total;
    }

    public boolean hasBelief() {
        return belief.length > 0;
    }

    /** The model's probability of the label. */
    public double belief(int label) {
        return belief[label];
    }
}
