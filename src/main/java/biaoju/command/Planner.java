package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Under;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.AssignmentRows;
import biaoju.store.ProjectRows;
import biaoju.store.ReportRows;
import biaoju.store.SentenceRows;
import biaoju.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a command into the change it means on the state as it stands, or refuses it. Nothing is written here.
 * An empty answer: everything stands as asked already.
 */
final class Planner {
    private LabelScheme scheme;
    private int guideline;
    private final UUID me;
    private final Journal journal;
    private final UndoStack steps;
    private final DecisionPlanner decisions;
    private final SchemePlanner schemes;
    private final UnitsPlanner units;
    /** Whether this project is one annotator's package: then it takes that annotator's labels and nothing else. */
    private final boolean packaged;

    Planner(LabelScheme scheme, UUID me, Journal journal, UndoStack steps, boolean packaged) {
        this.scheme = scheme;
        this.me = me;
        this.journal = journal;
        this.steps = steps;
        this.packaged = packaged;
        decisions = new DecisionPlanner(scheme, me);
        schemes = new SchemePlanner(me);
        units = new UnitsPlanner(scheme, me);
    }

    /** Another scheme, or another version of the guideline, is in force. */
    void follow(LabelScheme scheme, int guideline) {
        this.scheme = scheme;
        this.guideline = guideline;
        decisions.follow(scheme);
        units.follow(scheme);
    }

    Optional<Change> plan(Tx tx, Command command, Instant now) {
        if (packaged && !isLabelling(command)) throw new Problem("command.package_only");
        if (command instanceof Command.Relabel relabel) return relabel(tx, relabel, now);
        if (command instanceof Command.Clear clear) return clear(tx, clear, now);
        if (command instanceof Command.Note note) return note(tx, note, now);
        if (command instanceof Command.Flag flag) return flag(tx, flag, now);
        if (command instanceof Command.LabelMany many) return labelMany(tx, many, now);
        if (command instanceof Command.Second second) return second(tx, second, now);
        if (command instanceof Command.ChangeScheme change) return schemes.change(tx, scheme, change.to());
        if (command instanceof Command.Carry) return schemes.carry(tx, scheme);
        if (command instanceof Command.SetGuideline set) {
            return Optional.of(new Change.GuidelineSet(guideline + 1, set.digest(), set.sections()));
        }
        if (command instanceof Command.Undo) return Optional.of(takeBack(tx, steps.nextUndo(), false));
        if (command instanceof Command.Redo) return Optional.of(takeBack(tx, steps.nextRedo(), true));
        if (command instanceof Command.AddReports add) return add(tx, add);
        if (command instanceof Command.PutLabels put) return put(tx, put);
        if (command instanceof Command.NameAnnotator name) return name(tx, name.annotator());
        if (command instanceof Command.Decide decide) return decisions.decide(tx, decide, now);
        if (command instanceof Command.Withdraw withdraw) return decisions.withdraw(tx, withdraw.sentence());
        if (command instanceof Command.MarkExample mark) return decisions.example(tx, mark);
        if (command instanceof Command.Adjudicate rule) return decisions.adjudicate(tx, rule, now);
        if (command instanceof Command.Assign assign) return assign(tx, assign.assignments());
        if (command instanceof Command.SetBlind set) {
            return ProjectRows.blind(tx) == set.blind() ? Optional.empty() : Optional.of(new Change.BlindSet(set.blind()));
        }
        if (command instanceof Command.Split split) return units.split(tx, split);
        if (command instanceof Command.Merge merge) return units.merge(tx, merge);
        if (command instanceof Command.Mark mark) return units.mark(tx, mark);
        if (command instanceof Command.Recut recut) return units.recut(tx, recut);
        if (command instanceof Command.Shelve shelve) return units.shelve(tx, shelve);
        if (command instanceof Command.Confirm confirm) return confirm(tx, confirm.sentence(), now);
        if (command instanceof Command.RecordPackage one) return Optional.of(one.made());
        throw new IllegalStateException("a command nobody plans: " + command);
    }

    private boolean isLabelling(Command command) {
        if (command instanceof Command.PutLabels put) {
            return put.by().equals(me) && put.annotations().stream().allMatch(one -> one.annotator().equals(me));
        }
        return command instanceof Command.Relabel || command instanceof Command.Clear || command instanceof Command.Note
                || command instanceof Command.Flag || command instanceof Command.LabelMany
                || command instanceof Command.Second || command instanceof Command.Confirm
                || command instanceof Command.Undo || command instanceof Command.Redo;
    }

    private Optional<Change> relabel(Tx tx, Command.Relabel relabel, Instant now) {
        mustBeGiven(relabel.label());
        Annotation before = mine(tx, relabel.sentence());
        Annotation after = before.withLabel(relabel.label(), scheme.secondBeside(before, relabel.label()), Origin.HUMAN, now, relabel.elapsedMs(), under());
        return stands(before, after) ? Optional.empty() : step(Step.RELABEL, before, after);
    }

