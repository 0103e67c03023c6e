package biaoju.flow.review;

import biaoju.agreement.PairFigures;
import biaoju.agreement.SelfConsistency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one annotator agrees with themselves.
 *
 * @param repeats        over texts that stand in several places; propagated labels are not counted, they agree by themselves
 * @param contradictions texts that were labelled differently in different places, those in most places first
 * @param omitted        how many more such texts there are
 * @param retest         first pass against second pass; null where there is no second pass
 */
public record Consistency(SelfConsistency repeats, List<Contradiction> contradictions, int omitted,
        @Nullable PairFigures retest) {
    public Consistency {
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Places of one text that an annotator labelled differently.
     *
     * @param units in the sheet, in reading order, at most some hundred
     */
    public record Contradiction(List<Integer> units) {
        public Contradiction {
            units = List.copyOf(units);
        }
    }
}
