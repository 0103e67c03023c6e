package biaoju.agreement;

import java.util.Locale;

/** Why there is no number. */
public enum Undefined {
    /** No unit has two ratings. */
    NO_SHARED_UNIT,
    /** All ratings that count are the same label: chance alone would agree as well. */
    ONE_LABEL,
    /** The coefficient is for two annotators, and more have rated. */
    TWO_ANNOTATORS_ONLY,
    /** A mean over pairs of annotators, none of which has a number; each pair says why. */
    NO_PAIR_DEFINED,
    /** Nobody gave this label to a unit that two or more have rated. */
    LABEL_NOT_USED,
    /** The annotator has rated nothing. */
    NO_RATING;

    /** As files and messages name it: {@code one_label}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
