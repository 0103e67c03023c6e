package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** @param doubt why, in words; may be empty */
    record Flag(SentenceId sentence, boolean flag, String doubt) implements Command {
        public Flag(SentenceId sentence, boolean flag) {
            this(sentence, flag, "");
        }
    }

    /**
     * Gives several sentences one label, as one step; those that have it already stay as they are, notes and flags too.
     *
     * @param origin how the label came to be there
     */
    record LabelMany(String label, List<SentenceId> sentences, Origin origin) implements Command {
        public LabelMany {
            sentences = List.copyOf(sentences);
        }
    }

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

    /**
     * Settles a sentence: a person's decision, which no rule changes. An example stays one.
     *
     * @param reason why, in words; may be empty
     */
    record Decide(SentenceId sentence, String label, String reason) implements Command {}

    /** Takes a decision off: the sentence is open again. */
    record Withdraw(SentenceId sentence) implements Command {}

    /** Shows a decided sentence in the guideline under its label, or no longer. */
    record MarkExample(SentenceId sentence, boolean example) implements Command {}

    /**
     * What a rule decides, all of it, as one step: earlier decisions of rules that it does not make again are taken off,
     * decisions of people stay as they are.
     *
     * @param rule   as {@code adjudicate --rule} names it
     * @param labels by sentence
     */
    record Adjudicate(String rule, Map<SentenceId, String> labels) implements Command {
        public Adjudicate {
            if (rule.isEmpty()) throw new IllegalArgumentException("a rule without a name is a person");
            labels = Map.copyOf(labels);
        }
    }

    /** Who labels what from now on, all of it; each annotator once. */
    record Assign(List<Assignment> assignments) implements Command {
        public Assign {
            assignments = List.copyOf(assignments);
            long annotators = assignments.stream().map(Assignment::annotator).distinct().count();
            if (annotators < assignments.size()) throw new IllegalArgumentException("an annotator is assigned twice: " + assignments);
        }
    }

    /** Whether annotators are kept from seeing what others said while they label. */
    record SetBlind(boolean blind) implements Command {}

    /** Remembers a package that was made, so that what comes back can be told from a foreign one. */
    record RecordPackage(Change.PackageMade made) implements Command {}

    /**
     * Gives the sentence a second label beside its first, or takes it off: only where the scheme allows one.
     *
     * @param label null takes it off
     */
    record Second(SentenceId sentence, @Nullable String label) implements Command {}

    /**
     * Makes the scheme another one. What has a label that is {@link LabelScheme#merged} in it gets the label it went into,
     * whoever gave it; no label of the scheme in force may just be gone.
     *
     * @param to      its version is the one it was made from, and must still be in force
     */
    record ChangeScheme(LabelScheme to) implements Command {}

    /** Brings labels that came in late to what they have been merged into; nobody's step. */
    record Carry() implements Command {}

    /** Writes down that the guideline's files are others; the version is counted up. */
    record SetGuideline(String digest, Map<String, String> sections) implements Command {
        public SetGuideline {
            sections = Map.copyOf(sections);
        }
    }

    /**
     * Cuts a sentence in two; blanks around the place belong to neither half. Both have its label, to be confirmed.
     *
     * @param at in the report's text, in UTF-16 units
     */
    record Split(SentenceId sentence, int at) implements Command {}

    /**
     * Makes one sentence of this one and the next.
     *
     * @param keep which of the annotator's own labels stays where theirs differ, empty for none; null where they do not
     */
    record Merge(SentenceId first, @Nullable String keep) implements Command {}

    /**
     * Says what a sentence is.
     *
     * @param level of a heading; else 0
     */
    record Mark(SentenceId sentence, Kind kind, int level) implements Command {}

    /**
     * Cuts a whole report anew, as one step.
     *
     * @param segmenter the rule and granularity that cut it so, as a report names them
     */
    record Recut(String report, List<Unit> units, String segmenter) implements Command {
        public Recut {
            units = List.copyOf(units);
        }
    }

    /** The annotator stands by a label that was carried over. */
    record Confirm(SentenceId sentence) implements Command {}

    /** Puts reports away, with all that is said of them, or brings them back. */
    record Shelve(List<String> reports, boolean away) implements Command {
        public Shelve {
            reports = List.copyOf(reports);
        }
    }

    /** Makes the annotator known, or gives them another name. */
    record NameAnnotator(Annotator annotator) implements Command {}
}
