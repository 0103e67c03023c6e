package biaoju.command;

import biaoju.domain.Annotator;

/**
 * What a package brought.
 *
 * @param labels    sentences that have another label of the annotator's now
 * @param cleared   sentences that have none of theirs any more
 * @param notes     sentences whose note or flag is another
 * @param unchanged sentences the package spoke of that stand as they stood
 * @param steps     frames that were new to the project; 0: all of the package was here already
 */
public record Merged(Annotator annotator, int labels, int cleared, int notes, int unchanged, long steps) {}
