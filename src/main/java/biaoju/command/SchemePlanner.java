package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import biaoju.store.AnnotationRows;
import biaoju.store.LabelUseRows;
import biaoju.store.SchemeRows;
import biaoju.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of {@link Planner} that changes the label scheme. */
final class SchemePlanner {
    private final UUID me;

    SchemePlanner(UUID me) {
        this.me = me;
    }

    /** @param now the scheme in force */
    Optional<Change> change(Tx tx, LabelScheme now, LabelScheme to) {
        if (to.version() != now.version()) throw new Problem("command.scheme_moved_on", String.valueOf(now.version()));
        if (to.equals(now)) return Optional.empty();
        LabelScheme next = to.withVersion(now.version() + 1);
        String json = checked(next);
        Set<String> used = used(tx);
        for (Label label : now.labels()) {
            boolean lost = next.label(label.id()).isEmpty() && !next.merged().containsKey(label.id());
            if (lost && used.contains(label.id())) throw new Problem("command.scheme_label_lost", label.id());
        }
        if (!next.merged().keySet().containsAll(now.merged().keySet())) throw new Problem("command.scheme_merged_lost");
        Set<String> gone = new TreeSet<>(next.merged().keySet());
        gone.retainAll(used);
        List<Edit> edits = new ArrayList<>();
        each(gone, id -> LabelUseRows.annotations(tx, id)).forEach((place, said) ->
                edits.add(new Edit(said.sentence(), said.annotator(), said, now(said, next))));
        Map<SentenceId, Decision> decided = new LinkedHashMap<>();
        for (String id : gone) LabelUseRows.decisions(tx, id).forEach(gold -> decided.put(gold.sentence(), gold));
        List<Ruling> rulings = new ArrayList<>();
        decided.forEach((sentence, gold) -> rulings.add(new Ruling(sentence, gold, now(gold, next))));
        return Optional.of(new Change.SchemeChanged(me, inForce(tx, now), new Change.SchemeSet(next.version(), json), edits, rulings, null,
                false));
    }

    /** As the file will say it; what could not be read again is refused. */
    private static String checked(LabelScheme scheme) {
        String json = SchemeFile.write(scheme);
        try {
            if (!SchemeFile.parse(json).equals(scheme)) throw new IllegalStateException("a scheme that is not what was written: " + json);
        } catch (SchemeException wrong) {
            throw new Problem(wrong, "command.scheme_wrong", wrong.field(), wrong.reason());
        }
        return json;
    }

    private static Change.SchemeSet inForce(Tx tx, LabelScheme now) {
        return SchemeRows.current(tx).orElseGet(() -> new Change.SchemeSet(now.version(), SchemeFile.write(now)));
    }

    private static Set<String> used(Tx tx) {
        return Stream.of(LabelUseRows.first(tx), LabelUseRows.second(tx), LabelUseRows.decided(tx))
                .flatMap(List::stream).map(count -> count.label()).collect(Collectors.toSet());
    }

    /** With the labels its labels have been merged into, otherwise as it was. */
    Annotation now(Annotation said, LabelScheme scheme) {
        String label = said.label() == null ? null : scheme.now(said.label());
        String second = said.second() == null ? null : scheme.now(said.second());
        if (second != null && second.equals(label)) second = null;
        return new Annotation(said.sentence(), said.annotator(), label, second, said.note(), said.flag(), said.doubt(), said.origin(),
                said.toConfirm(), said.at(), said.elapsedMs(), said.under());
    }

    private static Decision now(Decision gold, LabelScheme scheme) {
        String label = scheme.now(gold.label());
        String second = gold.second() == null ? null : scheme.now(gold.second());
        return new Decision(gold.sentence(), label, label.equals(second) ? null : second, gold.by(), gold.rule(), gold.reason(),
                gold.example(), gold.at());
    }

    Optional<Change> carry(Tx tx, LabelScheme scheme) {
        Set<String> gone = new TreeSet<>(scheme.merged().keySet());
        if (!gone.isEmpty()) gone.retainAll(used(tx));
        List<Edit> edits = new ArrayList<>();
        each(gone, id -> LabelUseRows.annotations(tx, id)).forEach((place, said) ->
                edits.add(new Edit(said.sentence(), said.annotator(), said, now(said, scheme))));
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Change.Annotated(me, Step.CARRY, edits));
    }

    private record Place(SentenceId sentence, UUID annotator) {}

    private interface Having {
        List<Annotation> of(String label);
    }

    /** Each once, though it may have two of the labels. */
    private static Map<Place, Annotation> each(Set<String> labels, Having having) {
        Map<Place, Annotation> found = new LinkedHashMap<>();
        for (String label : labels) {
            for (Annotation said : having.of(label)) found.put(new Place(said.sentence(), said.annotator()), said);
        }
        return found;
    }

    Change takeBack(Tx tx, LabelScheme now, Change.SchemeChanged done, Stamp of, boolean redo) {
        LabelScheme stood = SchemeFile.parse((redo ? done.before() : done.after()).json());
        if (!stood.withVersion(1).equals(now.withVersion(1))) throw new Problem("command.scheme_moved_on", String.valueOf(now.version()));
        LabelScheme next = SchemeFile.parse((redo ? done.after() : done.before()).json()).withVersion(now.version() + 1);
        for (Label label : now.labels()) {
            boolean lost = next.label(label.id()).isEmpty() && !next.merged().containsKey(label.id());
            if (lost && used(tx).contains(label.id())) throw new Problem("command.scheme_label_lost", label.id());
        }
        List<Edit> wished = redo ? done.edits() : done.edits().stream().map(Edit::inverse).toList();
        List<Ruling> rulings = redo ? done.rulings() : done.rulings().stream().map(Ruling::inverse).toList();
        Set<String> labels = new HashSet<>();
        for (Edit edit : wished) if (edit.before() != null && edit.before().label() != null) labels.add(edit.before().label());
        Map<Place, Annotation> standing = each(labels, id -> LabelUseRows.annotations(tx, id));
        List<Edit> edits = new ArrayList<>(); // of what stands: the fold changes that alone
        for (Edit edit : wished) edits.add(onWhatStands(tx, edit, standing.get(new Place(edit.sentence(), edit.annotator()))));
        Map<SentenceId, Decision> gold = gold(tx, rulings);
        List<Ruling> decided = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Decision is = gold.get(ruling.sentence());
            if (!DecisionPlanner.sameWords(is, ruling.before())) throw DecisionPlanner.movedOn(tx, ruling, is);
            decided.add(new Ruling(ruling.sentence(), is, ruling.after()));
        }
        return new Change.SchemeChanged(me, inForce(tx, now), new Change.SchemeSet(next.version(), SchemeFile.write(next)), edits, decided,
                of, redo);
    }

    private static Edit onWhatStands(Tx tx, Edit edit, @Nullable Annotation is) {
        Annotation now = is != null ? is
                : AnnotationRows.of(tx, edit.sentence(), edit.annotator()).orElse(null);
        if (!Planner.sameWords(now, edit.before())) throw Planner.movedOn(tx, edit.sentence(), edit.annotator(), now);
        return new Edit(edit.sentence(), edit.annotator(), now, edit.after());
    }

    private static Map<SentenceId, Decision> gold(Tx tx, List<Ruling> rulings) {
        Set<String> labels = new HashSet<>();
        for (Ruling ruling : rulings) if (ruling.before() != null) labels.add(ruling.before().label());
        Map<SentenceId, Decision> found = new HashMap<>();
        for (String label : labels) LabelUseRows.decisions(tx, label).forEach(gold -> found.put(gold.sentence(), gold));
        return found;
    }
}
