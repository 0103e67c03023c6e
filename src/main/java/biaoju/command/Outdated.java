package biaoju.command;

import biaoju.domain.SentenceId;
import biaoju.domain.Under;

/**
 * A label that was given under a scheme or guideline that said something else of it.
 *
 * @param why what is another now
 */
public record Outdated(SentenceId sentence, String label, Under under, Why why) {
    /** The strongest first. */
    public enum Why {
        /** Other labels have been merged into it, or it was merged itself. */
        MERGED,
        /** Its definition is another. */
        DEFINITION,
        /** The guideline says something else of it. */
        GUIDELINE,
        /** Its name is another. */
        NAME
    }
}
