package biaoju.agreement;

import java.util.ArrayList;
import java.util.List;

/** The rows of {@link AgreementTable#pairs()}: annotators without a rating have theirs too. */
final class PairTable {
    private final Ratings ratings;
    private final Counts counts;
    private final Pair pair;
    /** One for all pairs without a shared unit: of a thousand annotators most may be such. */
    private final int[][] nothing;

    PairTable(Ratings ratings, Counts counts) {
        this.ratings = ratings;
        this.counts = counts;
        pair = new Pair(counts);
        nothing = new int[ratings.labels().size()][ratings.labels().size()];
    }

    List<PairFigures> rows() {
        List<PairFigures> rows = new ArrayList<>();
        for (int first = 0; first < ratings.annotators(); first++) {
            for (int second = first + 1; second < ratings.annotators(); second++) rows.add(row(first, second));
        }
        return rows;
    }

    private PairFigures row(int first, int second) {
        int one = counts.layout.raterOf(first);
        int other = counts.layout.raterOf(second);
        if (one < 0 || other < 0 || pair.at(counts.layout.pair(one, other)).shared() == 0) {
            Figure none = Figure.undefined(Undefined.NO_SHARED_UNIT);
            return new PairFigures(first, second, 0, none, none, Double.NaN, nothing);
        }
        return new PairFigures(first, second, (int) pair.shared(), pair.percent(), pair.kappa(), pair.standardError(),
                confusion());
    }

    private int[][] confusion() {
        int[][] confusion = new int[nothing.length][nothing.length];
        int[] labels = counts.layout.labels;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) confusion[labels[i]][labels[j]] = (int) pair.cell(i, j);
        }
        return confusion;
    }
}
