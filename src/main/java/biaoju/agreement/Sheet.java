package biaoju.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The pooled figures of a table in one row, so that a draw's can be laid beside them: the measures, each label's κ and
 * positive agreement, each pair's percent and κ.
 */
final class Sheet {
    private static final List<Measure> ORDER = List.of(Measure.values());
    private static final int MEASURES = ORDER.size();
    /** Beyond so many pairs of annotators (46 annotators) the pairs get no intervals: all draws are kept till the end. */
    private static final int MOST_PAIRS = 1_000;

    private final Ratings ratings;
    private final Counts counts;
    private final int k;
    private final boolean pairsToo;
    private Figure[] figures;

    Sheet(Ratings ratings, Counts counts, int k) {
        this.ratings = ratings;
        this.counts = counts;
        this.k = k;
        pairsToo = counts.layout.pairCount() <= MOST_PAIRS;
        figures = figuresOf(counts, true);
    }

    Figure[] figures() {
        return pairsToo ? figures : figuresOf(counts, false);
    }

    /** Of a draw, for the intervals. */
    Figure[] figuresOf(Counts draw) {
        return figuresOf(draw, pairsToo);
    }

    private Figure[] figuresOf(Counts draw, boolean withPairs) {
        int labels = draw.labels();
        int pairs = withPairs ? draw.layout.pairCount() : 0;
        Figure[] row = new Figure[MEASURES + 2 * labels + 2 * pairs];
        for (int i = 0; i < MEASURES; i++) row[i] = of(ORDER.get(i), draw);
        LabelAgreement agreement = new LabelAgreement(draw);
        for (int label = 0; label < labels; label++) {
            row[MEASURES + 2 * label] = agreement.kappa(label);
            row[MEASURES + 2 * label + 1] = agreement.positive(label);
        }
        Pair pair = new Pair(draw);
        for (int i = 0; i < pairs; i++) {
            row[MEASURES + 2 * (labels + i)] = pair.at(i).percent();
            row[MEASURES + 2 * (labels + i) + 1] = pair.kappa();
        }
        return row;
    }

    private Figure of(Measure measure, Counts draw) {
        return switch (measure) {
            case PERCENT -> Percent.of(draw);
            case COHEN_KAPPA -> CohenKappa.of(draw);
            case SCOTT_PI -> ScottPi.of(draw);
            case FLEISS_KAPPA -> FleissKappa.of(draw);
            case CONGER_KAPPA -> CongerKappa.of(draw);
            case KRIPPENDORFF_ALPHA -> KrippendorffAlpha.of(draw);
            case GWET_AC1 -> GwetAc1.of(draw, k);
            case BRENNAN_PREDIGER -> BrennanPrediger.of(draw, k);
        };
    }

    /** Takes the figures with intervals. */
    void with(Figure[] bounded) {
        Figure[] all = figures.clone();
        System.arraycopy(bounded, 0, all, 0, bounded.length);
        figures = all;
    }

    /** The first so many pairs, all or none of them, have intervals. */
    int pairsWithIntervals() {
        return pairsToo ? counts.layout.pairCount() : 0;
    }

    /** Takes a pair's own intervals; several threads may, each for its pairs. */
    void withPair(int pair, Figure[] bounded) {
        System.arraycopy(bounded, 0, figures, MEASURES + 2 * (counts.labels() + pair), bounded.length);
    }

    /** Takes those of a label's positive agreement. */
    void withPositive(int label, Figure bounded) {
        figures[MEASURES + 2 * label + 1] = bounded;
    }

    AgreementTable table(List<GroupFigures> groups) {
        Map<Measure, Figure> measures = new EnumMap<>(Measure.class);
        for (int i = 0; i < MEASURES; i++) measures.put(ORDER.get(i), figures[i]);
        double error = counts.layout.raters.length == 2 ? new Pair(counts).at(0).standardError() : Double.NaN;
        return new AgreementTable((int) counts.unitsFrom(1), (int) counts.unitsFrom(2), measures, error, pairs(), labels(),
                groups);
    }

    private List<LabelFigures> labels() {
        Figure absent = new LabelAgreement(counts).absent();
        long all = 0;
        for (int label = 0; label < counts.labels(); label++) all += counts.givenFrom(2, label);
        List<LabelFigures> rows = new ArrayList<>();
        for (int label = 0; label < ratings.labels().size(); label++) {
            int place = counts.layout.labelOf((byte) (label + 1));
            if (place < 0) {
                rows.add(new LabelFigures(label, absent, absent, 0, 0));
            } else {
                long n = counts.givenFrom(2, place);
                rows.add(new LabelFigures(label, figures[MEASURES + 2 * place], figures[MEASURES + 2 * place + 1], (int) n,
                        all == 0 ? 0 : (double) n / all));
            }
        }
        return rows;
    }

    /** Annotators without a rating have their pairs too. */
    private List<PairFigures> pairs() {
        int size = ratings.labels().size();
        Confusion nothing = new Confusion(size, new int[size * size]); // one for all who share no unit
        Figure none = Figure.undefined(Undefined.NO_SHARED_UNIT);
        Pair pair = new Pair(counts);
        List<PairFigures> rows = new ArrayList<>();
        for (int first = 0; first < ratings.annotators(); first++) {
            for (int second = first + 1; second < ratings.annotators(); second++) {
                int one = counts.layout.raterOf(first);
                int other = counts.layout.raterOf(second);
                int number = one < 0 || other < 0 ? -1 : counts.layout.pair(one, other);
                if (number < 0 || pair.at(number).shared() == 0) {
                    rows.add(new PairFigures(first, second, 0, none, none, Double.NaN, nothing));
                } else {
                    int at = MEASURES + 2 * (counts.labels() + number);
                    rows.add(new PairFigures(first, second, (int) pair.shared(), figures[at], figures[at + 1],
                            pair.standardError(), confusion(pair, size)));
                }
            }
        }
        return rows;
    }

    private Confusion confusion(Pair pair, int size) {
        int[] cells = new int[size * size];
        int[] labels = counts.layout.labels;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) cells[labels[i] * size + labels[j]] = (int) pair.cell(i, j);
        }
        return new Confusion(size, cells);
    }
}
