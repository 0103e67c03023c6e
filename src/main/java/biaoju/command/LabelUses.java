package biaoju.command;

import biaoju.domain.Annotator;
import biaoju.store.AnnotatorRows;
import biaoju.store.LabelCount;
import biaoju.store.LabelUseRows;
import biaoju.store.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How often the labels of a project are used.
 *
 * @param annotations first and second labels together, by annotator and the label's id; nobody is there without one
 * @param decisions   by the label's id
 */
public record LabelUses(Map<Annotator, Map<String, Integer>> annotations, Map<String, Integer> decisions) {
    /** Where nothing is known yet. */
    public static final LabelUses NONE = new LabelUses(Map.of(), Map.of());

    static LabelUses read(Tx tx) {
        Map<UUID, Annotator> known = new LinkedHashMap<>();
        AnnotatorRows.all(tx).forEach(annotator -> known.put(annotator.id(), annotator));
        Map<Annotator, Map<String, Integer>> annotations = new LinkedHashMap<>();
        List<LabelCount> counts = new ArrayList<>(LabelUseRows.first(tx));
        counts.addAll(LabelUseRows.second(tx));
        for (LabelCount count : counts) {
            Annotator who = known.getOrDefault(count.annotator(), new Annotator(count.annotator(), count.annotator().toString()));
            annotations.computeIfAbsent(who, one -> new TreeMap<>()).merge(count.label(), (int) count.count(), Integer::sum);
        }
        Map<String, Integer> decisions = new TreeMap<>();
        LabelUseRows.decided(tx).forEach(count -> decisions.put(count.label(), (int) count.count()));
        return new LabelUses(annotations, decisions);
    }

    /** By all annotators. */
    public int annotations(String label) {
        return annotations.values().stream().mapToInt(one -> one.getOrDefault(label, 0)).sum();
    }

    public int decisions(String label) {
        return decisions.getOrDefault(label, 0);
    }

    /** Whether anybody ever gave it and has not taken it back. */
    public boolean used(String label) {
        return annotations(label) + decisions(label) > 0;
    }
}
