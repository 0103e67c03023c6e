package biaoju.duplicates;

/**
 * Another report that has sentences of this one.
 *
 * @param report  the other's number, from 0 in the order they were added
 * @param percent of the sentences of the one that is contained, whole and rounded down
 * @param holds   true where it is this one that contains the other
 */
public record Overlap(int report, int percent, boolean holds) {}
