package biaoju.store;

import java.util.UUID;

/**
 * How far an annotator is with a report.
 *
 * @param report   the digest
 * @param labelled sentences that have this annotator's label and are not noise
 * @param flagged  sentences this annotator is in doubt about
 */
public record ReportProgress(String report, UUID annotator, int labelled, int flagged) {}
