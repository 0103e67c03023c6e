package biaoju.flow.history;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import biaoju.journal.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who labelled what, when, and what it was before, out of the journal. Not for the thread that paints: it reads files. */
public final class History {
    private static final int TEXTS_AT_ONCE = 200;

    private final Project project;

    public History(Project project) {
        this.project = project;
    }

    /**
     * The steps of the project, newest first.
     *
     * @param before null: from the newest on
     * @param of     whose; null for everybody's
     */
    public List<Line> steps(@Nullable Stamp before, @Nullable UUID of, int most) {
        Past past = project.past();
        Set<Stamp> undone = past.undone();
        return past.steps(before, who(of), most).stream().map(frame -> line(frame, undone, of)).toList();
    }

    /** How many steps there are; of everybody where {@code of} is null. */
    public long count(@Nullable UUID of) {
        return project.past().count(who(of));
    }

    private static Predicate<UUID> who(@Nullable UUID of) {
        return by -> of == null || of.equals(by);
    }

    /**
     * What was said of one sentence, newest first.
     *
     * @param of   whose labels; null for everybody's, and decisions
     * @param last only the last so many bytes of each log are looked through
     */
    public List<Line> of(SentenceId sentence, @Nullable UUID of, long last, Cancel cancel, Progress progress) {
        Past past = project.past();
        List<Frame> frames = past.touching(sentence, last, cancel, progress);
        Set<Stamp> undone = frames.isEmpty() ? Set.of() : past.undone();
        List<Line> lines = new ArrayList<>();
        for (Frame frame : frames) {
            Deed deed = Deed.of(frame);
            for (Edit edit : frame.change().edits()) {
                if (!edit.sentence().equals(sentence) || (of != null && !of.equals(edit.annotator()))) continue;
                lines.add(new Line(frame.stamp(), frame.at(), edit.annotator(), deed.step, deed.kind,
                        undone.contains(frame.stamp()), sentence, frame.change().edits().size(), edit.before(), edit.after(), null));
            }
            for (Ruling ruling : frame.change().rulings()) {
                if (!ruling.sentence().equals(sentence) || of != null) continue;
                lines.add(new Line(frame.stamp(), frame.at(), deed.by, deed.step, deed.kind,
                        undone.contains(frame.stamp()), sentence, frame.change().rulings().size(), null, null, ruling.after()));
            }
        }
        return List.copyOf(lines);
    }

    /** Whose step a change is, which one, and how it came about. */
    private record Deed(UUID by, Step step, Line.Kind kind) {
        static Deed of(Frame frame) {
            Change change = frame.change();
            if (change instanceof Change.Annotated done) return new Deed(done.by(), done.step(), Line.Kind.DONE);
            if (change instanceof Change.Decided done) return new Deed(done.by(), done.step(), Line.Kind.DONE);
            if (change instanceof Change.Recut done) return new Deed(done.by(), done.step(), Line.Kind.DONE);
            if (change instanceof Change.ReportsShelved done) return new Deed(done.by(), done.step(), Line.Kind.DONE);
            if (change instanceof Change.SchemeChanged done) {
                return new Deed(done.by(), Step.SCHEME, done.of() == null ? Line.Kind.DONE : taken(done.redo()));
            }
            if (change instanceof Change.Undone undone) return new Deed(undone.by(), undone.step(), taken(undone.redo()));
            return new Deed(frame.stamp().writer(), Step.RECOVER, Line.Kind.DONE);
        }

        private static Line.Kind taken(boolean redo) {
            return redo ? Line.Kind.DONE_AGAIN : Line.Kind.TAKEN_BACK;
        }
    }

    /** @param of nothing is shown of what the step did to others' labels, or to decisions; null: of all */
    private static Line line(Frame frame, Set<Stamp> undone, @Nullable UUID of) {
        Change change = frame.change();
        List<Edit> edits = change.edits().stream().filter(edit -> of == null || edit.annotator().equals(of)).toList();
        Edit edit = edits.isEmpty() ? null : edits.get(0);
        boolean decided = !change.rulings().isEmpty() && (of == null || change.edits().isEmpty());
        Ruling ruling = decided ? change.rulings().get(0) : null;
        SentenceId sentence = edit != null ? edit.sentence() : ruling != null ? ruling.sentence() : null;
        Deed deed = Deed.of(frame);
        return new Line(frame.stamp(), frame.at(), deed.by, deed.step, deed.kind, undone.contains(frame.stamp()), sentence,
                Math.max(edits.size(), decided ? change.rulings().size() : 0), edit == null ? null : edit.before(), edit == null ? null : edit.after(),
                ruling == null ? null : ruling.after());
    }

    /** The texts of the sentences that are still there. */
    public Map<SentenceId, SentenceText> texts(List<Line> lines, Cancel cancel) {
        List<SentenceId> ids = lines.stream().map(Line::sentence).filter(Objects::nonNull).distinct().toList();
        Map<SentenceId, SentenceText> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += TEXTS_AT_ONCE) {
            cancel.check();
            Waiting.on(project.ask().texts(ids.subList(from, Math.min(ids.size(), from + TEXTS_AT_ONCE))))
                    .forEach(text -> found.put(text.id(), text));
        }
        return found;
    }
}
