package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.LABELS;
import static biaoju.dataset.DatasetFixture.build;
import static org.assertj.core.api.Assertions.assertThat;

import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB reads of the Parquet files we write. */
class ParquetRowsTest {
    private static final DatasetOptions BOTH = new DatasetOptions(List.of(Format.JSONL, Format.PARQUET),
            new LabelRule.Majority(), true, false, 1).with(Extra.values());
    private static final String FILE = "data/all-00000-of-00001.parquet";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());

    private static List<List<Object>> query(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<Object> cells = new ArrayList<>();
                for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                    Object cell = row.getObject(c);
                    cells.add(cell instanceof java.sql.Array list ? Arrays.asList((Object[]) list.getArray()) : cell);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private String file() {
        return "'" + folder.resolve("d").resolve(FILE) + "'";
    }

    private static @Nullable Long code(@Nullable String label) {
        return label == null ? null : Long.valueOf(LABELS.indexOf(label));
    }

    @Test
    void duckDbReadsWhatJsonlHolds() throws SQLException, IOException {
        build(folder.resolve("d"), BOTH, DatasetFixture.reports(new Random(seed), 20, 40));
        List<DatasetRow> rows = DatasetFixture.rows(folder.resolve("d"), Format.JSONL);
        ObjectMapper json = Json.mapper();
        List<List<Object>> expected = new ArrayList<>();
        for (DatasetRow row : rows) {
            expected.add(Arrays.asList(row.id(), row.report(), row.reportName(), (long) row.number(), (long) row.start(),
                    (long) row.end(), row.text(), code(row.label()), code(row.second()), row.section(), row.kind(), row.noise(),
                    row.split(), row.source(), json.writeValueAsString(row.votes()), row.confidence(), row.previous(),
                    row.next(), json.writeValueAsString(row.soft()), json.writeValueAsString(row.annotators())));
        }
        assertThat(query("SELECT * FROM " + file())).as("seed %s", seed).isEqualTo(expected);
        assertThat(DatasetCheck.of(folder.resolve("d")).ok()).isTrue();
    }

    @Test
    void theHubFindsLabelsInNullableLongs() throws SQLException, IOException {
        build(folder.resolve("d"), BOTH, DatasetFixture.reports(new Random(seed), 2, 20));
        List<List<Object>> schema = query("SELECT name, type, repetition_type, converted_type FROM parquet_schema(" + file() + ")");
        assertThat(schema).contains(Arrays.asList("label", "INT64", "OPTIONAL", null),
                Arrays.asList("text", "BYTE_ARRAY", "OPTIONAL", "UTF8"));
        String hub = query("SELECT decode(value) FROM parquet_kv_metadata(" + file() + ") WHERE decode(key) = 'huggingface'")
                .get(0).get(0).toString();
        JsonNode features = new ObjectMapper().readTree(hub).at("/info/features");
        assertThat(features.size()).isEqualTo(20);
        assertThat(features.at("/label/_type").asText()).isEqualTo("ClassLabel");
        assertThat(features.at("/label/names").toString()).isEqualTo(new ObjectMapper().writeValueAsString(LABELS));
        assertThat(features.at("/section/feature/dtype").asText()).isEqualTo("string");
        assertThat(Files.readString(folder.resolve("d/README.md"))).contains("path: " + FILE);
    }

    @Test
    void rowGroupsAndEveryBitWidthAreRead() throws SQLException, IOException {
        Random random = new Random(seed);
        Column word = new Column("word", Column.Type.WORD);
        Column number = new Column("number", Column.Type.LONG);
        Column words = new Column("words", Column.Type.WORDS);
        Path path = folder.resolve("x.parquet");
        int rows = 120_000;
        int different = 1 << (1 + random.nextInt(16));
        List<List<Object>> expected = new ArrayList<>();
        try (ParquetFile file = new ParquetFile(Files.newOutputStream(path), List.of(word, number, words), Map.of(), "test")) {
            String same = "";
            for (int r = 0; r < rows; r++) {
                if (random.nextInt(5) > 0) same = "词" + random.nextInt(different);
                String text = random.nextInt(50) == 0 ? null : same;
                Long value = random.nextBoolean() ? null : Long.valueOf(random.nextLong());
                List<Object> list = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) list.add("标题" + random.nextInt(different));
                word.add(text);
                number.add(value);
                words.add(list.stream().map(Object::toString).toList());
                file.endRow();
                expected.add(Arrays.asList(text, value, list));
            }
        }
        assertThat(query("SELECT * FROM '" + path + "'").equals(expected)).as("seed %s", seed).isTrue();
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(new Random(seed), 3, 20);
        build(folder.resolve("a"), BOTH, reports);
        build(folder.resolve("b"), BOTH, reports);
        assertThat(folder.resolve("a").resolve(FILE)).hasSameBinaryContentAs(folder.resolve("b").resolve(FILE));
    }

    @Test
    void anUnfinishedBuildLeavesNoFolderAndAnEmptyOneIsFilled() throws IOException {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(new Random(seed), 3, 20);
        Path wanted = Files.createDirectory(folder.resolve("d"));
        try (DatasetBuild build = DatasetBuild.begin(wanted, BOTH, DatasetFixture.FROM, null)) {
            build.add(reports.get(0));
        }
        assertThat(wanted).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("d");
        build(wanted, BOTH, reports);
        assertThat(DatasetCheck.of(wanted).ok()).isTrue();
        assertThat(folder.toFile().list()).containsExactly("d");
    }
}
