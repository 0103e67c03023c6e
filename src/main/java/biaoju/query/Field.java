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
    NOISE,
    KIND,
    FLAG,
    NOTE,
    ORIGIN,
    DATE,
    LENGTH;

    /** The name in a query: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may stand alone and then means that there is one: {@code -flag}. */
    boolean standsAlone() {
        return this == FLAG || this == NOTE || this == NOISE;
    }

    static Optional<Field> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Field::id).toList();
    }
}
