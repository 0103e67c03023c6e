package biaoju.bench;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.AgreementTable;
import biaoju.agreement.Ratings;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole table of agreement over 100,000 units: all coefficients pooled, by pair, by label and by report, each with
 * its interval from 2,000 resamples. In 1,000 reports of 100 sentences reports are drawn for the pooled figures and
 * sentences within each report for its own; as one bare table, units.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class BootstrapBench {
    private static final int UNITS = 100_000;
    private static final int SENTENCES = 100;
    private static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");
    private static final int[] REPORTS = IntStream.rangeClosed(0, UNITS / SENTENCES).map(i -> i * SENTENCES).toArray();

    private byte[] three = new byte[0];
    private byte[] ten = new byte[0];

    @Setup(Level.Trial)
    public void rate() {
        three = Annotators.rate(new SplittableRandom(1), UNITS, 3, LABELS.size());
        ten = Annotators.rate(new SplittableRandom(2), UNITS, 10, LABELS.size());
    }

    private static AgreementTable table(byte[] cells, int annotators, int[] groups, int resamples) {
        Ratings ratings = Ratings.of(LABELS, annotators, cells, groups);
        return Agreement.of(ratings, new AgreementOptions(0, resamples, 1), () -> false, percent -> {});
    }

    @Benchmark
    public AgreementTable threeAnnotators() {
        return table(three, 3, REPORTS, 2_000);
    }

    @Benchmark
    public AgreementTable tenAnnotators() {
        return table(ten, 10, REPORTS, 2_000);
    }

    @Benchmark
    public AgreementTable threeAnnotatorsBareTable() {
        return table(three, 3, new int[] {0, UNITS}, 2_000);
    }

    @Benchmark
    public AgreementTable tenAnnotatorsBareTable() {
        return table(ten, 10, new int[] {0, UNITS}, 2_000);
    }

    /** Without intervals, beside the others to see what they cost. */
    @Benchmark
    public AgreementTable tenAnnotatorsNoIntervals() {
        return table(ten, 10, REPORTS, 0);
    }
}
