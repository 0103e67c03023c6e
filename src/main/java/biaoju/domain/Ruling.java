package biaoju.domain;

import org.jspecify.annotations.Nullable;

/** One sentence's decision before and after a step; null is "not decided". Its inverse is the undo. */
public record Ruling(SentenceId sentence, @Nullable Decision before, @Nullable Decision after) {
    public Ruling inverse() {
        return new Ruling(sentence, after, before);
    }
}
