package biaoju.session;

import biaoju.base.Problem;

/** Something the annotator must be told; it stays until read. */
public record Notice(Weight weight, Problem problem) {
    /** How it is shown. */
    public enum Weight {
        INFO,
        WARNING,
        ERROR
    }
}
