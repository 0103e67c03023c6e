package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB reads of the labels we write. */
class ParquetLabelsTest {
    @TempDir
    private Path place;
    private Project project;
    private Document report;

    @BeforeEach
    void open() throws IOException {
        Workplace workplace = new Workplace(place);
        report = workplace.report("整改", 4);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        List<Sentence> all = report.cut().sentences();
        String line = "{\"report\":\"%s\",\"start\":%d,\"end\":%d,\"text\":\"%s\",\"annotator\":\"%s\",\"label\":%s,\"note\":\"%s\",\"flag\":%s,\"origin\":\"human\",\"at\":\"2026-11-20T08:15:30.120Z\",\"elapsed_ms\":7}\n";
        Path labels = Files.writeString(place.resolve("in.jsonl"), of(line, all.get(0), "李", "\"problem\"", "=1+1", false)
                + of(line, all.get(0), "王", "\"measure\"", "", true) + of(line, all.get(1), "王", "null", "一半", false));
        assertThat(new LabelFiles(project).read(List.of(labels), new Cancel(), Progress.NONE).applied()).isEqualTo(3);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private CodePoints points() {
        return new CodePoints(report.text());
    }

    private String of(String line, Sentence sentence, String who, String label, String note, boolean flag) {
        return line.formatted(report.report().shortDigest(), points().of(sentence.span().start()), points().of(sentence.span().end()),
                report.textOf(sentence).replace("\n", "\\n"), who, label, note, flag);
    }

    private static List<List<Object>> query(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<Object> cells = new ArrayList<>();
                for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) cells.add(row.getObject(c));
                rows.add(cells);
            }
        }
        return rows;
    }

    private Path exported(String name) {
        Path file = place.resolve(name);
        new LabelFiles(project).export("parquet", Optional.empty(), file, new Cancel());
        return file;
    }

    @Test
    void everyColumnIsThereAndTheHubFindsTheLabels() throws SQLException, IOException {
        Path file = exported("a.parquet");
        Sentence first = report.cut().sentences().get(0);
        Sentence second = report.cut().sentences().get(1);
        List<List<Object>> rows = query("SELECT * FROM '" + file + "'");
        assertThat(rows).containsExactly(row(first, "李", 1L, "=1+1", "false"), row(first, "王", 0L, "", "true"), row(second, "王", null, "一半", "false"));
        assertThat(query("SELECT type, repetition_type FROM parquet_schema('" + file + "') WHERE name = 'label'")).containsExactly(List.of("INT64", "OPTIONAL"));
        String hub = query("SELECT decode(value) FROM parquet_kv_metadata('" + file + "') WHERE decode(key) = 'huggingface'").get(0).get(0).toString();
        assertThat(hub).contains("\"label\":{\"names\":[\"measure\",\"problem\"],\"_type\":\"ClassLabel\"}");
        assertThat(Files.readAllBytes(exported("b.parquet"))).as("the same labels, the same bytes").isEqualTo(Files.readAllBytes(file));
    }

    private List<Object> row(Sentence sentence, String who, Object label, String note, String flag) {
        return Arrays.asList(report.report().shortDigest(), report.report().name(), (long) points().of(sentence.span().start()),
                (long) points().of(sentence.span().end()), report.textOf(sentence), who, label, null, note, flag, "human", "2026-11-20T08:15:30.120Z", 7L);
    }

    @Test
    void itIsReadBackWithNothingNew() {
        LabelFiles.Result result = new LabelFiles(project).read(List.of(exported("a.parquet")), new Cancel(), Progress.NONE);
        assertThat(List.of(result.applied(), result.unchanged(), result.unmatched().size())).containsExactly(0, 3, 0);
    }

    @Test
    void whereItGoesStaysOpen() {
        class Open extends ByteArrayOutputStream {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        }
        Open out = new Open();
        new LabelFiles(project).export("parquet", Optional.empty(), out, new Cancel());
        assertThat(out.closed).isFalse();
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).startsWith("PAR1").endsWith("PAR1");
    }
}
