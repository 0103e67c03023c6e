package biaoju.command;

import biaoju.domain.Change;
import biaoju.domain.Stamp;

/**
 * A change that is in the journal, on disk.
 *
 * @param indexed whether the database has it too; if not it is being rebuilt, and the change stands all the same
 */
public record Commit(Change change, Stamp stamp, boolean indexed, UndoState undo) {}
