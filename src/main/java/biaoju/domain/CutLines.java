package biaoju.domain;

import java.util.Locale;

/** What becomes of lines that were cut off for a page's width when a file is imported. */
public enum CutLines {
    /** Joined again where the page is nobody's choice, in a PDF; plain text stays as it is, with a word about it. */
    AUTO,
    /** Joined again in plain text too. */
    JOIN,
    /** As they stand in the file. */
    KEEP;

    /** The name on the command line: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
