package biaoju.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

        @Override
        public Optional<Deed> deed() {
            return Optional.of(Deed.of(by, step));
        }
    }

    /**
     * The inverse of an earlier step was applied, or, with {@code redo}, that step again.
     *
     * @param of      the step, never itself an undo
     * @param cut     how units were exchanged, null where they were not
     * @param shelved reports that were put away or, where the step was brought back by this, are to be seen again
     */
    record Undone(UUID by, Step step, Stamp of, boolean redo, @Nullable Recutting cut, List<String> shelved, List<Edit> edits,
            List<Ruling> rulings) implements Change {
        public Undone {
            shelved = List.copyOf(shelved);
            edits = List.copyOf(edits);
            rulings = List.copyOf(rulings);
        }

        /** Of a step that touched labels and decisions alone. */
        public Undone(UUID by, Step step, Stamp of, boolean redo, List<Edit> edits, List<Ruling> rulings) {
            this(by, step, of, redo, null, List.of(), edits, rulings);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(by, step, of, redo));
        }

        @Override
        public Optional<Recutting> recutting() {
            return Optional.ofNullable(cut);
        }

        @Override
        public Optional<Shelving> shelving() {
            return shelved.isEmpty() ? Optional.empty() : Optional.of(new Shelving((step == Step.SHELVE) == redo, shelved));
        }
    }

    /**
     * Units of a report were retired and others took their place. Annotations stay on the retired ones, whence undo brings
     * them back; what the new ones have of them is in the edits and rulings. Passed over where it does not fit the units as
     * they stand, which happens only where two copies of a project are merged.
     */
    record Recut(UUID by, Step step, Recutting cut, List<Edit> edits, List<Ruling> rulings) implements Change {
        public Recut {
            edits = List.copyOf(edits);
            rulings = List.copyOf(rulings);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(Deed.of(by, step));
        }

        @Override
        public Optional<Recutting> recutting() {
            return Optional.of(cut);
        }
    }

    /**
     * Reports were put away, with all that is said of them, or brought back.
     *
     * @param step    {@link Step#SHELVE} or {@link Step#UNSHELVE}
     * @param reports their digests
     */
    record ReportsShelved(UUID by, Step step, List<String> reports) implements Change {
        public ReportsShelved {
            if (step != Step.SHELVE && step != Step.UNSHELVE) throw new IllegalArgumentException("no shelving: " + step);
            reports = List.copyOf(reports);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(Deed.of(by, step));
        }

        @Override
        public Optional<Shelving> shelving() {
            return Optional.of(new Shelving(step == Step.SHELVE, reports));
        }
    }

    /** @param away whether the reports are put away; else they are brought back */
    record Shelving(boolean away, List<String> reports) {}

    /**
     * Sentences were decided: each ruling's {@code after} becomes gold whatever stood there.
     *
     * @param by who may undo it
     */
    record Decided(UUID by, Step step, List<Ruling> rulings) implements Change {
        public Decided {
            rulings = List.copyOf(rulings);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(Deed.of(by, step));
        }
    }

    /** The label scheme in force, as its file says it. */
    record SchemeSet(int version, String json) implements Change {}

    /**
     * The label scheme was changed in the program, and with it whatever had a label that was merged into another: as one
     * step, or as its inverse.
     *
     * @param before the scheme that was in force
     * @param of     the step that is taken back or, with {@code redo}, done again; null where this is a step of its own
     */
    record SchemeChanged(UUID by, SchemeSet before, SchemeSet after, List<Edit> edits, List<Ruling> rulings,
            @Nullable Stamp of, boolean redo) implements Change {
        public SchemeChanged {
            edits = List.copyOf(edits);
            rulings = List.copyOf(rulings);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(by, Step.SCHEME, of, redo));
        }
    }

    /**
     * The guideline's files are others than before.
     *
     * @param sections digest of what it says of each label, by the label's id
     */
    record GuidelineSet(int version, String digest, Map<String, String> sections) implements Change {
        public GuidelineSet {
            sections = Map.copyOf(sections);
        }
    }

    /** Who labels what from now on, all of it; an empty list: everybody labels everything. */
    record Assigned(List<Assignment> assignments) implements Change {
        public Assigned {
            assignments = List.copyOf(assignments);
        }
    }

    /** Whether annotators see what others said while they label. */
    record BlindSet(boolean blind) implements Change {}

    /**
     * A package was made for an annotator.
     *
     * @param writer whose log the package begins with, made for this package alone
     * @param seq    the number of frames in that log
     * @param hash   of its last frame: what comes back must begin with this very log
     */
    record PackageMade(UUID writer, UUID annotator, long seq, String hash) implements Change {}

    /**
     * The first frame of a package: this project was made from another one, for this annotator alone.
     *
     * @param project the name of the project it was made from
     */
    record MadeFor(Annotator annotator, String project) implements Change {}

    /** Whose step the change is; empty where it is nobody's. */
    default Optional<Deed> deed() {
        return Optional.empty();
    }

    /** The edits of a change, none where it has none. */
    default List<Edit> edits() {
        return List.of();
    }

    /** How a change exchanges units, if it does. */
    default Optional<Recutting> recutting() {
        return Optional.empty();
    }

    /** Which reports a change puts away or brings back, if it does. */
    default Optional<Shelving> shelving() {
        return Optional.empty();
    }

    /** The rulings of a change, none where it has none. */
    default List<Ruling> rulings() {
        return List.of();
    }
}
