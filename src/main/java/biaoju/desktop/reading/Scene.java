package biaoju.desktop.reading;

import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.session.Page;
import java.util.List;
import java.util.Optional;

/**
 * All that one painting of the page shows.
 *
 * @param hovered   number of the sentence under the mouse, 0 for none
 * @param selection selected text, empty for none
 * @param focused   whether keys come here
 * @param chinese   which of a label's letters stands in the gutter
 */
record Scene(Page page, LabelScheme scheme, ProseLayout layout, int hovered, Span selection, boolean focused,
        boolean chinese) {
    List<Sentence> sentences() {
        return page.document().cut().sentences();
    }

    /** The label an annotator gave the sentence. */
    Optional<Label> label(Sentence sentence) {
        Annotation annotation = page.mine().get(sentence.number());
        return annotation == null || annotation.label() == null ? Optional.empty() : scheme.label(annotation.label());
    }

    boolean current(Sentence sentence) {
        return sentence.number() == page.current();
    }
}
