package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.flow.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A million sentences of three annotators to all formats at once in a heap of 256 MB: it is there to fail where that is too little. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 0)
@Measurement(iterations = 2)
public class DatasetHeapBench {
    private final Path place = Path.of("target", "dataset-heap-bench");
    private Project project;

    @Setup
    public void open() throws IOException {
        project = Million.open(3);
    }

    @TearDown
    public void close() throws IOException {
        project.close();
        clear();
    }

    private void clear() throws IOException {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Benchmark
    public int allFormats() throws IOException {
        clear();
        return new Datasets(project).build(new Datasets.Wish(place, List.of("jsonl", "csv", "parquet"), "gold", false, false,
                List.of("context", "soft", "annotators"), false, null, 0, "-text:没有这个词"), new Cancel(), Progress.NONE).rows();
    }
}
