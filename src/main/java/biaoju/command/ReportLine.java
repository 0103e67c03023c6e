package biaoju.command;

import biaoju.domain.Report;

/**
 * A report and how far one annotator is with it.
 *
 * @param sentences units that count for progress: all but noise
 * @param labelled  those of them the annotator labelled
 * @param flagged   units the annotator flagged
 */
public record ReportLine(Report report, int sentences, int labelled, int flagged) {
    public boolean complete() {
        return labelled >= sentences;
    }
}
