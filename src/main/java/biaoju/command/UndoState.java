package biaoju.command;

import org.jspecify.annotations.Nullable;

/** What undo would take back and redo do again, null where there is nothing. */
public record UndoState(@Nullable StepName undo, @Nullable StepName redo) {
    public static final UndoState NOTHING = new UndoState(null, null);
}
