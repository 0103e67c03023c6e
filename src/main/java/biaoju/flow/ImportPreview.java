package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.importing.Source;
import biaoju.importing.SourceFiles;
import biaoju.importing.extract.Limits;
import biaoju.importing.extract.ReportReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an import would bring, before anything is kept. Reads each file as an import does and remembers a digest and
 * hashes of its sentences, no text: a file that is to be looked at is read again. Callers may be any thread; the work is
 * done one after the other.
 */
public final class ImportPreview implements AutoCloseable {
    private static final Set<String> RECODABLE = Set.of("txt", "md", "html", "htm", "xhtml");
    private static final int LONGEST_NAME = 40;

    private final Project project;
    private final Limits limits;
    private final ReportReader reader;
    /** A second one: a look does not wait for a thousand files. */
    private final ReportReader looker;
    private final ProjectSentences inProject;
    private SharedSentences shared;
    /** Changed by those alone who hold this; looked into by others too. */
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> firsts = new HashMap<>();
    /** Whether the project's reports were read for this choice. */
    private boolean prepared;
    /** Where the files lie that are here already. */
    private final Set<SourceFiles.Place> there = new HashSet<>();
    private volatile Granularity granularity = Granularity.SENTENCES;
    private volatile CutLines lines = CutLines.AUTO;

    /** What is remembered of a file: all that does not depend on the others. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Seen(Chosen chosen, String format, @Nullable String encoding, @Nullable String digest, int sentences,
            int noise, long[] hashes, List<Problem> warnings, @Nullable Problem refusal) {
        static Seen unread(Chosen chosen, Problem refusal) {
            return new Seen(chosen, ending(chosen.name()), null, null, 0, 0, new long[0], List.of(), refusal);
        }
    }

    public ImportPreview(Project project) {
        this(project, Limits.USUAL, new ProjectSentences(project));
    }

    private ImportPreview(Project project, Limits limits, ProjectSentences inProject) {
        this.project = project;
        this.limits = limits;
        this.reader = new ReportReader(limits);
        this.looker = new ReportReader(limits);
        this.inProject = inProject;
        this.shared = new SharedSentences(inProject);
    }

    /** An empty one of the same project, which it need not read again; this one may be closed. */
    public ImportPreview next() {
        return new ImportPreview(project, limits, inProject);
    }

    /** How finely reports are cut, from the next file that is read on. */
    public void cut(Granularity how) {
        granularity = how;
    }

    /** How finely the files here were cut. */
    public Granularity granularity() {
        return granularity;
    }

    /** What became of broken lines when all files were last cut another way. */
    public CutLines lines() {
        return lines;
    }

    /**
     * Adds files and those in folders and archives, each once.
     *
     * @param each told of each file as soon as it is read, on the calling thread
     * @throws CancellationException once the file under way is done; those that were told stay
     */
    public synchronized void add(List<Path> paths, ReadWith how, Consumer<ImportFile> each, Cancel cancel, Progress progress) {
        List<Source> sources = SourceFiles.find(paths, cancel).stream()
                .filter(source -> source.refusal() != null || !there.contains(SourceFiles.place(source))).toList();
        for (int i = 0; i < sources.size(); i++) {
            cancel.check();
            take(Chosen.file(seen.size(), sources.get(i), how.as(), granularity), each, cancel);
            there.add(SourceFiles.place(sources.get(i)));
            progress.at(i + 1, sources.size());
        }
    }

    /** Adds a text that was pasted, called after its first line. */
    public synchronized void paste(String text, CutLines broken, Consumer<ImportFile> each, Cancel cancel) {
        take(Chosen.pasted(seen.size(), name(text), text, broken, granularity), each, cancel);
    }

    private void take(Chosen chosen, Consumer<ImportFile> each, Cancel cancel) {
        Seen one = read(chosen, cancel);
        if (one.digest() != null && !prepared) inProject.prepare(cancel);
        prepared |= one.digest() != null;
        seen.add(one);
        each.accept(related(one));
    }

    /**
     * Reads some files again, in another encoding, or to find it out. What the others are told of may change by that: all
     * are told of anew, at the end.
     */
    public void encode(Collection<Integer> numbers, Optional<Charset> encoding, Consumer<ImportFile> each, Cancel cancel,
            Progress progress) {
        again(numbers, before -> new ReadAs(encoding, before.lines()), each, cancel, progress);
    }

    /**
     * Reads all files again, each in the encoding it was read in, cut another way.
     *
     * @throws CancellationException with all of them as they were: some cut one way and some another nobody could tell apart
     */
    public synchronized void cut(Granularity how, CutLines broken, Consumer<ImportFile> each, Cancel cancel, Progress progress) {
        List<Seen> anew = new ArrayList<>();
        for (int number = 0; number < seen.size(); number++) {
            cancel.check();
            Chosen before = seen.get(number).chosen();
            anew.add(read(before.with(new ReadAs(before.how().encoding(), broken)).cut(how), cancel));
            progress.at(anew.size(), seen.size());
        }
        for (int number = 0; number < anew.size(); number++) seen.set(number, anew.get(number));
        granularity = how;
        lines = broken;
        relate(each);
    }

    private synchronized void again(Collection<Integer> numbers, UnaryOperator<ReadAs> how, Consumer<ImportFile> each,
            Cancel cancel, Progress progress) {
        int done = 0;
        try {
            for (int number : numbers) {
                cancel.check();
                Chosen before = seen.get(number).chosen();
                seen.set(number, read(before.with(how.apply(before.how())), cancel));
                progress.at(++done, numbers.size());
            }
        } finally {
            relate(each);
        }
    }

