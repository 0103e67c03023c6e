package biaoju.desktop.adjudication;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.LabelScheme;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sentence at hand, to be decided: what everybody says of it and what was decided.
 *
 * @param voices how many people gave which label; nobody's second pass votes beside the first
 */
public record Case(Page page, Sentence sentence, List<Annotation> votes, Map<String, Integer> voices,
        @Nullable Decision decision) {
    /** Empty where there is no sentence at hand, or others are hidden. */
    public static Optional<Case> of(@Nullable View view) {
        if (view == null || !view.reviewing() || view.page() == null) return Optional.empty();
        Page page = view.page();
        return page.sentence().map(sentence -> {
            List<Annotation> votes = page.votes(sentence.number());
            return new Case(page, sentence, votes, voices(votes, view.annotators(), view.scheme()),
                    page.decisions().get(sentence.number()));
        });
    }

    private static Map<String, Integer> voices(List<Annotation> votes, List<Annotator> everybody, LabelScheme scheme) {
        Set<UUID> again = Annotator.secondPasses(everybody);
        Map<String, Integer> voices = new LinkedHashMap<>();
        scheme.labels().forEach(label -> voices.put(label.id(), 0));
        for (Annotation vote : votes) {
            if (vote.label() != null && !again.contains(vote.annotator())) voices.merge(vote.label(), 1, Integer::sum);
        }
        voices.values().removeIf(count -> count == 0);
        return voices;
    }

    public SentenceId id() {
        return page.document().idOf(sentence);
    }

    /** Whether two people or more gave different labels. */
    public boolean differ() {
        return voices.size() > 1;
    }

    /** The label with more voices than any other, where at least two people labelled the sentence. */
    public Optional<String> majority() {
        String leader = null;
        int most = 0;
        int total = 0;
        boolean tied = false;
        for (Map.Entry<String, Integer> voice : voices.entrySet()) {
            total += voice.getValue();
            if (voice.getValue() == most) tied = true;
            if (voice.getValue() <= most) continue;
            leader = voice.getKey();
            most = voice.getValue();
            tied = false;
        }
        return total < 2 || tied ? Optional.empty() : Optional.ofNullable(leader);
    }

    /** The sentence before ({@code -1}) or behind; empty at the report's ends. */
    public String neighbour(int by) {
        int number = sentence.number() + by;
        return number < 1 || number > page.size() ? "" : page.document().textOf(page.sentence(number));
    }

    public String text() {
        return page.document().textOf(sentence);
    }
}
