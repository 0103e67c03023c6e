package biaoju.adjudication;

/**
 * Decides where at least two people labelled the sentence and all of them gave the same label. A single voice decides
 * nothing; a tie cannot be unanimous.
 */
public record Unanimous() implements Rule {
    static final String NAME = "unanimous";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict weigh(Ballot ballot) {
        if (ballot.total() < 2) return Verdict.open(Why.SINGLE_VOICE);
        return ballot.isUnanimous() ? Verdict.of(ballot.leader()) : Verdict.open(Why.NOT_UNANIMOUS);
    }
}
