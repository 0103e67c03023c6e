package biaoju.desktop.reading;

import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.session.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands beside the text while a report is reviewed: everybody's labels, and what is decided.
 *
 * @param votes     by sentence number
 * @param decisions by sentence number
 */
record Review(Raters raters, Map<Integer, List<Annotation>> votes, Map<Integer, Decision> decisions) {
    static Review of(Page page, Raters raters) {
        return new Review(raters, page.votes(), page.decisions());
    }

    List<Annotation> votes(int number) {
        return votes.getOrDefault(number, List.of());
    }

    Optional<Annotation> vote(int number, UUID annotator) {
        for (Annotation vote : votes(number)) if (vote.annotator().equals(annotator)) return Optional.of(vote);
        return Optional.empty();
    }

    Optional<Decision> decision(int number) {
        return Optional.ofNullable(decisions.get(number));
    }

    /** The labels that count: one person has one voice, so nobody's second pass is among them. */
    List<String> voices(int number) {
        return votes(number).stream().filter(vote -> !raters.isSecondPass(vote.annotator())).map(Annotation::label)
                .filter(Objects::nonNull).toList();
    }

    /** Whether annotators differ. */
    boolean differ(int number) {
        List<String> voices = voices(number);
        return voices.stream().anyMatch(label -> !label.equals(voices.get(0)));
    }

    /** Whether annotators differ and nothing is decided. */
    boolean disputed(int number) {
        return !decisions.containsKey(number) && differ(number);
    }

    /** What the sentence's label is: as decided, else as all who labelled it say. */
    Optional<String> label(int number) {
        Decision decided = decisions.get(number);
        if (decided != null) return Optional.of(decided.label());
        if (differ(number)) return Optional.empty();
        return voices(number).stream().findFirst();
    }
}
