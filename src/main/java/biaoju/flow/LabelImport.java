package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Under;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import biaoju.formats.Naming;
import biaoju.formats.NeighbourFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads label files line by line against what stands. For one sentence and annotator the newer {@code at} wins; of two
 * with the same {@code at} and different words neither is dropped in silence: what stands stays, the line is listed.
 */
final class LabelImport {
    /** Of one file; whoever has more has the wrong file, and they must not fill the memory. */
    private static final int MOST_UNMATCHED = 100_000;
    /** Reasons are shown, not traced: a hundred thousand traces would be much to keep. */
    private static final StackTraceElement[] NOWHERE = {};

    private final Project project;
    private final Annotators annotators;
    private final Cancel cancel;
    private final LabelTargets targets;

    LabelImport(Project project, Annotators annotators, Cancel cancel) {
        this.project = project;
        this.annotators = annotators;
        this.cancel = cancel;
        this.targets = new LabelTargets(project);
    }

    /** @param by whose step it is */
    LabelFiles.Result read(Path file, UUID by) {
        OneFile one = new OneFile(file, false);
        LabelLines.read(file, one);
        return finish(one, by, List.of());
    }

    /**
     * A neighbour's file, or ours, with labels by whatever name.
     *
     * @param naming whose labels they are where the file does not say
     * @param by     whose step it is
     */
    LabelFiles.Result read(Path file, NeighbourFormat format, LabelMap map, Naming naming, UUID by) {
        if (format == NeighbourFormat.JSONL) {
            OneFile ours = new OneFile(file, false);
            MappedLines lines = new MappedLines(map, ours);
            LabelLines.read(file, lines);
            return finish(ours, by, lines.remarks());
        }
        OneFile one = new OneFile(file, true);
        NeighbourLabels labels = new NeighbourLabels(targets, project, map, naming.annotator(), one);
        try {
            format.read(file, naming, new LabelTables(cancel), labels);
        } catch (Problem broken) {
            if (!format.isTable()) throw broken;
            // A table that breaks has no rows at all: it is listed, and the next file follows.
            return new LabelFiles.Result(0, 0, 0, List.of(new LabelFiles.Unmatched(file, 1, broken)));
        }
        return finish(one, by, labels.remarks());
    }

    private LabelFiles.Result finish(OneFile one, UUID by, List<Problem> remarks) {
        cancel.check();
        if (!one.pending.isEmpty()) {
            Waiting.on(project.submit(new Command.PutLabels(by, List.copyOf(one.pending.values()))));
            targets.forget();
        }
        return new LabelFiles.Result(one.applied, one.unchanged, one.older, one.unmatched, remarks);
    }

    private record Key(SentenceId sentence, UUID annotator) {}

    private final class OneFile implements LabelLines.Receiver {
        private final Path file;
        /** A neighbour may not know how a label came to be: saying it again is then no news. */
        private final boolean neighbour;
        private final Instant now = project.now();
        /** What the file makes true, in its order. */
        private final Map<Key, Annotation> pending = new LinkedHashMap<>();
        private final List<LabelFiles.Unmatched> unmatched = new ArrayList<>();
        private int applied;
        private int unchanged;
        private int older;

        OneFile(Path file, boolean neighbour) {
            this.file = file;
            this.neighbour = neighbour;
        }

        @Override
        public void take(long number, LabelLine line) {
            cancel.check();
            try {
                weigh(line);
            } catch (Problem reason) {
                refuse(number, reason);
            }
        }

        @Override
        public void refuse(long number, Problem reason) {
            if (unmatched.size() == MOST_UNMATCHED) throw new Problem("flow.label_hopeless", file.toString(), MOST_UNMATCHED);
            for (@Nullable Throwable each = reason; each != null; each = each.getCause()) each.setStackTrace(NOWHERE);
            unmatched.add(new LabelFiles.Unmatched(file, number, reason));
        }

        private void weigh(LabelLine line) {
            checkLabels(project.scheme(), line);
            SentenceId sentence = targets.sentence(line);
            UUID annotator = annotators.of(line.annotator());
            Key key = new Key(sentence, annotator);
            Annotation stands = pending.containsKey(key) ? pending.get(key) : targets.said(sentence, annotator);
            Annotation said = said(line, key, stands);
            Instant at = line.at() == null ? null : said.at(); // a line without a time is not older than anything
            Instant since = stands == null ? targets.takenBack(sentence, annotator) : stands.at();
            if (neighbour && line.origin() == Origin.IMPORTED && stands != null && sameLabels(stands, said)) {
                unchanged++;
            } else if (at != null && since != null && at.isBefore(since)) {
                older++;
            } else if (sameWords(stands, said)) {
                boolean later = at != null && stands != null && at.isAfter(since);
                if (later) put(key, said);
                else unchanged++;
            } else if (at != null && at.equals(since)) {
                throw new Problem("flow.label_same_time", line.annotator(), at.toString());
            } else {
                put(key, said);
            }
        }

        private void put(Key key, Annotation said) {
            pending.put(key, said);
            applied++;
        }

        /** The annotation as the line means it, times cut to what we keep of them. */
        private Annotation said(LabelLine line, Key key, @Nullable Annotation stands) {
            Instant at = line.at() == null ? now : line.at().truncatedTo(ChronoUnit.MILLIS);
            // No label, not taken back either: a note or a flag alone, which leaves the label as it is.
            if (stands != null && stands.label() != null && line.label() == null && !line.cleared()) {
                return new Annotation(key.sentence(), key.annotator(), stands.label(), stands.second(), line.note().strip(),
                        line.flag(), doubt(line, stands), stands.origin(), false, at, stands.elapsedMs(), stands.under());
            }
            return new Annotation(key.sentence(), key.annotator(), line.label(), line.second(), line.note().strip(),
                    line.flag(), doubt(line, stands), line.origin(), false, at, line.elapsedMs(), Under.UNKNOWN);
        }

        /** A neighbour's format knows no reason for a flag: what stands is kept. */
        private String doubt(LabelLine line, @Nullable Annotation stands) {
            if (!line.flag()) return "";
            return neighbour && line.doubt().isEmpty() && stands != null ? stands.doubt() : line.doubt().strip();
        }
    }

    private static void checkLabels(LabelScheme scheme, LabelLine line) {
        for (String label : new String[] {line.label(), line.second()}) {
            if (label != null && scheme.label(scheme.now(label)).isEmpty()) throw new Problem("flow.label_unknown", label);
        }
        if (line.second() != null && (line.label() == null || line.second().equals(line.label()))) {
            throw new Problem("flow.label_second", line.second());
        }
    }

    private static boolean sameWords(@Nullable Annotation stands, Annotation said) {
        if (stands == null) return said.isEmpty();
        return sameLabels(stands, said) && stands.origin() == said.origin() && stands.doubt().equals(said.doubt());
    }

    private static boolean sameLabels(Annotation stands, Annotation said) {
        return Objects.equals(stands.label(), said.label()) && Objects.equals(stands.second(), said.second())
                && stands.note().equals(said.note()) && stands.flag() == said.flag();
    }
}
