package biaoju.session;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The report that is open in front, as one annotator sees it.
 *
 * @param current number of the sentence at hand, from 1; 0 where the report has none
 * @param mine      the annotator's own annotations by sentence number
 * @param votes     everybody's annotations by sentence number, in the order of the annotators' UUIDs; empty where others
 *                  are hidden
 * @param decisions by sentence number; empty where others are hidden
 */
public record Page(Document document, int current, Map<Integer, Annotation> mine, Map<Integer, List<Annotation>> votes,
        Map<Integer, Decision> decisions) {
    /** As one annotator alone sees it. */
    public Page(Document document, int current, Map<Integer, Annotation> mine) {
        this(document, current, mine, Map.of(), Map.of());
    }

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

    /** What everybody said of the sentence; empty where others are hidden. */
    public List<Annotation> votes(int number) {
        return votes.getOrDefault(number, List.of());
    }

    public Optional<Decision> decision(int number) {
        return Optional.ofNullable(decisions.get(number));
    }

    /** What this annotator sees said of the sentences: their own words last, which may be newer than what is known of everybody. */
    List<Annotation> saidOf(List<Sentence> sentences) {
        List<Annotation> said = new ArrayList<>();
        for (Sentence one : sentences) said.addAll(votes(one.number()));
        for (Sentence one : sentences) annotation(one.number()).ifPresent(said::add);
        return said;
    }

    List<Decision> decidedOf(List<Sentence> sentences) {
        return sentences.stream().map(one -> decisions.get(one.number())).filter(Objects::nonNull).toList();
    }

    public int size() {
        return document.cut().sentences().size();
    }

    Page at(int number) {
        return new Page(document, number, mine, votes, decisions);
    }
}
