package biaoju.store;

import biaoju.domain.Report;

/**
 * A report and how much there is of it.
 *
 * @param sentences that are not retired, noise among them
 * @param noise     how many of these are noise
 */
public record ReportRow(Report report, int sentences, int noise) {}
