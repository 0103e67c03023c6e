package biaoju.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All there is to say about one table of ratings.
 *
 * @param units with at least one rating
 * @param shared units with two or more; only they can agree
 * @param measures all of them, in their order
 * @param cohenStandardError of Cohen's κ for large samples (Fleiss, Cohen &amp; Everitt 1969); NaN unless exactly two
 *     annotators have rated and κ is defined
 * @param pairs every pair of annotators once, the first before the second: (0, 1), (0, 2) … (1, 2) …
 * @param labels every label, in the order of {@link Ratings#labels()}
 * @param groups every group, in order
 */
public record AgreementTable(int units, int shared, Map<Measure, Figure> measures, double cohenStandardError,
        List<PairFigures> pairs, List<LabelFigures> labels, List<GroupFigures> groups) {
    public AgreementTable {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures)); // keeps the order, as Map.copyOf would not
        pairs = List.copyOf(pairs);
        labels = List.copyOf(labels);
        groups = List.copyOf(groups);
    }

    public Figure measure(Measure measure) {
        Figure figure = measures.get(measure);
        if (figure == null) throw new IllegalStateException(measure.id());
        return figure;
    }
}
