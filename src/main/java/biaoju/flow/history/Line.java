package biaoju.flow.history;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a person, or what it did to one sentence.
 *
 * @param by        whose step; who labelled may be somebody else, as at an import
 * @param kind      whether it was done, taken back or done again
 * @param undone    whether it is taken back by now
 * @param sentence  the first it touched, null where it touched none
 * @param sentences how many it touched
 * @param before    what stood there, null for nothing
 * @param after     what stands there then, null for nothing
 * @param decided   where it is a decision: what was decided then, null where it was taken off
 */
public record Line(Stamp stamp, Instant at, UUID by, Step step, Kind kind, boolean undone, @Nullable SentenceId sentence,
        int sentences, @Nullable Annotation before, @Nullable Annotation after, @Nullable Decision decided) {
    /** How the step came about. */
    public enum Kind {
        DONE,
        TAKEN_BACK,
        DONE_AGAIN
    }
}
