package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.Granularity;
import biaoju.domain.Sentence;
import biaoju.flow.ImportReports;
import biaoju.flow.InitProject;
import biaoju.flow.OpenProject;
import biaoju.segment.Segmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * 10,000 files of together some 34 million characters into a new project, from the first byte read to the last label
 * could be given. Yardstick: H2 alone taking the same rows, texts and all, in one connection without a journal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ImportBench {
    private static final int REPORTS = 10_000;
    private static final int CHARACTERS = 3_400;

    private Path place;
    private List<String> texts;

    /** Reports of the sample's lines in random order, each with numbers of its own. */
    @Setup(Level.Trial)
    public void writeFiles() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (!text.contains("\uFFFD")) lines.addAll(text.lines().filter(line -> line.length() > 8).toList());
            }
        }
        place = Files.createTempDirectory("biaoju-import");
        Path folder = Files.createDirectories(place.resolve("files"));
        Random random = new Random(42);
        texts = new ArrayList<>();
        for (int n = 0; n < REPORTS; n++) {
            StringBuilder text = new StringBuilder("第" + n + "号工作总结\n");
            while (text.length() < CHARACTERS) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(1000)).append("件。\n");
            }
            texts.add(text.toString());
            Files.writeString(folder.resolve(String.format("r%05d.txt", n)), text);
        }
    }

    @Setup(Level.Iteration)
    public void clear() throws IOException {
        delete(place.resolve("project"));
        delete(place.resolve("h2"));
    }

    @TearDown(Level.Trial)
    public void deleteAll() throws IOException {
        delete(place);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Benchmark
    public int imported() {
        Path root = place.resolve("project");
        InitProject.init(root, Optional.empty());
        Home home = new Home(place.resolve("state"), place.resolve("data"), new Annotator(UUID.randomUUID(), "bench"));
        try (Project project = OpenProject.open(root, home, new Cancel(), Progress.NONE)) {
            return new ImportReports(project, Granularity.SENTENCES, Optional.empty())
                    .run(List.of(place.resolve("files")), result -> {}, new Cancel(), Progress.NONE).size();
        }
    }

    @Benchmark
    public int h2Alone() throws SQLException, IOException {
        Files.createDirectories(place.resolve("h2"));
        Segmenter segmenter = new Segmenter(Granularity.SENTENCES);
        String url = "jdbc:h2:async:" + place.resolve("h2/alone") + ";WRITE_DELAY=0";
        int rows = 0;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE report (id INTEGER PRIMARY KEY, text CLOB)");
                statement.execute("CREATE TABLE sentence (id BIGINT PRIMARY KEY, report_id INTEGER, start_at INTEGER, "
                        + "end_at INTEGER, number INTEGER, kind SMALLINT, UNIQUE (report_id, start_at, end_at))");
            }
            try (PreparedStatement report = connection.prepareStatement("INSERT INTO report VALUES (?, ?)");
                    PreparedStatement sentence =
                            connection.prepareStatement("INSERT INTO sentence VALUES (?, ?, ?, ?, ?, ?)")) {
                for (int n = 0; n < texts.size(); n++) {
                    report.setInt(1, n);
                    report.setString(2, texts.get(n));
                    report.executeUpdate();
                    for (Sentence one : segmenter.cut(texts.get(n)).sentences()) {
                        sentence.setLong(1, rows++);
                        sentence.setInt(2, n);
                        sentence.setInt(3, one.span().start());
                        sentence.setInt(4, one.span().end());
                        sentence.setInt(5, one.number());
                        sentence.setInt(6, one.level());
                        sentence.addBatch();
                    }
                    sentence.executeBatch();
                    if (n % 50 == 49) connection.commit();
                }
            }
            connection.commit();
        }
        return rows;
    }
}
