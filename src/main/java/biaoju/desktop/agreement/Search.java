package biaoju.desktop.agreement;

import biaoju.agreement.Ratings;
import biaoju.flow.review.Consistency;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Finds the sentences behind a figure: one walk over the packed labels. For a worker's thread. */
public final class Search {
    private static final int BREATH = 0xFFFF;

    private final Findings in;
    private final Ratings ratings;
    private final BooleanSupplier cancelled;
    private final Hits hits = new Hits();

    private Search(Findings in, BooleanSupplier cancelled) {
        this.in = in;
        this.ratings = in.ratings();
        this.cancelled = cancelled;
    }

    /** @throws CancellationException soon after {@code cancelled} says so */
    public static Hits find(Question question, Findings in, BooleanSupplier cancelled) {
        return new Search(in, cancelled).run(question);
    }

    private Hits run(Question question) {
        if (question instanceof Question.Contradictions repeats) {
            contradictions(repeats.annotator());
        } else {
            for (int unit = 0; unit < ratings.units(); unit++) {
                breathe(unit);
                if (question instanceof Question.Cell cell) cell(unit, cell);
                else if (question instanceof Question.Against against) against(unit, against.label());
                else if (question instanceof Question.InWeek given) inWeek(unit, given);
                else if (question instanceof Question.Differing differing) differing(unit, differing.week());
            }
        }
        return hits;
    }

    private void breathe(int unit) {
        if ((unit & BREATH) == 0 && cancelled.getAsBoolean()) throw new CancellationException("cancelled");
    }

    private void cell(int unit, Question.Cell cell) {
        if (cell.first() != Question.ANY) {
            int first = ratings.label(unit, cell.first());
            int second = ratings.label(unit, cell.second());
            if (fits(first, cell.row()) && fits(second, cell.column())) hits.add(unit, first, second);
            return;
        }
        for (int one = 0; one < ratings.annotators(); one++) {
            int first = ratings.label(unit, one);
            if (!fits(first, cell.row())) continue;
            for (int other = 0; other < ratings.annotators(); other++) {
                int second = ratings.label(unit, other);
                if (other == one || !fits(second, cell.column())) continue;
                hits.add(unit, first, second);
                return; // once, however many pairs differ so
            }
        }
    }

    private static boolean fits(int label, int wanted) {
        return label >= 0 && (wanted == Question.ANY || label == wanted);
    }

    private void against(int unit, int label) {
        boolean given = false;
        int other = -1;
        for (int one = 0; one < ratings.annotators(); one++) {
            int said = ratings.label(unit, one);
            if (said == label) given = true;
            else if (said >= 0 && other < 0) other = said;
        }
        if (given && other >= 0) hits.add(unit, label, other);
    }

    private void inWeek(int unit, Question.InWeek wanted) {
        for (int one = 0; one < ratings.annotators(); one++) {
            boolean asked = wanted.annotator() == Question.ANY || wanted.annotator() == one;
            if (!asked || ratings.label(unit, one) != wanted.label() || in.given().week(unit, one) != wanted.week()) continue;
            hits.add(unit, wanted.label(), Question.ANY);
            return; // once, however many gave it
        }
    }

    private void differing(int unit, int week) {
        int first = -1;
        int other = -1;
        int last = -1;
        for (int one = 0; one < ratings.annotators(); one++) {
            int said = ratings.label(unit, one);
            if (said < 0) continue;
            last = Math.max(last, in.given().week(unit, one));
            if (first < 0) first = said;
            else if (said != first && other < 0) other = said;
        }
        if (other >= 0 && last == week) hits.add(unit, first, other);
    }

    /** Text by text, those in most places first. */
    private void contradictions(int annotator) {
        for (Consistency.Contradiction one : in.consistency().get(annotator).contradictions()) {
            for (int unit : one.units()) hits.add(unit, ratings.label(unit, annotator), Question.ANY);
        }
    }
}
