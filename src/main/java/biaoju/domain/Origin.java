package biaoju.domain;

import java.util.Locale;

/** How a label came to be. */
public enum Origin {
    /** A key press or a click. */
    HUMAN,
    /** A suggestion taken over. */
    ACCEPTED,
    /** Copied from an identical sentence. */
    PROPAGATED,
    /** From a neighbour's file. */
    IMPORTED;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in files: lower case. */
    public String id() {
        return id;
    }
}
