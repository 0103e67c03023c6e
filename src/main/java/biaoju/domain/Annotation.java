package biaoju.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one annotator says of one sentence. A note may stand without a label.
 *
 * @param label     id in the label scheme, or null
 * @param second    a second label, for schemes that allow one
 * @param doubt     why it is flagged; empty where no reason was given or it is not flagged
 * @param toConfirm left on both halves of a split
 * @param at        when it was given
 * @param elapsedMs time the annotator took, 0 where unknown
 * @param under     what was in force when the label was given
 */
public record Annotation(SentenceId sentence, UUID annotator, @Nullable String label, @Nullable String second, String note,
        boolean flag, String doubt, Origin origin, boolean toConfirm, Instant at, long elapsedMs, Under under) {
    public Annotation {
        if (!flag && !doubt.isEmpty()) throw new IllegalArgumentException("a reason for no flag: " + doubt);
    }

    /** Without a reason for the flag, under nobody knows what. */
    public Annotation(SentenceId sentence, UUID annotator, @Nullable String label, @Nullable String second, String note,
            boolean flag, Origin origin, boolean toConfirm, Instant at, long elapsedMs) {
        this(sentence, annotator, label, second, note, flag, "", origin, toConfirm, at, elapsedMs, Under.UNKNOWN);
    }

    /** Nothing said yet, by whom and of what. */
    public static Annotation nothing(SentenceId sentence, UUID annotator, Instant at) {
        return new Annotation(sentence, annotator, null, null, "", false, Origin.HUMAN, false, at, 0);
    }

    /** Nothing said: no label, no note, no flag. */
    public boolean isEmpty() {
        return label == null && second == null && note.isEmpty() && !flag;
    }

    /** With these labels, confirmed; note and flag stay. */
    public Annotation withLabel(@Nullable String label, @Nullable String second, Origin origin, Instant at, long elapsedMs,
            Under under) {
        return new Annotation(sentence, annotator, label, second, note, flag, doubt, origin, false, at, elapsedMs, under);
    }

    /** Without labels; note and flag stay. */
    public Annotation withoutLabel(Instant at) {
        return withLabel(null, null, Origin.HUMAN, at, 0, Under.UNKNOWN);
    }

    public Annotation withNote(String note, Instant at) {
        return new Annotation(sentence, annotator, label, second, note, flag, doubt, origin, toConfirm, at, elapsedMs, under);
    }

    /** @param doubt left out where the flag is taken off */
    public Annotation withFlag(boolean flag, String doubt, Instant at) {
        return new Annotation(sentence, annotator, label, second, note, flag, flag ? doubt : "", origin, toConfirm, at,
                elapsedMs, under);
    }

    public Annotation toConfirm(boolean open) {
        return new Annotation(sentence, annotator, label, second, note, flag, doubt, origin, open, at, elapsedMs, under);
    }
}
