package biaoju.adjudication;

/**
 * Decides for the label that at least {@code voices} people gave and more than gave any other. A tie for the most voices
 * decides nothing, however many they are. A single voice decides where the threshold is 1, and only there.
 *
 * @param voices at least 1
 */
public record Threshold(int voices) implements Rule {
    static final String NAME = "threshold";

    public Threshold {
        if (voices < 1) throw new IllegalArgumentException("a threshold of " + voices);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String id() {
        return NAME + "=" + voices;
    }

    @Override
    public Verdict weigh(Ballot ballot) {
        if (ballot.total() < 2 && voices > 1) return Verdict.open(Why.SINGLE_VOICE);
        if (ballot.leader() < 0) return Verdict.open(Why.TIE);
        return ballot.most() < voices ? Verdict.open(Why.BELOW_THRESHOLD) : Verdict.of(ballot.leader());
    }
}
