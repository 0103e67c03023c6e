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
    /** A second label was given or taken off. */
    SECOND,
    /** Several sentences got one label. */
    LABEL_MANY,
    /** Sentences that repeat one another got its label. */
    PROPAGATE,
    SPLIT,
    MERGE,
    /** A sentence became a heading, noise, or text again. */
    MARK,
    /** A report was cut anew. */
    RECUT,
    /** Reports were put away. */
    SHELVE,
    /** Reports were brought back. */
    UNSHELVE,
    /** The label scheme became another one. */
    SCHEME,
    /** Labels that came in late were brought to what they have been merged into; never undone. */
    CARRY,
    /** Put back from the database after the journal was damaged; never undone. */
    RECOVER;

    /** The name in files and message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
