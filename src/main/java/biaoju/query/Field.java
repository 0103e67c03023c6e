package biaoju.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a term may ask about. */
public enum Field {
    LABEL,
    ANNOTATOR,
    SECTION,
    REPORT,
    TEXT,
    REGEX,
    NOISE,
    KIND,
    FLAG,
    NOTE,
    ORIGIN,
    CONFIRM,
    SUGGESTION,
    DATE,
    LENGTH;

    /** The name in a query: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may stand alone and then means that there is one: {@code -flag}. */
    boolean standsAlone() {
        return this == FLAG || this == NOTE || this == NOISE || this == CONFIRM || this == SUGGESTION;
    }

    /** How long an answer takes, roughly: from what is at hand, from the text, by a pattern, from what must be fetched. */
    int effort() {
        return switch (this) {
            case LABEL, NOISE, KIND, ORIGIN, ANNOTATOR, REPORT, SUGGESTION -> 0;
            case TEXT, LENGTH, SECTION -> 1;
            case REGEX -> 2;
            case FLAG, NOTE, CONFIRM, DATE -> 3;
        };
    }

    static Optional<Field> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Field::id).toList();
    }
}
