package biaoju.domain;

import java.util.Locale;

/** What a sentence is in its report. The order is part of the journal's format: append only. */
public enum Kind {
    TITLE,
    HEADING,
    SALUTATION,
    BODY,
    SIGNATURE,
    NOISE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in files: lower case. */
    public String id() {
        return id;
    }
}
