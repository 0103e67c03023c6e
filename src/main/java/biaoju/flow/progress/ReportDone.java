package biaoju.flow.progress;

import biaoju.domain.Report;
import java.util.List;

/**
 * How far everybody is with a report.
 *
 * @param of   sentences to label, without noise
 * @param done of each person, in their order
 */
public record ReportDone(Report report, int of, List<Done> done) {
    public ReportDone {
        done = List.copyOf(done);
    }

    /** @param assigned whether it is the person's to label */
    public record Done(boolean assigned, int labelled, int flagged) {}
}
