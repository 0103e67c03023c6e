package biaoju.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes gold out of people's labels, sentence by sentence, or leaves a sentence open and says why. Each rule states what
 * it does with a tie and with a single voice. A rule is asked about people's labels alone: gold is no vote, and somebody's
 * second pass does not vote beside the first.
 */
public sealed interface Rule permits Unanimous, Majority, Threshold, ConfidenceWeighted {
    /** The names of the rules, as message keys have them and {@code adjudicate --rule} begins. */
    List<String> NAMES = List.of(Unanimous.NAME, Majority.NAME, Threshold.NAME, ConfidenceWeighted.NAME);

    /** Nobody has a longer number in mind. */
    Pattern THRESHOLD = Pattern.compile(Threshold.NAME + "=([1-9][0-9]{0,5})");

    /** One of {@link #NAMES}. */
    String name();

    /** As {@code adjudicate --rule} names it, and decisions remember it: the name with its number. */
    default String id() {
        return name();
    }

    /** What becomes of the sentence; the ballot holds at least one voice. */
    Verdict weigh(Ballot ballot);

    /** Whether its ballots must hold a model's belief. */
    default boolean needsBelief() {
        return false;
    }

    /** The rule of that name, if there is one: {@code unanimous}, {@code majority}, {@code threshold=2}, {@code dawid-skene}. */
    static Optional<Rule> parse(String id) {
        if (id.equals(Unanimous.NAME)) return Optional.of(new Unanimous());
        if (id.equals(Majority.NAME)) return Optional.of(new Majority());
        if (id.equals(ConfidenceWeighted.NAME)) return Optional.of(new ConfidenceWeighted());
        Matcher threshold = THRESHOLD.matcher(id);
        if (threshold.matches()) return Optional.of(new Threshold(Integer.parseInt(threshold.group(1))));
        return Optional.empty();
    }
}
