package biaoju.flow.review;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.Ratings;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A project's agreement, with what stands behind it. Annotators are numbered as in {@link #annotators()} and the table;
 * units, reports and labels as in the sheet.
 *
 * @param annotators whose labels are compared, by name
 * @param columns    which of the sheet's annotators each of them is
 * @param ratings    the labels compared, one row for each of the sheet's units; one group for each of its reports
 */
public record AgreementOverview(Sheet sheet, List<Annotator> annotators, List<Integer> columns, Ratings ratings,
        AgreementFacts facts) {
    public AgreementOverview {
        annotators = List.copyOf(annotators);
        columns = List.copyOf(columns);
    }

    public AgreementTable table() {
        return facts.table();
    }

    /** The units of a cell of the confusion matrix of two annotators, in reading order. */
    public List<Integer> cell(int first, int second, int label, int other) {
        return units(IntStream.range(0, ratings.units())
                .filter(unit -> ratings.label(unit, first) == label && ratings.label(unit, second) == other));
    }

    /** The units that two annotators labelled differently, in reading order. */
    public List<Integer> differing(int first, int second) {
        return units(IntStream.range(0, ratings.units()).filter(unit -> ratings.label(unit, first) >= 0
                && ratings.label(unit, second) >= 0 && ratings.label(unit, first) != ratings.label(unit, second)));
    }

    private static List<Integer> units(IntStream units) {
        return units.boxed().toList();
    }
}
