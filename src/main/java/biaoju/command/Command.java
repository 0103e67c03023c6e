package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.util.List;
import java.util.UUID;

/** What a person or a file asks of a project; carried out by {@link Project#submit}. */
public sealed interface Command {
    /**
     * Gives the sentence a label.
     *
     * @param elapsedMs how long the annotator looked at it, 0 where unknown
     */
    record Relabel(SentenceId sentence, String label, long elapsedMs) implements Command {}

    /** Takes the label off; note and flag stay. */
    record Clear(SentenceId sentence) implements Command {}

    /** Writes the note; an empty one takes it off. */
    record Note(SentenceId sentence, String note) implements Command {}

    record Flag(SentenceId sentence, boolean flag) implements Command {}

    /** Takes back the annotator's own last step, wherever it was. */
    record Undo() implements Command {}

    /** Does the step last taken back again. */
    record Redo() implements Command {}

    /** A batch of cut reports whose originals are in {@code corpus/} already: one frame, one force. */
    record AddReports(List<Document> documents) implements Command {
        public AddReports {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Labels of one or more annotators from a file, as one step; each becomes true as it stands, an empty one takes
     * away what was there.
     *
     * @param by whose step it is
     */
    record PutLabels(UUID by, List<Annotation> annotations) implements Command {
        public PutLabels {
            annotations = List.copyOf(annotations);
        }
    }

    /** Makes the annotator known, or gives them another name. */
    record NameAnnotator(Annotator annotator) implements Command {}
}
