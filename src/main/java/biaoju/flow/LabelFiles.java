package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.formats.LabelLines;
import biaoju.formats.Naming;
import biaoju.formats.NeighbourFormat;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People's labels out of a project and into it, in our own format or a neighbour's. */
public final class LabelFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LabelFiles.class);

    private final Project project;

    public LabelFiles(Project project) {
        this.project = project;
    }

    /**
     * A line that fits nowhere, and why.
     *
     * @param line from 1
     */
    public record Unmatched(Path file, long line, Problem reason) {}

    /**
     * What an import did.
     *
     * @param applied   lines that are true now and were not before
     * @param unchanged lines that said what stands
     * @param older     lines that something newer stands against
     * @param remarks   what was passed over since it is nobody's label, and labels that are called otherwise here
     */
    public record Result(int applied, int unchanged, int older, List<Unmatched> unmatched, List<Problem> remarks) {
        public Result {
            unmatched = List.copyOf(unmatched);
            remarks = List.copyOf(remarks);
        }

        public Result(int applied, int unchanged, int older, List<Unmatched> unmatched) {
            this(applied, unchanged, older, unmatched, List.of());
        }

        Result and(Result other) {
            List<Unmatched> all = new ArrayList<>(unmatched);
            all.addAll(other.unmatched);
            List<Problem> said = new ArrayList<>(remarks);
            for (Problem one : other.remarks) if (said.stream().noneMatch(known -> known.getMessage().equals(one.getMessage()))) said.add(one);
            return new Result(applied + other.applied, unchanged + other.unchanged, older + other.older, all, said);
        }
    }

    /**
     * How files are to be understood.
     *
     * @param format    null: found out from each file's content
     * @param map       a file with a table of what their labels are called here
     * @param table     the same, decided by hand: an id for each name, an empty one leaves the label out; goes before the file
     * @param annotator whose labels they are where a file does not say
     * @param predictor under whose name a model's predictions come in; empty: they are passed over and counted
     */
    public record Reading(@Nullable NeighbourFormat format, Optional<Path> map, Map<String, String> table, Optional<String> annotator,
            Optional<String> predictor) {
        public static final Reading PLAIN = new Reading(null, Optional.empty(), Map.of(), Optional.empty());

        public Reading {
            table = Map.copyOf(table);
        }

        public Reading(@Nullable NeighbourFormat format, Optional<Path> map, Map<String, String> table, Optional<String> annotator) {
            this(format, map, table, annotator, Optional.empty());
        }

        /** @throws Problem if there is no format of that name */
        public static Reading of(String format, Optional<Path> map, Optional<String> annotator) {
            return new Reading(format.equals("auto") ? null : named(format), map, Map.of(), annotator);
        }

        /** With a table that somebody looked through. */
        public Reading with(Map<String, String> decided) {
            return new Reading(format, map, decided, annotator, predictor);
        }

        /** With what models predicted, as labels of somebody of that name. */
        public Reading withPredictions(String name) {
            return new Reading(format, map, table, annotator, Optional.of(name));
        }

        private Naming naming() {
            return new Naming(annotator, predictor);
        }
    }

    /** The names of all formats that are read, or written. */
    public static List<String> formats(boolean written) {
        return Arrays.stream(NeighbourFormat.values()).filter(one -> !written || one.shape() != NeighbourFormat.Shape.NONE)
                .map(NeighbourFormat::id).toList();
    }

    static NeighbourFormat named(String id) {
        return NeighbourFormat.of(id).orElseThrow(() -> new Problem("flow.label_format", id, String.join(", ", formats(false))));
    }

    /**
     * Writes everybody's annotations, or one annotator's, by report and position, as our own lines.
     *
     * @throws Problem if nobody has that name
     */
    public void export(Optional<String> annotator, OutputStream out, Cancel cancel) {
        new LabelExport(project, annotator, cancel).to(NeighbourFormat.JSONL, out);
    }

    /**
     * The same in any format.
     *
     * @param format a single file's
     * @throws Problem if nobody has that name, or the format is none or is a folder of files
     */
    public void export(String format, Optional<String> annotator, OutputStream out, Cancel cancel) {
        new LabelExport(project, annotator, cancel).to(named(format), out);
    }

    /**
     * The same in any format, to a file or a folder of files, as the format is.
     *
     * @param out not there yet, or an empty folder: nothing is written over; what fails or is cancelled leaves nothing
     * @return how many labels, notes and flags were written
     * @throws Problem if nobody has that name, or the format is none
     */
    public int export(String format, Optional<String> annotator, Path out, Cancel cancel) {
        return new LabelExport(project, annotator, cancel).to(named(format), out);
    }

    /**
     * Puts the files' lines in, each file as one step of whoever works here, who can undo it.
     *
     * @throws Problem if a file cannot be read at all; none is taken in then
     */
    public Result read(List<Path> files, Cancel cancel, Progress progress) {
        return read(files, (file, one) -> {}, cancel, progress);
    }

    /**
     * Puts the files' lines in, each file as one step of whoever works here, who can undo it.
     *
     * @param each told of every file that is in, as soon as it is: those stay, should a later one fail or be cancelled
     * @throws Problem if a file cannot be read at all; none is taken in then
     */
    public Result read(List<Path> files, BiConsumer<Path, Result> each, Cancel cancel, Progress progress) {
        return read(files, Reading.PLAIN, each, cancel, progress);
    }

    /**
     * The same for neighbours' files.
     *
     * @throws Problem if a file cannot be read at all or is of no known format; none is taken in then
     */
    public Result read(List<Path> files, Reading how, BiConsumer<Path, Result> each, Cancel cancel, Progress progress) {
        List<NeighbourFormat> formats = formats(files, how);
        LabelMap map = LabelMap.of(project.scheme(), how.map(), how.table());
        LabelImport into = new LabelImport(project, Annotators.ofImport(project), cancel);
        Result result = new Result(0, 0, 0, List.of());
        for (int i = 0; i < files.size(); i++) {
            Result one = into.read(files.get(i), formats.get(i), map, how.naming(), project.me().id());
            each.accept(files.get(i), one);
            result = result.and(one);
            progress.at(i + 1, files.size());
        }
        return result;
    }

    /**
     * What labels the files hold and what they would be taken for; nothing is taken in.
     *
     * @throws Problem if a file cannot be read at all or is of no known format
     */
    public LabelSurvey survey(List<Path> files, Reading how, Cancel cancel, Progress progress) {
        List<NeighbourFormat> formats = formats(files, how);
        LabelSurveyor survey = new LabelSurveyor(LabelMap.of(project.scheme(), how.map(), how.table()), how.naming(), cancel);
        for (int i = 0; i < files.size(); i++) {
            survey.read(files.get(i), formats.get(i));
            progress.at(i + 1, files.size());
        }
        return survey.result();
    }

    private static List<NeighbourFormat> formats(List<Path> files, Reading how) {
        files.forEach(LabelLines::check);
        List<NeighbourFormat> formats = new ArrayList<>();
        for (Path file : files) formats.add(how.format() != null ? how.format() : NeighbourFormat.guess(file));
        return formats;
    }

    /** The labels a project brings with it, once: their annotators are themselves, never whoever works here. */
    static Result bringIn(Project project, Path file, Cancel cancel) {
        Annotators strangers = Annotators.ofStrangers(project);
        Result result = new LabelImport(project, strangers, cancel).read(file, Annotators.stranger(file.getFileName().toString()));
        if (!result.unmatched().isEmpty()) {
            LOG.warn("{} lines of a label file that came with the project fit nowhere", result.unmatched().size());
        }
        return result;
    }
}
