package biaoju.flow.review;

import biaoju.agreement.AgreementTable;
import java.util.List;

/**
 * All that is found out about agreement, of a project or of a bare table of ratings.
 *
 * @param annotators  names in the order of the table's
 * @param labels      ids in the order of the table's
 * @param reports     in the order of the table's groups; none of a bare table
 * @param effective   shared units of which two or more counted labels were given by hand: neither propagated nor accepted
 * @param weeks       ascending; none where no time is known
 * @param consistency of each annotator, in their order; none where texts are not known
 */
public record AgreementFacts(List<String> annotators, List<String> labels, List<Source> reports, AgreementChoice choice,
        AgreementTable table, int effective, LeftOut leftOut, List<WeekFigures> weeks, List<Consistency> consistency) {
    public AgreementFacts {
        annotators = List.copyOf(annotators);
        labels = List.copyOf(labels);
        reports = List.copyOf(reports);
        weeks = List.copyOf(weeks);
        consistency = List.copyOf(consistency);
    }

    /** A report as files and lists name it: the digest's first 16 digits. */
    public record Source(String digest, String name) {}
}
