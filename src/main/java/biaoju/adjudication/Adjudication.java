package biaoju.adjudication;

import biaoju.agreement.Ratings;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** A rule's verdicts on every sentence that somebody labelled. */
public final class Adjudication {
    private Adjudication() {}

    /** Hears of one labelled unit after the other. */
    @FunctionalInterface
    public interface Receiver {
        void verdict(int unit, Ballot ballot, Verdict verdict);
    }

    /**
     * @param belief    a model's posterior by unit, asked only where the rule needs it
     * @param cancelled asked now and then
     * @throws CancellationException if cancelled
     */
    public static void run(Ratings votes, Rule rule, IntFunction<double[]> belief, BooleanSupplier cancelled,
            Receiver each) {
        for (int unit = 0; unit < votes.units(); unit++) {
            if ((unit & 0xfff) == 0 && cancelled.getAsBoolean()) throw new CancellationException();
            Ballot ballot = ballot(votes, unit);
            if (ballot.total() == 0) continue;
            if (rule.needsBelief() && ballot.total() > 1) ballot = ballot.believing(belief.apply(unit));
            each.verdict(unit, ballot, rule.weigh(ballot));
        }
    }

    /** How many gave the unit which label. */
    public static Ballot ballot(Ratings votes, int unit) {
        int[] voices = new int[votes.labels().size()];
        for (int annotator = 0; annotator < votes.annotators(); annotator++) {
            int label = votes.label(unit, annotator);
            if (label >= 0) voices[label]++;
        }
        return Ballot.of(voices);
    }
}
