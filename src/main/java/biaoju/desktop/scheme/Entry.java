package biaoju.desktop.scheme;

import biaoju.domain.Label;
import org.jspecify.annotations.Nullable;

/**
 * A label of the scheme while it is edited.
 *
 * @param was   as it is in force; null where it is new
 * @param into  id of the label it is to be merged into; null where it stays
 */
record Entry(Label label, @Nullable Label was, @Nullable String into) {
    boolean fresh() {
        return was == null;
    }

    /** Whether it stays and is given. */
    boolean given() {
        return into == null && !label.retired();
    }

    Entry with(Label next) {
        return new Entry(next, was, into);
    }

    Entry into(@Nullable String id) {
        return new Entry(label, was, id);
    }
}
