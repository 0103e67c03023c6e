package biaoju.adjudication;

import java.util.Locale;

/** Why a rule leaves a labelled sentence open. */
public enum Why {
    /** One voice is nobody's agreement. */
    SINGLE_VOICE,
    /** Two labels or more have the most voices. */
    TIE,
    /** Somebody said something else. */
    NOT_UNANIMOUS,
    /** One label leads, with fewer voices than the rule asks for. */
    BELOW_THRESHOLD,
    /** The model is not sure enough of any label that somebody gave. */
    DOUBT,
    /** The label that leads is in the project's scheme no more; no rule says so, but who asks it must. */
    OUTSIDE_SCHEME;

    /** The name in files and message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
