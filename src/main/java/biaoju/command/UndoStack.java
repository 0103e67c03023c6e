package biaoju.command;

import biaoju.domain.Stamp;
import biaoju.domain.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What one annotator may take back and do again, folded from that annotator's steps in journal order. */
final class UndoStack {
    private final Deque<Stamp> done = new ArrayDeque<>();
    private final Deque<Stamp> undone = new ArrayDeque<>();

    /** A step was taken: it can be undone, and what was undone before it is out of reach. */
    void did(Stamp stamp, Step step) {
        if (step == Step.RECOVER || step == Step.CARRY) return; // the journal's repair is nobody's step, nor what follows a merge
        done.push(stamp);
        undone.clear();
    }

    /** The step {@code of} was taken back or, with {@code redo}, done again. */
    void moved(Stamp of, boolean redo) {
        if ((redo ? undone : done).remove(of)) (redo ? done : undone).push(of);
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    @Nullable Stamp nextUndo() {
        return done.peek();
    }

    @Nullable Stamp nextRedo() {
        return undone.peek();
    }
}
