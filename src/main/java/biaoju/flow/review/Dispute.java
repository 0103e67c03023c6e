package biaoju.flow.review;

import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that two people or more labelled, and not alike.
 *
 * @param number   of the sentence in its report, from 1
 * @param votes    everybody's label, by name; nobody's second pass, and never gold
 * @param cost     what it costs while nobody settles it: {@code voices + 3 × doubt + min(length, 200) / 100}
 * @param voices   how many labelled it
 * @param doubt    how little the model of Dawid and Skene knows, from 0 (sure) to 1 (every label as likely)
 * @param length   of the sentence in characters
 * @param decision what is decided already, by a rule or by a person; null where nothing is
 */
public record Dispute(SentenceId sentence, Report report, int number, Map<Annotator, String> votes, double cost,
        int voices, double doubt, int length, @Nullable Decision decision) {
    public Dispute {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    /** The label with more votes than any other; null where two have the most. */
    public @Nullable String majority() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String label : votes.values()) counts.merge(label, 1, Integer::sum);
        int most = Collections.max(counts.values());
        String leader = null;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            if (one.getValue() < most) continue;
            if (leader != null) return null;
            leader = one.getKey();
        }
        return leader;
    }

    /** The same dispute after somebody decided, or took a decision off. */
    public Dispute with(@Nullable Decision now) {
        return new Dispute(sentence, report, number, votes, cost, voices, doubt, length, now);
    }
}
