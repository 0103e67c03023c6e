package biaoju.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence's label is once and for all: gold. Never counted as a rater's label.
 *
 * @param label   id in the label scheme
 * @param second  a second label, for schemes that allow one
 * @param by      who decided, or who had the rule decide
 * @param rule    the rule that decided, as {@code adjudicate --rule} names it; empty where a person did
 * @param reason  why, in words; may be empty
 * @param example whether the guideline shows the sentence under its label
 */
public record Decision(SentenceId sentence, String label, @Nullable String second, UUID by, String rule, String reason,
        boolean example, Instant at) {
    /** Whether a person decided: no rule may ever change it. */
    public boolean byPerson() {
        return rule.isEmpty();
    }
}