    /** Gives a text that was pasted another name. */
    public synchronized void call(int number, String name, Consumer<ImportFile> each) {
        Seen old = seen.get(number);
        Chosen chosen = old.chosen().called(name.strip().endsWith(".txt") ? name.strip() : name.strip() + ".txt");
        seen.set(number, new Seen(chosen, old.format(), old.encoding(), old.digest(), old.sentences(), old.noise(), old.hashes(),
                old.warnings(), old.refusal()));
        relate(each);
    }

    private void relate(Consumer<ImportFile> each) {
        firsts.clear();
        shared = new SharedSentences(inProject);
        for (Seen one : seen) each.accept(related(one));
    }

    private Seen read(Chosen chosen, Cancel cancel) {
        try {
            Decoded decoded = chosen.decode(chosen.bytes(), reader, cancel);
            Segmentation cut = chosen.cut(decoded);
            boolean extracted = decoded.encoding().startsWith(Report.EXTRACTED);
            String format = extracted ? decoded.encoding().substring(Report.EXTRACTED.length()) : ending(chosen.name());
            int noise = (int) cut.sentences().stream().filter(sentence -> sentence.isNoise()).count();
            return new Seen(chosen, format, extracted ? null : decoded.encoding(), Digests.ofText(decoded.text()),
                    cut.sentences().size(), noise, SharedSentences.hashes(decoded.text(), cut),
                    decoded.warnings().stream().map(ImportReports::told).toList(), null);
        } catch (Problem refusal) {
            return Seen.unread(chosen, refusal);
        }
    }

    /** What it is beside the project and the files before it. */
    private ImportFile related(Seen one) {
        String digest = one.digest();
        if (digest == null) return file(one, ImportFile.State.REFUSED, List.of(), one.refusal());
        if (!project.ask().known(Set.of(digest)).join().isEmpty()) {
            return file(one, ImportFile.State.DUPLICATE, one.warnings(), known(digest));
        }
        Integer first = firsts.putIfAbsent(digest, one.chosen().number());
        if (first != null) {
            String other = seen.get(first).chosen().name();
            return file(one, ImportFile.State.DUPLICATE, one.warnings(), new Problem("flow.same.choice", other));
        }
        List<Problem> warnings = new ArrayList<>(one.warnings());
        shared.join(one.chosen().name(), one.hashes()).ifPresent(warnings::add);
        return file(one, ImportFile.State.NEW, warnings, null);
    }

    private Problem known(String digest) {
        for (Report report : project.ask().shelved().join()) {
            if (report.digest().equals(digest)) return new Problem("flow.same.shelved", report.name());
        }
        return new Problem("flow.same.project", project.ask().find(digest).join().stream().map(Report::name).findFirst().orElse(digest));
    }

    private static ImportFile file(Seen one, ImportFile.State state, List<Problem> warnings, @Nullable Problem reason) {
        Chosen chosen = one.chosen();
        boolean pasted = chosen.pasted() != null;
        return new ImportFile(chosen.number(), pasted ? chosen.name() : chosen.source().path().toString(), chosen.name(),
                one.format(), one.encoding(), !pasted && RECODABLE.contains(one.format()), pasted, one.digest(), state, one.sentences(), one.noise(),
                warnings, reason);
    }

    /**
     * One file's text and how it is cut.
     *
     * @throws Problem if it cannot be read
     */
    public CutFile look(int number, Cancel cancel) {
        Chosen chosen = seen.get(number).chosen();
        synchronized (looker) {
            cancel.check(); // another file was chosen meanwhile
            Decoded decoded = chosen.decode(chosen.bytes(), looker, cancel);
            return new CutFile(decoded.text(), decoded.encoding(), chosen.cut(decoded),
                    decoded.warnings().stream().map(ImportReports::told).toList());
        }
    }

    /**
     * Imports these files, as they were read and cut here. One that has another text by now fails.
     *
     * @param each told of each file's number and end, on the calling thread
     * @throws CancellationException once the batch under way is in
     */
    public synchronized List<FileResult> keep(Collection<Integer> numbers, BiConsumer<Integer, FileResult> each, Cancel cancel,
            Progress progress) {
        List<Chosen> chosen = numbers.stream().sorted().map(seen::get)
                .map(one -> one.chosen().looked(one.digest())).toList();
        prepared = false;
        return new ImportReports(project, granularity, ReadAs.FOUND_OUT, limits).keep(chosen, inProject,
                (one, result) -> each.accept(one.number(), result), cancel, progress);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What a pasted text is called until somebody calls it otherwise. */
    private static String name(String text) {
        String line = text.lines().map(String::strip).filter(one -> !one.isEmpty()).findFirst().orElse("");
        String plain = line.replaceAll("[\\p{Cntrl}\\p{Zl}\\\\/:*?\"<>|#]", " ").strip().replaceAll("\\s+", " ");
        int[] points = plain.codePoints().limit(LONGEST_NAME).toArray();
        String begin = new String(points, 0, points.length).strip();
        return (begin.isEmpty() ? "pasted" : begin) + ".txt";
    }

    /** Waits for the file under way. */
    @Override
    public synchronized void close() {
        reader.close();
        synchronized (looker) {
            looker.close();
        }
    }
}
