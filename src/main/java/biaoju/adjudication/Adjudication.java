package biaoju.adjudication;

import biaoju.agreement.DawidSkene;
import biaoju.agreement.Ratings;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A rule's verdicts on every sentence that somebody labelled. */
public final class Adjudication {
    /** As {@link DawidSkene#of(Ratings)} has them: gold must not depend on where an estimate was broken off. */
    private static final int ITERATIONS = 500;

    private static final double TOLERANCE = 1e-8;

    private Adjudication() {}

    /** Hears of one labelled unit after the other. */
    @FunctionalInterface
    public interface Receiver {
        void verdict(int unit, Ballot ballot, Verdict verdict);
    }

    /**
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static void run(Ratings votes, Rule rule, BooleanSupplier cancelled, Receiver each) {
        DawidSkene model = rule.needsBelief() ? DawidSkene.of(votes, ITERATIONS, TOLERANCE, cancelled) : null;
        for (int unit = 0; unit < votes.units(); unit++) {
            if ((unit & 0xfff) == 0 && cancelled.getAsBoolean()) throw new CancellationException("cancelled");
            Ballot ballot = ballot(votes, unit);
            if (ballot.total() == 0) continue;
            if (model != null && ballot.total() > 1) ballot = ballot.believing(model.posterior(unit));
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
