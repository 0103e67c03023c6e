package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.SentenceId;
import biaoju.flow.OpenProject;
import biaoju.flow.SampleProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * What stands between a key press and "saved": a command sent to an open project, checked, its frame forced, the
 * tables changed, its answer waited for. The yardstick, in the same folder: 200 bytes appended to a file and forced.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AcknowledgeBench {
    private static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");

    private final byte[] bytes = new byte[200];
    private final List<SentenceId> sentences = new ArrayList<>();
    private Path folder;
    private Project project;
    private FileChannel raw;
    private int presses;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "acknowledge");
        Home home = new Home(folder.resolve("state"), folder.resolve("data"), new Annotator(UUID.randomUUID(), "bench"));
        project = OpenProject.open(SampleProject.unpack(folder.resolve("sample")), home, new Cancel(), Progress.NONE);
        project.ask().eachAnnotation(said -> {
            if (!sentences.contains(said.sentence())) sentences.add(said.sentence());
        }).join();
        raw = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The labels go round, one further at every round, so that no press asks for what stands already. */
    @Benchmark
    public Commit label() {
        int round = presses / sentences.size();
        SentenceId sentence = sentences.get(presses % sentences.size());
        String label = LABELS.get((round + presses++) % LABELS.size());
        return project.submit(new Command.Relabel(sentence, label, presses)).join();
    }

    @Benchmark
    public int rawAppend() throws IOException {
        int written = raw.write(ByteBuffer.wrap(bytes));
        raw.force(false);
        return written;
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        project.close();
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
