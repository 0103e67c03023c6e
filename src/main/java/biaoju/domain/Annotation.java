package biaoju.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one annotator says of one sentence. A note may stand without a label.
 *
 * @param label     id in the label scheme, or null
 * @param second    a second label, for schemes that allow one
 * @param toConfirm left on both halves of a split
 * @param at        when it was given
 * @param elapsedMs time the annotator took, 0 where unknown
 */
public record Annotation(SentenceId sentence, UUID annotator, @Nullable String label, @Nullable String second,
        String note, boolean flag, Origin origin, boolean toConfirm, Instant at, long elapsedMs) {
    /** Nothing said: no label, no note, no flag. */
    public boolean isEmpty() {
        return label == null && second == null && note.isEmpty() && !flag;
    }
}
