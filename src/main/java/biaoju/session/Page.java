package biaoju.session;

import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import java.util.Map;
import java.util.Optional;

/**
 * The report that is open in front, as one annotator sees it.
 *
 * @param current number of the sentence at hand, from 1; 0 where the report has none
 * @param mine    the annotator's own annotations by sentence number
 */
public record Page(Document document, int current, Map<Integer, Annotation> mine) {
    /** The sentence at hand. */
    public Optional<Sentence> sentence() {
        return current == 0 ? Optional.empty() : Optional.of(sentence(current));
    }

    public Sentence sentence(int number) {
        return document.cut().sentences().get(number - 1);
    }

    public Optional<Annotation> annotation(int number) {
        return Optional.ofNullable(mine.get(number));
    }

    public boolean labelled(int number) {
        Annotation annotation = mine.get(number);
        return annotation != null && annotation.label() != null;
    }

    public int size() {
        return document.cut().sentences().size();
    }

    Page at(int number) {
        return new Page(document, number, mine);
    }
}
