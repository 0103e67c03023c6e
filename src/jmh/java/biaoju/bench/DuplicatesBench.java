package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.duplicates.Repeats;
import biaoju.duplicates.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What repeats itself in 10,000 reports of 100 sentences each, a tenth of them near-duplicates of others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DuplicatesBench {
    private static final int REPORTS = 10_000;
    private static final int SENTENCES = 100;

    private final List<List<String>> corpus = new ArrayList<>();

    @Setup
    public void write() {
        Random random = new Random(42);
        List<String> earlier = new ArrayList<>();
        for (int r = 0; r < REPORTS; r++) {
            List<String> report = new ArrayList<>();
            for (int s = 0; s < SENTENCES; s++) {
                String text;
                if (random.nextInt(10) > 0 || earlier.isEmpty()) {
                    StringBuilder made = new StringBuilder();
                    for (int c = 15 + random.nextInt(45); c > 0; c--) made.append((char) (0x4e00 + random.nextInt(3_000)));
                    text = made.toString();
                    if (random.nextInt(20) == 0) earlier.add(text);
                } else {
                    text = earlier.get(random.nextInt(earlier.size())) + (char) (0x4e00 + random.nextInt(3_000));
                }
                report.add(text);
            }
            corpus.add(report);
        }
    }

    @Benchmark
    public Repeats clusters() {
        Repetition repetition = new Repetition();
        for (List<String> report : corpus) {
            repetition.report();
            report.forEach(repetition::sentence);
        }
        return repetition.find(new Cancel());
    }
}
