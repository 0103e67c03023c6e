package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.SentenceId;
import biaoju.flow.history.History;
import biaoju.flow.history.Line;
import biaoju.flow.repeats.Count;
import biaoju.flow.repeats.RepeatIndex;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
 * Where else among a million sentences one stands, and what was said of it before. All of these sentences are alike to a
 * hundred thousand others at least, which is the worst there is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 10)
@Measurement(iterations = 20)
public class RepeatsBench {
    private final Random random = new Random(1);
    private Project project;
    private RepeatIndex index;
    private Sheet sheet;

    @Setup(Level.Trial)
    public void open() throws IOException {
        project = Million.open(1);
        index = new RepeatIndex(project);
        index.read(new Cancel(), Progress.NONE);
        sheet = project.ask().sheet(new Cancel(), Progress.NONE).join();
    }

    @TearDown(Level.Trial)
    public void close() {
        project.close();
    }

    private SentenceId any() {
        return sheet.sentence(random.nextInt(sheet.units()));
    }

    @Benchmark
    public Count count() {
        return index.count(any());
    }

    @Benchmark
    public int read() {
        RepeatIndex fresh = new RepeatIndex(project);
        fresh.read(new Cancel(), Progress.NONE);
        return fresh.size();
    }

    @Benchmark
    public List<Line> history() {
        return new History(project).of(any(), null, Long.MAX_VALUE, new Cancel(), Progress.NONE);
    }
}
