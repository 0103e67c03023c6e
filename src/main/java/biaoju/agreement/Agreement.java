package biaoju.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** All coefficients over one table of ratings, pooled, by pair, by label and by group. */
public final class Agreement {
    private Agreement() {}

    /**
     * @param cancelled asked now and then, from several threads
     * @param percent told how far it is, 0 to 100, ascending, from one thread at a time, not always the same
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static AgreementTable of(Ratings ratings, AgreementOptions options, BooleanSupplier cancelled,
            IntConsumer percent) {
        if (cancelled.getAsBoolean()) throw new CancellationException("cancelled");
        Counts counts = Counts.of(ratings);
        int k = Math.max(options.k(), counts.labelsFrom(1));
        Map<Measure, Figure> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) measures.put(measure, measure(measure, counts, k));
        List<GroupFigures> groups = new ArrayList<>();
        for (int group = 0; group < ratings.groups(); group++) groups.add(group(ratings, group));
        List<PairFigures> pairs = new PairTable(ratings, counts).rows();
        double error = counts.layout.raters.length == 2 ? new Pair(counts).at(0).standardError() : Double.NaN;
        percent.accept(100);
        return new AgreementTable((int) counts.unitsFrom(1), (int) counts.unitsFrom(2), measures, error, pairs,
                labels(ratings, counts), groups);
    }

    static Figure measure(Measure measure, Counts counts, int k) {
        return switch (measure) {
            case PERCENT -> Percent.of(counts);
            case COHEN_KAPPA -> CohenKappa.of(counts);
            case SCOTT_PI -> ScottPi.of(counts);
            case FLEISS_KAPPA -> FleissKappa.of(counts);
            case CONGER_KAPPA -> CongerKappa.of(counts);
            case KRIPPENDORFF_ALPHA -> KrippendorffAlpha.of(counts);
            case GWET_AC1 -> GwetAc1.of(counts, k);
            case BRENNAN_PREDIGER -> BrennanPrediger.of(counts, k);
        };
    }

    private static GroupFigures group(Ratings ratings, int group) {
        Counts counts = Counts.of(ratings, ratings.start(group), ratings.start(group + 1));
        return new GroupFigures(group, (int) counts.unitsFrom(1), (int) counts.unitsFrom(2), Percent.of(counts),
                KrippendorffAlpha.of(counts), CohenKappa.of(counts));
    }

    private static List<LabelFigures> labels(Ratings ratings, Counts counts) {
        LabelAgreement agreement = new LabelAgreement(counts);
        long all = 0;
        for (int label = 0; label < counts.labels(); label++) all += counts.givenFrom(2, label);
        List<LabelFigures> rows = new ArrayList<>();
        for (int label = 0; label < ratings.labels().size(); label++) {
            int place = counts.layout.labelOf((byte) (label + 1));
            if (place < 0) {
                rows.add(new LabelFigures(label, agreement.absent(), agreement.absent(), 0, 0));
            } else {
                long n = counts.givenFrom(2, place);
                rows.add(new LabelFigures(label, agreement.kappa(place), agreement.positive(place), (int) n,
                        all == 0 ? 0 : (double) n / all));
            }
        }
        return rows;
    }
}
