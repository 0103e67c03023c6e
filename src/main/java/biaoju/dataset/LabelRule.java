package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetUnit.Vote;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many people's labels become one. */
public sealed interface LabelRule {
    /** Who or what a row's label is from, as the row says it. */
    String GOLD = "gold";
    String RULE = "rule";
    String ANNOTATOR = "annotator";

    /** The rule's name for users: {@code majority}, {@code gold}, {@code annotator=NAME}. */
    String id();

    /** The sentence's label, or none: nobody labelled it, or no label leads. */
    Optional<Resolved> resolve(DatasetUnit unit);

    /** A label and who says so. */
    record Resolved(String label, @Nullable String second, String source) {}

    /** @throws Problem if there is no such rule */
    static LabelRule parse(String id) {
        if (id.equals("majority")) return new Majority();
        if (id.equals("gold")) return new Gold();
        if (id.startsWith("annotator=") && id.length() > "annotator=".length()) {
            return new ByAnnotator(id.substring("annotator=".length()));
        }
        throw new Problem("dataset.unknownRule", id);
    }

    /**
     * The label that more people gave than any other. Where two lead, there is none. The second label is what most of
     * those who gave the leading one said, "no second label" being an answer like any other; where two lead, none.
     */
    record Majority() implements LabelRule {
        @Override
        public String id() {
            return "majority";
        }

        @Override
        public Optional<Resolved> resolve(DatasetUnit unit) {
            List<Vote> votes = unit.votes();
            String label = leader(votes, Vote::label);
            return label == null ? Optional.empty() : Optional.of(new Resolved(label, second(votes, label), RULE));
        }

        private static @Nullable String second(List<Vote> votes, String label) {
            boolean given = false;
            for (Vote vote : votes) given |= vote.second() != null;
            if (!given) return null; // nearly always
            List<Vote> winners = votes.stream().filter(vote -> vote.label().equals(label)).toList();
            String second = leader(winners, vote -> Objects.requireNonNullElse(vote.second(), ""));
            return second == null || second.isEmpty() ? null : second;
        }

        /** What more of them say than anything else; null where nobody says anything, or two lead. Votes are few. */
        private static @Nullable String leader(List<Vote> votes, Function<Vote, String> of) {
            String leader = null;
            int most = 0;
            boolean tie = false;
            for (Vote vote : votes) {
                String said = of.apply(vote);
                int count = 0;
                for (Vote other : votes) if (of.apply(other).equals(said)) count++;
                if (count > most) {
                    leader = said;
                    most = count;
                    tie = false;
                } else if (count == most && !said.equals(leader)) {
                    tie = true;
                }
            }
            return tie ? null : leader;
        }
    }

    /**
     * Gold where a decision was taken, else the majority, row by row. A person's decision says it is gold; a rule's says
     * that a rule made it, as the majority does.
     */
    record Gold() implements LabelRule {
        @Override
        public String id() {
            return "gold";
        }

        @Override
        public Optional<Resolved> resolve(DatasetUnit unit) {
            DatasetUnit.Gold gold = unit.gold();
            if (gold == null) return new Majority().resolve(unit);
            return Optional.of(new Resolved(gold.label(), gold.second(), gold.byPerson() ? GOLD : RULE));
        }
    }

    /** What one person said. Where two people have that name and differ, there is no label. */
    record ByAnnotator(String name) implements LabelRule {
        @Override
        public String id() {
            return "annotator=" + name;
        }

        @Override
        public Optional<Resolved> resolve(DatasetUnit unit) {
            List<Resolved> said = unit.votes().stream().filter(vote -> vote.annotator().equals(name))
                    .map(vote -> new Resolved(vote.label(), vote.second(), ANNOTATOR)).distinct().toList();
            return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
        }
    }
}
