package biaoju.desktop.reading;

import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.session.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one painting of the page shows.
 *
 * @param hovered   number of the sentence under the mouse, 0 for none
 * @param selection selected text, empty for none
 * @param focused   whether keys come here
 * @param chinese   which of a label's letters stands in the gutter
 * @param columns   how the gutter is shared out
 * @param review    what everybody says, while the report is reviewed
 * @param sketch    what would become of sentences, while that is looked at
 */
record Scene(Page page, LabelScheme scheme, ProseLayout layout, int hovered, Span selection, boolean focused,
        boolean chinese, Columns columns, @Nullable Review review, @Nullable Sketch sketch) {
    List<Sentence> sentences() {
        return page.document().cut().sentences();
    }

    /** The label an annotator gave the sentence; in a review what it is as decided, or as all agree. */
    Optional<Label> label(Sentence sentence) {
        if (review != null) return review.label(sentence.number()).flatMap(scheme::label);
        Annotation annotation = page.mine().get(sentence.number());
        return annotation == null || annotation.label() == null ? Optional.empty() : scheme.label(annotation.label());
    }

    /** What is said of it besides the label: by the annotator, or by anybody in a review. */
    List<Annotation> remarks(Sentence sentence) {
        if (review != null) return review.votes(sentence.number());
        return page.annotation(sentence.number()).map(List::of).orElse(List.of());
    }

    boolean disputed(Sentence sentence) {
        return review != null && review.disputed(sentence.number());
    }

    boolean current(Sentence sentence) {
        return sentence.number() == page.current();
    }
}
