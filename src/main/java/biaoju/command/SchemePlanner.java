package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
        refuseWhereLost(tx, now, next);
        if (!next.merged().keySet().containsAll(now.merged().keySet())) throw new Problem("command.scheme_merged_lost");
        List<Edit> edits = merged(tx, next);
        List<Ruling> rulings = LabelUseRows.decisions(tx, next.merged().keySet()).stream()
                .map(gold -> new Ruling(gold.sentence(), gold, now(gold, next))).toList();
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

    /** A label that somebody gave cannot just be gone. */
    private static void refuseWhereLost(Tx tx, LabelScheme now, LabelScheme next) {
        Set<String> lost = new TreeSet<>();
        now.labels().forEach(label -> lost.add(label.id()));
        next.labels().forEach(label -> lost.remove(label.id()));
        lost.removeAll(next.merged().keySet());
        Set<String> used = new HashSet<>();
        LabelUseRows.annotations(tx, lost).forEach(said -> Stream.of(said.label(), said.second()).filter(Objects::nonNull).forEach(used::add));
        LabelUseRows.decisions(tx, lost).forEach(gold -> Stream.of(gold.label(), gold.second()).filter(Objects::nonNull).forEach(used::add));
        lost.retainAll(used);
        if (!lost.isEmpty()) throw new Problem("command.scheme_label_lost", lost.iterator().next());
    }

    /** Whatever has a label that has been merged into another gets that one. */
    private List<Edit> merged(Tx tx, LabelScheme scheme) {
        return LabelUseRows.annotations(tx, scheme.merged().keySet()).stream()
                .map(said -> new Edit(said.sentence(), said.annotator(), said, now(said, scheme))).toList();
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
        List<Edit> edits = merged(tx, scheme);
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Change.Annotated(me, Step.CARRY, edits));
    }

    private record Place(SentenceId sentence, UUID annotator) {}

    Change takeBack(Tx tx, LabelScheme now, Change.SchemeChanged done, Stamp of, boolean redo) {
        LabelScheme stood = SchemeFile.parse((redo ? done.before() : done.after()).json());
        if (!stood.withVersion(1).equals(now.withVersion(1))) throw new Problem("command.scheme_moved_on", String.valueOf(now.version()));
        LabelScheme next = SchemeFile.parse((redo ? done.after() : done.before()).json()).withVersion(now.version() + 1);
        refuseWhereLost(tx, now, next);
        List<Edit> wished = redo ? done.edits() : done.edits().stream().map(Edit::inverse).toList();
        List<Ruling> rulings = redo ? done.rulings() : done.rulings().stream().map(Ruling::inverse).toList();
        Set<String> labels = new HashSet<>();
        for (Edit edit : wished) if (edit.before() != null && edit.before().label() != null) labels.add(edit.before().label());
        Map<Place, Annotation> standing = new HashMap<>();
        LabelUseRows.annotations(tx, labels).forEach(said -> standing.put(new Place(said.sentence(), said.annotator()), said));
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

    private Edit onWhatStands(Tx tx, Edit edit, @Nullable Annotation is) {
        Annotation now = is != null ? is
                : AnnotationRows.of(tx, edit.sentence(), edit.annotator()).orElse(null);
        if (!Planner.sameWords(now, edit.before())) throw Planner.movedOn(tx, me, edit.sentence(), edit.annotator(), now);
        return new Edit(edit.sentence(), edit.annotator(), now, edit.after());
    }

    private static Map<SentenceId, Decision> gold(Tx tx, List<Ruling> rulings) {
        Set<String> labels = new HashSet<>();
        for (Ruling ruling : rulings) if (ruling.before() != null) labels.add(ruling.before().label());
        Map<SentenceId, Decision> found = new HashMap<>();
        LabelUseRows.decisions(tx, labels).forEach(gold -> found.put(gold.sentence(), gold));
        return found;
    }
}
