package biaoju.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose step a change is, and which.
 *
 * @param of   the step that is taken back or, with {@code redo}, done again; null where this is a step of its own
 * @param redo only where {@code of} is set
 */
public record Deed(UUID by, Step step, @Nullable Stamp of, boolean redo) {
    /** A step of its own. */
    static Deed of(UUID by, Step step) {
        return new Deed(by, step, null, false);
    }

    /** Whether it is a step of its own. */
    public boolean isOwn() {
        return of == null;
    }
}
