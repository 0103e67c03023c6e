package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.flow.Datasets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A dataset out of a project of a million sentences. Yardsticks: Jackson writing the same rows from memory, and DuckDB's
 * COPY to Parquet of the same rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DatasetBench {
    private final Path place = Path.of("target", "dataset-bench");
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private Project project;
    private Connection duck;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        project = Million.open(2);
        Path made = build("jsonl").resolve("all.jsonl");
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(made)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> one : json.readTree(line).properties()) {
                    row.put(one.getKey(), json.convertValue(one.getValue(), Object.class));
                }
                rows.add(row);
            }
        }
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE rows AS SELECT * FROM read_json_auto('" + made + "')");
        }
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException, IOException {
        duck.close();
        project.close();
        clear();
    }

    private void clear() throws IOException {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private Path build(String format) throws IOException {
        clear();
        Path out = place.resolve(format);
        new Datasets(project).build(new Datasets.Wish(out, List.of(format), "gold", false, false, List.of(), false, null, 0, ""),
                new Cancel(), Progress.NONE);
        return out;
    }

    @Benchmark
    public Path jsonl() throws IOException {
        return build("jsonl");
    }

    @Benchmark
    public Path parquet() throws IOException {
        return build("parquet");
    }

    @Benchmark
    public int bareJackson() throws IOException {
        clear();
        Files.createDirectories(place);
        ObjectMapper json = new ObjectMapper();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place.resolve("bare.jsonl")), 1 << 16);
                SequenceWriter writer = json.writer().withRootValueSeparator("\n").writeValues(out)) {
            for (Map<String, Object> row : rows) writer.write(row);
        }
        return rows.size();
    }

    @Benchmark
    public int duckDbCopy() throws SQLException, IOException {
        clear();
        Files.createDirectories(place);
        try (Statement statement = duck.createStatement()) {
            return statement.executeUpdate("COPY rows TO '" + place.resolve("duck.parquet") + "' (FORMAT parquet)");
        }
    }
}
