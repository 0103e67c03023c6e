package biaoju.domain;

import java.util.Locale;

/** What a person did, in the words undo and history use. */
public enum Step {
    RELABEL,
    CLEAR,
    NOTE,
    FLAG,
    /** Labels read from a file. */
    IMPORT,
    /** A person settled one sentence. */
    DECIDE,
    /** A person took a decision off. */
    WITHDRAW,
    /** A decision was made an example of the guideline, or is none any more. */
    EXAMPLE,
    /** A rule settled what it could. */
    ADJUDICATE,
    /** Put back from the database after the journal was damaged; never undone. */
    RECOVER;

    /** The name in files and message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
