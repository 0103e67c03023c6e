package biaoju.bench;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.store.Db;
import biaoju.store.Fold;
import biaoju.store.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the key press to "saved": a frame forced and the tables changed, both on the database's thread, waited for by the
 * caller. The yardstick, in the same folder: 200 bytes appended to a file and forced.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AcknowledgeBench {
    private static final UUID ANNOTATOR = new UUID(1, 1);
    private static final int REPORTS = 200;
    private static final int SENTENCES = 80;

    private final Random random = new Random(1);
    private final byte[] bytes = new byte[200];
    private Path folder;
    private Journal journal;
    private Db db;
    private FileChannel raw;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "acknowledge");
        journal = Journal.open(folder.resolve("journal"), new UUID(2, 2), Clock.systemUTC());
        db = Db.open(folder.resolve("biaoju.mv.db"), true);
        raw = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        List<Change.Added> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) reports.add(report(i));
        Frame frame = journal.append(new Change.ReportsAdded(reports));
        db.write(tx -> Fold.apply(tx, frame, report -> "推进重点项目建设，全年完成投资。".repeat(SENTENCES))).join();
    }

    private static Change.Added report(int number) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) sentences.add(new Sentence(i + 1, span(i), Kind.BODY, 0, null, -1));
        Report report = new Report(digest(number), "report " + number, number + ".txt", digest(number), "UTF-8", "1/sentences", Instant.now());
        return new Change.Added(report, new Segmentation(sentences, List.of()));
    }

    private static String digest(int report) {
        return String.format("%064x", report + 1);
    }

    private static Span span(int sentence) {
        return new Span(sentence * 16, sentence * 16 + 16);
    }

    @Benchmark
    public Folded label() {
        SentenceId sentence = new SentenceId(digest(random.nextInt(REPORTS)), span(random.nextInt(SENTENCES)));
        Annotation said = new Annotation(sentence, ANNOTATOR, "measure", null, "", false, Origin.HUMAN, false, Instant.now(), 1_200);
        Change change = new Change.Annotated(ANNOTATOR, Step.RELABEL, List.of(new Edit(sentence, ANNOTATOR, null, said)));
        return db.onDb(() -> {
            Frame frame = journal.append(change);
            return db.tx(tx -> Fold.apply(tx, frame, report -> null));
        }).join();
    }

    @Benchmark
    public int rawAppend() throws IOException {
        int written = raw.write(ByteBuffer.wrap(bytes));
        raw.force(false);
        return written;
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        db.close();
        journal.close();
        raw.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AcknowledgeBench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
