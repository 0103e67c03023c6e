package biaoju.flow.review;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.AgreementTable;
import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Progress;
import java.util.List;

/**
 * A table of ratings without a project: no reports, no times, no texts.
 *
 * @param units names in the file's order
 */
public record BareRatings(List<String> units, List<String> annotators, Ratings ratings) {
    public BareRatings {
        units = List.copyOf(units);
        annotators = List.copyOf(annotators);
    }

    /** Intervals draw units. Of the choice only the draws count: there is nothing to leave out. */
    public AgreementFacts facts(AgreementChoice choice, Cancel cancel, Progress progress) {
        AgreementOptions options = new AgreementOptions(0, choice.resamples(), choice.seed());
        AgreementTable table = Agreement.of(ratings, options, cancel::asked, percent -> progress.at(percent, 100));
        AgreementChoice heeded = new AgreementChoice(false, false, false, 0, choice.resamples(), choice.seed());
        return new AgreementFacts(annotators, ratings.labels(), List.of(), heeded, table, table.shared(), LeftOut.NOTHING, List.of(),
                List.of());
    }
}
