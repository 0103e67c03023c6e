package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.SentenceId;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.ComputeAgreement;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Labels given one after the other in a project of a million sentences, while a supervisor's overview is computed again
 * and again beside them, and while nothing else is done. Every label's time is kept, so that a held-up one shows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MeanwhileBench {
    @Param({"alone", "overview"})
    String beside;

    private final Random random = new Random(1);
    private final Cancel stop = new Cancel();
    private Project project;
    private Sheet sheet;
    private Thread supervisor;

    @Setup(Level.Trial)
    public void open() throws IOException {
        project = Million.open(2);
        sheet = project.ask().sheet(new Cancel(), Progress.NONE).join();
        supervisor = new Thread(this::look, "supervisor");
        if (beside.equals("overview")) supervisor.start();
    }

    private void look() {
        try {
            while (!stop.asked()) new ComputeAgreement(project).run(AgreementChoice.ALL.withResamples(0), stop, Progress.NONE);
        } catch (CancellationException over) {
            return;
        }
    }

    @Benchmark
    public Commit label() {
        SentenceId sentence = sheet.sentence(random.nextInt(sheet.units()));
        String label = Million.LABELS.get(random.nextInt(Million.LABELS.size()));
        return project.submit(new Command.Relabel(sentence, label, 1)).join();
    }

    @TearDown(Level.Trial)
    public void close() throws InterruptedException {
        stop.ask();
        supervisor.join();
        project.close();
    }
}
