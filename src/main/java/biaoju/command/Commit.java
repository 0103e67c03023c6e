package biaoju.command;

import biaoju.domain.Change;
import biaoju.domain.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The end of a command that was not refused.
 *
 * @param change  what is in the journal now, on disk; null where everything stood as asked already
 * @param indexed whether the database has it too; if not it is being rebuilt, and the change stands all the same
 */
public record Commit(@Nullable Change change, @Nullable Stamp stamp, boolean indexed, UndoState undo) {}
