package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Recutting;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import biaoju.store.Carry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What follows for labels and decisions when units are exchanged. A pure function of what is said of the units. */
public final class Follow {
    private final List<Edit> edits = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    /**
     * @param annotations what is said of the units, retired ones and those that were there before, and of any others
     * @param decisions   what is decided of them
     * @param names       a label's name for a note that says what differed
     * @param keep        the label that {@code me} wants where theirs differ; null where nobody was asked
     */
    public Follow(Recutting cut, Collection<Annotation> annotations, Collection<Decision> decisions, UnaryOperator<String> names,
            UUID me, @Nullable String keep) {
        Set<Span> stay = Recutting.spans(cut.placed());
        List<Span> retired = cut.retired().stream().map(Unit::span).filter(span -> !stay.contains(span)).toList();
        stay.retainAll(Recutting.spans(cut.retired()));
        List<Span> placed = cut.placed().stream().map(Unit::span).filter(span -> !stay.contains(span)).toList();
        if (placed.isEmpty()) return;
        Map<String, Map<Span, Annotation>> said = new TreeMap<>(); // by annotator: the journal says the same whatever the order
        for (Annotation one : annotations) {
            said.computeIfAbsent(one.annotator().toString(), any -> new HashMap<>()).put(one.sentence().span(), one);
        }
        Map<Span, Decision> decided = new HashMap<>();
        decisions.forEach(one -> decided.put(one.sentence().span(), one));
        int next = 0;
        for (Span span : placed) {
            while (next < retired.size() && retired.get(next).end() <= span.start()) next++;
            List<Span> under = new ArrayList<>();
            for (int i = next; i < retired.size() && retired.get(i).start() < span.end(); i++) under.add(retired.get(i));
            SentenceId unit = new SentenceId(cut.report(), span);
            said.forEach((id, theirs) -> {
                UUID who = UUID.fromString(id);
                Annotation before = theirs.get(span);
                Annotation after = Carry.annotation(unit, under, theirs, who.equals(me) ? keep : null, names);
                if (after != null && after.isEmpty()) after = null;
                boolean spoken = under.stream().anyMatch(theirs::containsKey);
                if (spoken || before != null) edits.add(new Edit(unit, who, before, after));
            });
            Decision before = decided.get(span);
            Decision after = under.isEmpty() ? null : Carry.decision(unit, under, decided);
            if (!Objects.equals(before, after)) rulings.add(new Ruling(unit, before, after));
        }
    }

    public List<Edit> edits() {
        return List.copyOf(edits);
    }

    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }
}
