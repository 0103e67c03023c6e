package biaoju.journal;

import biaoju.domain.Stamp;
import biaoju.domain.Step;
import org.jspecify.annotations.Nullable;

/**
 * That a person took a step, without what it edited: enough to find what undo and redo would take next.
 *
 * @param of   the step that was undone or, with {@code redo}, done again; null where this is a step of its own
 * @param redo only where {@code of} is set
 */
public record StepMark(Stamp stamp, Step step, @Nullable Stamp of, boolean redo) {}
