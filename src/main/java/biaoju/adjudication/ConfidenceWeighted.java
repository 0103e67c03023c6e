package biaoju.adjudication;

/**
 * Weighs each voice by how reliable the model of Dawid and Skene finds the person to be for that label, and decides for
 * the label whose posterior probability is at least {@link #CONFIDENCE}, where at least two people labelled the sentence
 * and somebody gave that label. There is no tie to settle, for two labels cannot both be that likely: whatever lies
 * below stays open, a tie that the model cannot tell apart among it. A single voice decides nothing.
 *
 * @see <a href="https://doi.org/10.2307/2346806">Dawid &amp; Skene 1979, Appl. Statist. 28(1):20–28</a>
 */
public record ConfidenceWeighted() implements Rule {
    /** Of ten decisions at the edge one may be wrong; below that a person's minute is better spent. */
    public static final double CONFIDENCE = 0.9;

    static final String NAME = "dawid-skene";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsBelief() {
        return true;
    }

    @Override
    public Verdict weigh(Ballot ballot) {
        if (ballot.total() < 2) return Verdict.open(Why.SINGLE_VOICE);
        if (!ballot.hasBelief()) throw new IllegalArgumentException("a ballot without belief");
        for (int label = 0; label < ballot.labels(); label++) {
            if (ballot.voices(label) > 0 && ballot.belief(label) >= CONFIDENCE) return Verdict.of(label);
        }
        return Verdict.open(Why.DOUBT);
    }
}
