package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Order;
import biaoju.flow.search.Ranking;
import biaoju.flow.search.Searching;
import biaoju.flow.search.Searching.Whose;
import java.io.IOException;
import java.util.concurrent.CancellationException;
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
 * Searches in a project of a million sentences whose texts are in memory, in the heap that is promised: half a gigabyte.
 * First hits are those of a word that stands in nearly all sentences, and of one that stands in the last alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class SearchBench {
    private Project project;
    private Searching searching;
    private Hits sorting;

    @Setup(Level.Trial)
    public void open() throws IOException {
        project = Million.open(1);
        searching = new Searching(project);
        searching.warm(new Cancel(), Progress.NONE);
        sorting = found("提高认识");
    }

    @TearDown(Level.Trial)
    public void close() {
        searching.close();
        project.close();
    }

    private Hits found(String query) {
        Hits[] all = new Hits[1];
        searching.find(searching.parse(query), Whose.EVERYBODY, new Cancel(), Progress.NONE, some -> {
            if (all[0] == null) all[0] = new Hits(some.sheet(), some.voices());
            all[0].add(some);
        });
        return all[0];
    }

    private int count(String query) {
        return searching.find(searching.parse(query), Whose.EVERYBODY, new Cancel(), Progress.NONE, some -> {});
    }

    /** Until the first batch of hits is told. */
    private int first(String query) {
        Cancel enough = new Cancel();
        int[] size = new int[1];
        try {
            searching.find(searching.parse(query), Whose.EVERYBODY, enough, Progress.NONE, some -> {
                size[0] += some.size();
                enough.ask();
            });
        } catch (CancellationException stopped) {
            return size[0];
        }
        return size[0];
    }

    @Benchmark
    public int firstOfMany() {
        return first("工作已经落实");
    }

    @Benchmark
    public int onlyTheLast() {
        return first("第9999号报告第99项");
    }

    @Benchmark
    public int allOfMany() {
        return count("工作已经落实");
    }

    @Benchmark
    public int allOfATenth() {
        return count("提高认识");
    }

    @Benchmark
    public int pattern() {
        return count("regex:/完成(7|8)\\d+件/");
    }

    @Benchmark
    public int label() {
        return count("label:problem");
    }

    @Benchmark
    public int labelAndWord() {
        return count("label:problem,cause -noise 提高认识");
    }

    @Benchmark
    public Ranking sorted() {
        return searching.sorted(sorting, Order.AFTER, new Cancel());
    }
}
