package biaoju.store;

/**
 * How much a project holds.
 *
 * @param sentences   that are not retired, noise among them
 * @param annotations of all annotators, those with a note or a flag alone among them
 */
public record Totals(long reports, long sentences, long noise, long annotations) {}
