package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetUnit.Vote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
            return leader(unit.votes().stream().map(Vote::label).toList())
                    .map(label -> new Resolved(label, second(unit, label), RULE));
        }

        private static @Nullable String second(DatasetUnit unit, String label) {
            List<String> seconds = unit.votes().stream().filter(vote -> vote.label().equals(label))
                    .map(vote -> Objects.requireNonNullElse(vote.second(), "")).toList();
            return leader(seconds).filter(second -> !second.isEmpty()).orElse(null);
        }

        private static Optional<String> leader(Collection<String> labels) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String label : labels) counts.merge(label, 1, Integer::sum);
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<String> leaders = new ArrayList<>(counts.keySet());
            leaders.removeIf(label -> counts.getOrDefault(label, 0) < most);
            return leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
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
