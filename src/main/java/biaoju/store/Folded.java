package biaoju.store;

/**
 * What became of a frame.
 *
 * @param applied          false where the tables had it already
 * @param reportsLeftOut   reports whose text is not to be had, or that do not fit it; the journal still has them
 * @param editsLeftOut     edits of sentences that are not in the tables; the journal still has them
 */
public record Folded(boolean applied, int reportsLeftOut, int editsLeftOut) {
    static final Folded ALREADY = new Folded(false, 0, 0);
}
