package biaoju.store;

/**
 * How much a project holds.
 *
 * @param sentences that are not retired, noise among them
 */
public record Totals(long reports, long sentences, long noise) {}
