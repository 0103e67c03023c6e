package biaoju.bench;

import biaoju.agreement.FleissKappa;
import biaoju.agreement.KrippendorffAlpha;
import biaoju.agreement.Ratings;
import biaoju.agreement.VoteCounts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
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

/** Fleiss' κ and Krippendorff's α of 1,000,000 units that ten annotators labelled, five labels, from packed bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class AgreementBench {
    private static final int UNITS = 1_000_000;
    private static final int ANNOTATORS = 10;
    private static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");

    private byte[] cells = new byte[0];

    @Setup(Level.Trial)
    public void rate() {
        cells = Annotators.rate(new SplittableRandom(1), UNITS, ANNOTATORS, LABELS.size());
    }

    /** Both coefficients from the bytes, the check of the table included. */
    @Benchmark
    public double ours() {
        Ratings ratings = Ratings.of(LABELS, ANNOTATORS, cells, new int[] {0, UNITS});
        VoteCounts votes = VoteCounts.of(ratings);
        return FleissKappa.of(votes).value() + KrippendorffAlpha.of(votes).value();
    }

    /** The least there is to do: count how often each label occurs. */
    @Benchmark
    public long bareLoop() {
        int[] counts = new int[LABELS.size() + 1];
        for (byte cell : cells) counts[cell]++;
        return counts[1];
    }

    /** As dkpro has it, from the building of its study on. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 2, time = 1)
    public double dkpro() {
        CodingAnnotationStudy study = new CodingAnnotationStudy(ANNOTATORS);
        for (int unit = 0; unit < UNITS; unit++) {
            Object[] row = new Object[ANNOTATORS];
            for (int a = 0; a < ANNOTATORS; a++) row[a] = LABELS.get(cells[unit * ANNOTATORS + a] - 1);
            study.addItemAsArray(row);
        }
        return new FleissKappaAgreement(study).calculateAgreement()
                + new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }
}
