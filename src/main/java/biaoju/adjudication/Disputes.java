package biaoju.adjudication;

import biaoju.agreement.DawidSkene;
import biaoju.agreement.Ratings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/** The units that two people or more labelled and not alike, the most costly first. */
public final class Disputes {
    /** In front the dearer, of two that cost the same the one that comes first in reading order: the same in every run. */
    private static final Comparator<Dispute> DEAREST = Comparator.comparingDouble((Dispute one) -> -one.cost().total())
            .thenComparingInt(Dispute::unit);

    private Disputes() {}

    /** A unit in dispute. */
    public record Dispute(int unit, Cost cost) {}

    /**
     * @param length of a unit in characters
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static List<Dispute> of(Ratings votes, DawidSkene model, IntUnaryOperator length, BooleanSupplier cancelled) {
        int occurring = 0;
        for (double share : model.prior()) if (share > 0) occurring++;
        List<Dispute> found = new ArrayList<>();
        for (int unit = 0; unit < votes.units(); unit++) {
            if ((unit & 0xfff) == 0 && cancelled.getAsBoolean()) throw new CancellationException("cancelled");
            int voices = voicesInDispute(votes, unit);
            if (voices == 0) continue;
            double doubt = Cost.doubt(model.posterior(unit), occurring);
            found.add(new Dispute(unit, Cost.of(voices, doubt, length.applyAsInt(unit))));
        }
        found.sort(DEAREST);
        return found;
    }

    /** How many labelled the unit, if they differ; else 0. */
    public static int voicesInDispute(Ratings votes, int unit) {
        int voices = 0;
        int first = -1;
        boolean differ = false;
        for (int annotator = 0; annotator < votes.annotators(); annotator++) {
            int label = votes.label(unit, annotator);
            if (label < 0) continue;
            voices++;
            if (first < 0) first = label;
            else differ |= label != first;
        }
        return differ ? voices : 0;
    }
}
