package biaoju.flow.review;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.PairFigures;
import biaoju.agreement.Ratings;
import biaoju.agreement.SelfConsistency;
import biaoju.base.Cancel;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import biaoju.domain.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far annotators agree with themselves: on texts that stand in several places, and on a second pass. */
final class Repeats {
    /** Contradictions listed, and places of each: nobody reads more, and a stock phrase may stand in a hundred thousand. */
    private static final int MOST = 1_000;
    private static final int MOST_PLACES = 200;

    private final Sheet sheet;
    private final Raters raters;
    private final Ratings ratings;
    private final List<int[]> repeated;

    Repeats(Sheet sheet, Raters raters, Ratings ratings) {
        this.sheet = sheet;
        this.raters = raters;
        this.ratings = ratings;
        repeated = new SameTexts(sheet).places();
    }

    List<Consistency> figures(Cancel cancel) {
        List<Consistency> all = new ArrayList<>();
        for (int i = 0; i < ratings.annotators(); i++) {
            cancel.check();
            all.add(of(i));
        }
        return all;
    }

    private Consistency of(int annotator) {
        int column = raters.columns().get(annotator);
        List<int[]> labels = new ArrayList<>();
        List<int[]> contradicted = new ArrayList<>();
        for (int[] places : repeated) {
            int[] given = IntStream.of(places).filter(unit -> counts(unit, annotator, column)).toArray();
            if (given.length < 2) continue;
            int[] labelled = IntStream.of(given).map(unit -> ratings.label(unit, annotator)).toArray();
            labels.add(labelled);
            if (IntStream.of(labelled).anyMatch(label -> label != labelled[0])) contradicted.add(given);
        }
        contradicted.sort(Comparator.comparingInt((int[] units) -> -units.length).thenComparingInt(units -> units[0]));
        List<Consistency.Contradiction> listed = contradicted.stream().limit(MOST)
                .map(units -> new Consistency.Contradiction(IntStream.of(units).limit(MOST_PLACES).boxed().toList())).toList();
        return new Consistency(SelfConsistency.of(labels), listed, contradicted.size() - listed.size(), retest(column));
    }

    private boolean counts(int unit, int annotator, int column) {
        return ratings.label(unit, annotator) >= 0 && sheet.origin(unit, column) != Origin.PROPAGATED;
    }

    private @Nullable PairFigures retest(int column) {
        Annotator again = sheet.annotators().get(column).again();
        int second = sheet.annotators().stream().map(Annotator::id).toList().indexOf(again.id());
        if (second < 0) return null;
        byte[] cells = new byte[2 * sheet.units()];
        for (int unit = 0; unit < sheet.units(); unit++) {
            int first = raters.label(unit, column);
            int then = raters.label(unit, second);
            if (first < 0 || then < 0) continue;
            cells[2 * unit] = (byte) (first + 1);
            cells[2 * unit + 1] = (byte) (then + 1);
        }
        Ratings both = Ratings.of(ratings.labels(), 2, cells, new int[] {0, sheet.units()});
        return Agreement.of(both, new AgreementOptions(0, 0, 0), () -> false, percent -> {}).pairs().get(0);
    }
}
