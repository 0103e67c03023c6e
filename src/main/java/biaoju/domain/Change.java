package biaoju.domain;

import java.util.List;
import java.util.UUID;

/** What a frame of the journal says. The project's state is the fold of all changes in {@link Stamp} order. */
public sealed interface Change {
    /** Reports came in, with every span, so that a rebuild never cuts anew. One change a batch. */
    record ReportsAdded(List<Added> reports) implements Change {
        public ReportsAdded {
            reports = List.copyOf(reports);
        }
    }

    /** One report of a batch: no text, that is the original's in {@code corpus/}, read in {@code report.encoding()}. */
    record Added(Report report, Segmentation cut) {}

    /** An annotator appeared or has a new name. */
    record AnnotatorNamed(Annotator annotator) implements Change {}

    /**
     * A person's step: each edit's {@code after} becomes true whatever stood there.
     *
     * @param by the annotator whose step it is and who may undo it
     */
    record Annotated(UUID by, Step step, List<Edit> edits) implements Change {
        public Annotated {
            edits = List.copyOf(edits);
        }
    }

    /**
     * The inverse of an earlier step was applied, or, with {@code redo}, that step again.
     *
     * @param of the step, never itself an undo
     */
    record Undone(UUID by, Step step, Stamp of, boolean redo, List<Edit> edits) implements Change {
        public Undone {
            edits = List.copyOf(edits);
        }
    }

    /** The edits of a change, none where it has none. */
    default List<Edit> edits() {
        return List.of();
    }

    /** The label scheme in force, as its file says it. */
    record SchemeSet(int version, String json) implements Change {}
}