    /** Whether nothing but the time would be another. */
    private static boolean stands(Annotation before, Annotation after) {
        return Objects.equals(before.label(), after.label()) && Objects.equals(before.second(), after.second())
                && !before.toConfirm() && before.origin() == after.origin() && before.under().equals(after.under());
    }

    private Under under() {
        return new Under(scheme.version(), guideline);
    }

    private void mustBeGiven(String label) {
        if (scheme.gives(label)) return;
        throw new Problem(scheme.label(label).isPresent() ? "command.retired_label" : "command.unknown_label", label);
    }

    private Optional<Change> second(Tx tx, Command.Second second, Instant now) {
        Annotation before = mine(tx, second.sentence());
        String label = second.label();
        if (label != null) {
            if (!scheme.second()) throw new Problem("command.no_second");
            mustBeGiven(label);
            if (label.equals(before.label())) throw new Problem("command.second_same", label);
        }
        if (Objects.equals(label, before.second())) return Optional.empty();
        return step(Step.SECOND, before, before.withLabel(before.label(), label, before.origin(), now, before.elapsedMs(), under()));
    }

    private Optional<Change> labelMany(Tx tx, Command.LabelMany many, Instant now) {
        mustBeGiven(many.label());
        Set<SentenceId> asked = new LinkedHashSet<>(many.sentences());
        Set<SentenceId> missing = new LinkedHashSet<>(asked);
        List<Edit> edits = new ArrayList<>();
        AnnotationRows.each(tx, asked, me, (sentence, said) -> {
            missing.remove(sentence);
            Annotation before = said != null ? said : Annotation.nothing(sentence, me, Instant.EPOCH);
            String second = scheme.secondBeside(before, many.label());
            if (many.label().equals(before.label()) && Objects.equals(second, before.second()) && !before.toConfirm()) return;
            edits.add(new Edit(sentence, me, said, before.withLabel(many.label(), second, many.origin(), now, 0, under())));
        });
        if (!missing.isEmpty()) throw new Problem("command.unknown_sentence", missing.iterator().next().toString());
        Step step = many.origin() == Origin.PROPAGATED ? Step.PROPAGATE : Step.LABEL_MANY;
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Change.Annotated(me, step, edits));
    }

    private Optional<Change> confirm(Tx tx, SentenceId sentence, Instant now) {
        Annotation before = mine(tx, sentence);
        if (!before.toConfirm() || before.label() == null) return Optional.empty();
        return step(Step.RELABEL, before, before.withLabel(before.label(), before.second(), before.origin(), now, before.elapsedMs(), under()));
    }

    private Optional<Change> clear(Tx tx, Command.Clear clear, Instant now) {
        Annotation before = mine(tx, clear.sentence());
        if (before.label() == null && before.second() == null) return Optional.empty();
        return step(Step.CLEAR, before, before.withoutLabel(now));
    }

    private Optional<Change> note(Tx tx, Command.Note note, Instant now) {
        Annotation before = mine(tx, note.sentence());
        String text = note.note().strip();
        if (text.indexOf('\0') >= 0) throw new Problem("command.note_characters");
        if (text.equals(before.note())) return Optional.empty();
        return step(Step.NOTE, before, before.withNote(text, now));
    }

    private Optional<Change> flag(Tx tx, Command.Flag flag, Instant now) {
        Annotation before = mine(tx, flag.sentence());
        String doubt = flag.flag() ? flag.doubt().strip() : "";
        if (doubt.indexOf('\0') >= 0) throw new Problem("command.note_characters");
        if (flag.flag() == before.flag() && doubt.equals(before.doubt())) return Optional.empty();
        return step(Step.FLAG, before, before.withFlag(flag.flag(), doubt, now));
    }

    private Optional<Change> step(Step step, Annotation before, Annotation after) {
        Edit edit = new Edit(after.sentence(), me, orNull(before), orNull(after));
        return Optional.of(new Change.Annotated(me, step, List.of(edit)));
    }

    /** What I said of the sentence so far, an empty annotation where nothing. */
    private Annotation mine(Tx tx, SentenceId sentence) {
        if (!SentenceRows.exists(tx, sentence)) throw new Problem("command.unknown_sentence", sentence.toString());
        return AnnotationRows.of(tx, sentence, me).orElseGet(() -> Annotation.nothing(sentence, me, Instant.EPOCH));
    }

    private static @Nullable Annotation orNull(Annotation annotation) {
        return annotation.isEmpty() ? null : annotation;
    }

    private Change takeBack(Tx tx, @Nullable Stamp of, boolean redo) {
        if (of == null) throw new Problem(redo ? "command.nothing_to_redo" : "command.nothing_to_undo");
        Frame frame = journal.read(of);
        if (frame.change() instanceof Change.Decided decided) return decisions.takeBack(tx, decided, of, redo);
        if (frame.change() instanceof Change.SchemeChanged changed) return schemes.takeBack(tx, scheme, changed, of, redo);
        if (frame.change() instanceof Change.Recut recut) return units.takeBack(tx, recut, of, redo);
        if (frame.change() instanceof Change.ReportsShelved shelved) return units.takeBack(tx, shelved, of, redo);
        if (!(frame.change() instanceof Change.Annotated done)) throw new IllegalStateException("no step at " + of);
        List<Edit> edits = redo ? done.edits() : done.edits().stream().map(Edit::inverse).toList();
        for (Edit edit : edits) {
            Annotation now = AnnotationRows.of(tx, edit.sentence(), edit.annotator()).orElse(null);
            if (!sameWords(now, edit.before())) throw movedOn(tx, me, edit.sentence(), edit.annotator(), now);
        }
        return new Change.Undone(me, done.step(), of, redo, edits, List.of());
    }

    static boolean sameWords(@Nullable Annotation a, @Nullable Annotation b) {
        if (a == null || b == null) return a == null && b == null;
        return Objects.equals(a.label(), b.label()) && Objects.equals(a.second(), b.second())
                && a.note().equals(b.note()) && a.flag() == b.flag() && a.doubt().equals(b.doubt());
    }

    /** In a blind project nobody is told what somebody else says, nor who. */
    static Problem movedOn(Tx tx, UUID me, SentenceId sentence, UUID annotator, @Nullable Annotation now) {
        if (!annotator.equals(me) && ProjectRows.blind(tx)) return new Problem("command.moved_on_blind", sentence.toString());
        String who = AnnotatorRows.of(tx, annotator).map(Annotator::name).orElse(annotator.toString());
        String what = now == null || now.label() == null ? "–" : now.label();
        return new Problem("command.moved_on", sentence.toString(), who, what);
    }

    private static Optional<Change> add(Tx tx, Command.AddReports add) {
        Set<String> known = new HashSet<>(ReportRows.existing(tx,
                add.documents().stream().map(document -> document.report().digest()).toList()));
        List<Change.Added> added = new ArrayList<>();
        for (Document document : add.documents()) {
            if (known.add(document.report().digest())) added.add(new Change.Added(document.report(), document.cut()));
        }
        return added.isEmpty() ? Optional.empty() : Optional.of(new Change.ReportsAdded(added));
    }

    private Optional<Change> put(Tx tx, Command.PutLabels put) {
        List<Edit> edits = new ArrayList<>();
        for (Annotation one : put.annotations()) {
            Annotation after = schemes.now(one, scheme);
            if (!SentenceRows.exists(tx, after.sentence())) {
                throw new Problem("command.unknown_sentence", after.sentence().toString());
            }
            if (after.label() != null && scheme.label(after.label()).isEmpty()) {
                throw new Problem("command.unknown_label", after.label());
            }
            Annotation before = AnnotationRows.of(tx, after.sentence(), after.annotator()).orElse(null);
            if (!Objects.equals(before, orNull(after))) {
                edits.add(new Edit(after.sentence(), after.annotator(), before, orNull(after)));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Change.Annotated(put.by(), Step.IMPORT, edits));
    }

    private static Optional<Change> assign(Tx tx, List<Assignment> wished) {
        if (AssignmentRows.all(tx).equals(inOrder(wished))) return Optional.empty();
        Set<String> reports = new HashSet<>();
        wished.forEach(one -> reports.addAll(one.reports()));
        Set<String> known = ReportRows.existing(tx, reports);
        for (String report : reports) if (!known.contains(report)) throw new Problem("command.unknown_report", report);
        return Optional.of(new Change.Assigned(inOrder(wished)));
    }

    /** As the database answers them, so that the same is known as the same. */
    private static List<Assignment> inOrder(List<Assignment> wished) {
        return wished.stream().filter(one -> !one.reports().isEmpty())
                .sorted(Comparator.comparing(one -> one.annotator().toString())).toList();
    }

    private static Optional<Change> name(Tx tx, Annotator annotator) {
        String name = annotator.name().strip();
        if (!Annotator.isName(name)) {
            throw new Problem("command.annotator_name", name);
        }
        Optional<Annotator> other = AnnotatorRows.all(tx).stream()
                .filter(known -> known.name().equals(name) && !known.id().equals(annotator.id())).findFirst();
        if (other.isPresent()) throw new Problem("command.annotator_taken", name);
        boolean same = AnnotatorRows.of(tx, annotator.id()).map(known -> known.name().equals(name)).orElse(false);
        return same ? Optional.empty() : Optional.of(new Change.AnnotatorNamed(new Annotator(annotator.id(), name)));
    }
}
