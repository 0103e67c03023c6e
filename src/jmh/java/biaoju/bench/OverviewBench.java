package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.ComputeAgreement;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
 * From the store of a project of a million sentences to everything the agreement page shows, intervals apart. Yardstick:
 * H2 handing out the same sentences and annotations row by row, the columns that matter, nothing done with them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class OverviewBench {
    private static final String SENTENCES = """
            SELECT id, report_id, start_at, end_at, noise, text_digest FROM sentence WHERE id >= ? AND id < ? ORDER BY id""";
    private static final String ANNOTATIONS = """
            SELECT sentence_id, annotator_id, label, origin, at FROM annotation
            WHERE sentence_id >= ? AND sentence_id < ? ORDER BY sentence_id, annotator_id""";
    private static final int AT_ONCE = 10_000;
    private static final int PAGE = 100;

    @Param({"2", "3"})
    int annotators;

    private Project project;
    private Connection connection;
    private AgreementOverview last;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        project = Million.open(annotators);
        String file = project.folder().database().toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        connection = DriverManager.getConnection("jdbc:h2:async:" + file, "sa", "");
        last = overview();
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
        project.close();
    }

    @Benchmark
    public AgreementOverview overview() {
        return new ComputeAgreement(project).run(AgreementChoice.ALL.withResamples(0), new Cancel(), Progress.NONE);
    }

    @Benchmark
    public long rowByRow() throws SQLException {
        return scan(SENTENCES, 6) + scan(ANNOTATIONS, 2);
    }

    /** A click on a cell of the confusion matrix: its units, and the first page of their texts. */
    @Benchmark
    public List<SentenceText> cell() {
        List<Integer> units = last.cell(0, 1, 0, 1);
        return project.ask().texts(units.stream().limit(PAGE).map(last.sheet()::sentence).toList()).join();
    }

    private long scan(String sql, int number) throws SQLException {
        long sum = 0;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int from = 0; from <= last.sheet().units(); from += AT_ONCE) {
                query.setInt(1, from);
                query.setInt(2, from + AT_ONCE);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) sum += row.getLong(1) + row.getInt(2) + row.getLong(number);
                }
            }
        }
        return sum;
    }
}
