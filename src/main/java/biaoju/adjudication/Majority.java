package biaoju.adjudication;

/**
 * Decides for the label with more voices than any other, be it fewer than half of them all, where at least two people
 * labelled the sentence. A tie for the most voices decides nothing, nor does a single voice.
 */
public record Majority() implements Rule {
    static final String NAME = "majority";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict weigh(Ballot ballot) {
        if (ballot.total() < 2) return Verdict.open(Why.SINGLE_VOICE);
        return ballot.leader() < 0 ? Verdict.open(Why.TIE) : Verdict.of(ballot.leader());
    }
}
