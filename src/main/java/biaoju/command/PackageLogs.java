package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.LabelScheme;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.journal.ForeignLog;
import biaoju.journal.Frame;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The logs of one annotator's package, read and found to be nothing else: a base, which says for whom the package was made
 * and what was in it, and what the annotator wrote on it since, which is labels, notes and flags of that annotator alone,
 * on the package's own sentences, with the package's own labels. That the base is the one that was given away only the
 * project that made it can tell.
 */
public final class PackageLogs {
    /** All logs of a package together: a million labels, and no more than can be read without harm. */
    private static final long MOST_BYTES = 512L << 20;

    private final ForeignLog base;
    private final List<ForeignLog> work;
    private final Change.MadeFor madeFor;
    private final LabelScheme scheme;
    private final Map<String, Set<Span>> sentences = new HashMap<>();

    private PackageLogs(ForeignLog base, Change.MadeFor madeFor, List<ForeignLog> work, Cancel cancel) {
        this.base = base;
        this.work = List.copyOf(work);
        this.madeFor = madeFor;
        this.scheme = readBase(cancel);
        readWork(cancel);
    }

    /**
     * Reads them from end to end.
     *
     * @throws Problem if one is damaged, or says what an annotator's package cannot say
     */
    public static PackageLogs read(List<Path> files, Cancel cancel) {
        ForeignLog base = null;
        Change.MadeFor madeFor = null;
        List<ForeignLog> work = new ArrayList<>();
        if (bytes(files) > MOST_BYTES) throw new Problem("command.package_too_large", Long.toString(MOST_BYTES >> 20));
        for (Path file : files) {
            cancel.check();
            ForeignLog log = ForeignLog.read(file);
            Change first = log.first().change();
            if (!(first instanceof Change.MadeFor made)) {
                work.add(log);
            } else {
                if (base != null) throw new Problem("command.package_bases");
                base = log;
                madeFor = made;
            }
        }
        if (base == null || madeFor == null) throw new Problem("command.package_no_base");
        return new PackageLogs(base, madeFor, work, cancel);
    }

    private static long bytes(List<Path> files) {
        try {
            long bytes = 0;
            for (Path file : files) bytes += Files.size(file);
            return bytes;
        } catch (IOException broken) {
            throw new Problem(broken, "command.package_no_base");
        }
    }

    /** For whom the package was made, and from what. */
    public Change.MadeFor madeFor() {
        return madeFor;
    }

    public Annotator annotator() {
        return madeFor.annotator();
    }

    public ForeignLog base() {
        return base;
    }

    /** What the annotator did, a log for each installation they did it on. */
    public List<ForeignLog> work() {
        return work;
    }

    private LabelScheme readBase(Cancel cancel) {
        List<Change.SchemeSet> schemes = new ArrayList<>();
        List<Frame> labels = new ArrayList<>();
        base.each(frame -> {
            cancel.check();
            Change change = frame.change();
            if (change instanceof Change.SchemeSet scheme) schemes.add(scheme);
            else if (change instanceof Change.ReportsAdded added) added.reports().forEach(this::add);
            else if (change instanceof Change.Annotated) labels.add(frame);
            else if (!(change instanceof Change.GuidelineSet) && !isIntroduction(frame)) throw strange(base, frame);
        });
        if (schemes.size() != 1) throw new Problem("command.package_scheme");
        LabelScheme said = parse(schemes.get(0).json());
        for (Frame frame : labels) {
            Change.Annotated given = (Change.Annotated) frame.change();
            if (!given.by().equals(base.writer()) || given.step() != Step.IMPORT) throw strange(base, frame);
            given.edits().forEach(edit -> check(edit, said, base, frame));
        }
        return said;
    }

    private boolean isIntroduction(Frame frame) {
        Change change = frame.change();
        boolean first = frame.stamp().seq() == 1 && change.equals(madeFor);
        return first || (change instanceof Change.AnnotatorNamed named && named.annotator().equals(annotator()));
    }

    private void add(Change.Added added) {
        Set<Span> spans = sentences.computeIfAbsent(added.report().digest(), digest -> new HashSet<>());
        for (Sentence sentence : added.cut().sentences()) spans.add(sentence.span());
    }

    private static LabelScheme parse(String json) {
        try {
            return SchemeFile.parse(json);
        } catch (SchemeException wrong) {
            throw new Problem(wrong, "command.package_scheme");
        }
    }

    private void readWork(Cancel cancel) {
        // No clock of theirs can be higher than all their steps together make it: one from nowhere would end the journal's.
        long highest = base.clock() + work.stream().mapToLong(log -> log.head().seq()).sum();
        Set<Stamp> steps = new HashSet<>();
        List<Stamp> takenBack = new ArrayList<>();
        for (ForeignLog log : work) {
            log.each(frame -> {
                cancel.check();
                long clock = frame.stamp().clock();
                if (clock <= base.clock() || clock > highest) throw new Problem("command.package_clock", where(log, frame));
                if (frame.change() instanceof Change.Annotated step) {
                    if (!isMine(step, log.writer())) throw strange(log, frame);
                    if (step.step() != Step.RECOVER) steps.add(frame.stamp());
                } else if (frame.change() instanceof Change.Undone undone) {
                    if (!undone.by().equals(annotator().id()) || !undone.rulings().isEmpty()) throw strange(log, frame);
                    takenBack.add(undone.of());
                } else {
                    throw strange(log, frame);
                }
                frame.change().edits().forEach(edit -> check(edit, scheme, log, frame));
            });
        }
        for (Stamp of : takenBack) {
            if (!steps.contains(of)) throw new Problem("command.package_undo", String.valueOf(of.seq()), of.writer().toString());
        }
    }

    private boolean isMine(Change.Annotated step, UUID writer) {
        return switch (step.step()) {
            case RELABEL, CLEAR, NOTE, FLAG, IMPORT, SECOND, LABEL_MANY, PROPAGATE -> step.by().equals(annotator().id());
            case RECOVER -> step.by().equals(writer);
            default -> false;
        };
    }

    private void check(Edit edit, LabelScheme labels, ForeignLog log, Frame frame) {
        if (!edit.annotator().equals(annotator().id())) {
            throw new Problem("command.package_somebody", where(log, frame), annotator().name());
        }
        SentenceId sentence = edit.sentence();
        Set<Span> known = sentences.get(sentence.report());
        if (known == null || !known.contains(sentence.span())) {
            throw new Problem("command.package_sentence", where(log, frame), sentence.toString());
        }
        check(edit.before(), labels, log, frame);
        check(edit.after(), labels, log, frame);
    }

    private static void check(@Nullable Annotation said, LabelScheme labels, ForeignLog log, Frame frame) {
        if (said == null) return;
        for (String label : new String[] {said.label(), said.second()}) {
            if (label != null && labels.label(label).isEmpty()) throw new Problem("command.package_label", where(log, frame), label);
        }
        if (said.note().indexOf('\0') >= 0) throw new Problem("command.package_note", where(log, frame));
    }

    private Problem strange(ForeignLog log, Frame frame) {
        return new Problem("command.package_change", where(log, frame), annotator().name());
    }

    private static String where(ForeignLog log, Frame frame) {
        return log.writer() + ".log #" + frame.stamp().seq();
    }
}
