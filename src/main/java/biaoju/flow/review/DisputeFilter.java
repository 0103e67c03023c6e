package biaoju.flow.review;

import biaoju.domain.Decision;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes to list.
 *
 * @param labels     each of these must be among the votes; empty for any
 * @param annotators each of these must have voted; empty for anybody
 * @param report     digest; null for all reports
 * @param rule       as decisions remember it: only what that rule decided; null whatever decided
 */
public record DisputeFilter(Set<String> labels, Set<UUID> annotators, @Nullable String report, State state,
        @Nullable String rule) {
    /** Everything that no person has settled yet. */
    public static final DisputeFilter UNSETTLED = new DisputeFilter(Set.of(), Set.of(), null, State.UNSETTLED, null);

    public DisputeFilter {
        labels = Set.copyOf(labels);
        annotators = Set.copyOf(annotators);
    }

    /** How far a dispute is. */
    public enum State {
        /** Neither a person nor a rule decided. */
        OPEN,
        /** No person decided; a rule may have. */
        UNSETTLED,
        BY_RULE,
        BY_PERSON,
        ANY;

        boolean holds(@Nullable Decision decision) {
            return switch (this) {
                case OPEN -> decision == null;
                case UNSETTLED -> decision == null || !decision.byPerson();
                case BY_RULE -> decision != null && !decision.byPerson();
                case BY_PERSON -> decision != null && decision.byPerson();
                case ANY -> true;
            };
        }
    }

    public boolean matches(Dispute dispute) {
        Decision decision = dispute.decision();
        return state.holds(decision)
                && (rule == null || (decision != null && decision.rule().equals(rule)))
                && (report == null || dispute.report().digest().equals(report))
                && (labels.isEmpty() || dispute.votes().values().containsAll(labels))
                && (annotators.isEmpty() || annotators.stream().allMatch(id -> voted(dispute, id)));
    }

    private static boolean voted(Dispute dispute, UUID annotator) {
        return dispute.votes().keySet().stream().anyMatch(one -> one.id().equals(annotator));
    }

    /** Those that match, in their order. */
    public List<Dispute> of(List<Dispute> disputes) {
        return disputes.stream().filter(this::matches).toList();
    }
}
