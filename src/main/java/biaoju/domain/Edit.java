package biaoju.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One annotation before and after a step; null is "nothing said". Its inverse is the undo. */
public record Edit(SentenceId sentence, UUID annotator, @Nullable Annotation before, @Nullable Annotation after) {
    public Edit inverse() {
        return new Edit(sentence, annotator, after, before);
    }
}
