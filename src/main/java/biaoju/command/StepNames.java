package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Deed;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.journal.Journal;
import biaoju.journal.StepMark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** My steps: what undo and redo would take next, and how menus name it. Changed on the database thread alone. */
final class StepNames {
    private final UndoStack steps = new UndoStack();
    /** Of the last steps, so that naming them for the menus costs no reading of the journal. */
    private final Map<Stamp, StepName> names = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stamp, StepName> eldest) {
            return size() > 1_000;
        }
    };
    private final Journal journal;
    private final UUID me;

    StepNames(Journal journal, UUID me) {
        this.journal = journal;
        this.me = me;
        reload();
    }

    UndoStack steps() {
        return steps;
    }

    /** From the journal, all anew. */
    void reload() {
        steps.clear();
        for (StepMark mark : journal.steps(me)) {
            Stamp of = mark.of();
            if (of == null) steps.did(mark.stamp(), mark.step());
            else steps.moved(of, mark.redo());
        }
    }

    /** A change was written; it may be one of my steps. */
    void remember(Stamp stamp, Change change) {
        Deed deed = change.deed().filter(one -> one.by().equals(me)).orElse(null);
        if (deed == null) return;
        Stamp of = deed.of();
        if (of != null) {
            steps.moved(of, deed.redo());
            return;
        }
        steps.did(stamp, deed.step());
        names.put(stamp, nameOf(change));
    }

    UndoState state() {
        return new UndoState(nameOf(steps.nextUndo()), nameOf(steps.nextRedo()));
    }

    private @Nullable StepName nameOf(@Nullable Stamp stamp) {
        if (stamp == null) return null;
        return names.computeIfAbsent(stamp, of -> nameOf(journal.read(of).change()));
    }

    private static StepName nameOf(Change change) {
        if (change instanceof Change.Decided step) return nameOf(step);
        if (change instanceof Change.Recut step) return new StepName(step.step(), null, step.cut().placed().size());
        if (change instanceof Change.ReportsShelved step) return new StepName(step.step(), null, step.reports().size());
        if (change instanceof Change.SchemeChanged step) return new StepName(Step.SCHEME, null, step.edits().size() + step.rulings().size());
        return nameOf((Change.Annotated) change);
    }

    private static StepName nameOf(Change.Decided step) {
        Decision after = step.rulings().size() == 1 ? step.rulings().get(0).after() : null;
        return new StepName(step.step(), after == null ? null : after.label(), step.rulings().size());
    }

    private static StepName nameOf(Change.Annotated step) {
        boolean one = step.edits().size() == 1 || step.step() == Step.LABEL_MANY || step.step() == Step.PROPAGATE;
        Annotation after = one && !step.edits().isEmpty() ? step.edits().get(0).after() : null;
        String label = after == null ? null : after.label();
        return new StepName(step.step(), label, step.edits().size());
    }
}
