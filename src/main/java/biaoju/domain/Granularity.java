package biaoju.domain;

import java.util.Locale;

/** How finely a report is cut. */
public enum Granularity {
    /** One unit a sentence: the default. */
    SENTENCES,
    /** Also at {@code ；} before an enumerator. */
    ITEMS,
    /** Also at every {@code ；}. */
    CLAUSES;

    /** The name in files and on the command line: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
