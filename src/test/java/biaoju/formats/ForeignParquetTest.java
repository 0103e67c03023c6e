package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet files as DuckDB writes them: packed in every way, dictionaries and none, both kinds of pages, with nulls. */
class ForeignParquetTest {
    private static final String NAMES = "{\"info\":{\"features\":{\"label\":{\"names\":[\"measure\",\"problem\"],\"_type\":\"ClassLabel\"},"
            + "\"labels\":{\"feature\":{\"names\":[\"measure\",\"problem\"],\"_type\":\"ClassLabel\"},\"_type\":\"List\"}}}}";

    @TempDir
    Path folder;

    private Path written(String select, String options) throws SQLException {
        Path file = folder.resolve("a.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        }
        return file;
    }

    private static Collected read(Path file) {
        assertThat(NeighbourFormat.guess(file)).isEqualTo(NeighbourFormat.PARQUET);
        Collected found = new Collected();
        NeighbourFormat.PARQUET.read(file, Naming.NONE, Tables::rows, found);
        return found;
    }

    private static String said(FoundLabel one) {
        return one.place().text() + " " + String.join("+", one.labels());
    }

    @ParameterizedTest
    @CsvSource({"uncompressed, V1", "snappy, V1", "gzip, V1", "zstd, V1", "lz4_raw, V1", "snappy, V2", "zstd, V2", "uncompressed, V2"})
    void packedInEveryWayBothKindsOfPages(String codec, String version) throws SQLException {
        int rows = 20_000;
        Path file = written("SELECT '第' || i || '句。' AS text, CASE WHEN i % 5 = 0 THEN NULL ELSE 'l' || (i % 3) END AS label, repeat('长', i::INT % 50) AS note,"
                + " [i, 2] AS numbers, {'a': i, 'label': 'x'} AS struct, i * 0.5 AS score FROM range(" + rows + ") t(i)",
                ", COMPRESSION " + codec + ", PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 6000");
        Collected found = read(file);
        assertThat(found.refused).isEmpty();
        assertThat(found.labels).extracting(one -> said(one) + " " + one.note())
                .isEqualTo(IntStream.range(0, rows).filter(i -> i % 5 != 0 || i % 50 != 0)
                        .mapToObj(i -> "第" + i + "句。 " + (i % 5 == 0 ? "" : "l" + i % 3) + " " + "长".repeat(i % 50)).toList());
    }

    @Test
    void numbersWithNamesAreLabels() throws SQLException {
        Path file = written("SELECT * FROM (VALUES ('一。', 0::BIGINT), ('二。', 1), ('三。', -1), ('四。', NULL), ('五。', 7)) t(text, label)",
                ", KV_METADATA {huggingface: '" + NAMES + "'}");
        assertThat(read(file).labels).extracting(ForeignParquetTest::said).containsExactly("一。 measure", "二。 problem", "五。 7");
    }

    @Test
    void listsOfLabelsWithNullsAndEmptyOnes() throws SQLException {
        Path file = written("SELECT * FROM (VALUES ('一。', [0, 1]), ('二。', []), ('三。', NULL), ('四。', [NULL, 1]), ('五。', [0, 1, 0])) t(text, labels)",
                ", KV_METADATA {huggingface: '" + NAMES + "'}");
        Collected found = read(file);
        assertThat(found.labels).extracting(ForeignParquetTest::said).containsExactly("一。 measure+problem", "四。 problem");
        assertThat(found.refused).as("three labels").singleElement().satisfies(one -> assertThat(one.getMessage()).contains("row 5"));
    }

    @Test
    void ourOwnColumnsOfAnyType() throws SQLException {
        Path file = written("SELECT '0123456789abcdef' AS report, 'r.txt' AS report_name, 3::SMALLINT AS start, 6::UINTEGER AS \"end\", '一二。' AS text, 'measure' AS label,"
                + " NULL::VARCHAR AS second, true AS flag, 'human' AS origin, '李' AS annotator, TIMESTAMPTZ '2026-11-20 08:15:30.12+00' AS at, 5::BIGINT AS elapsed_ms", "");
        FoundLabel one = read(file).labels.get(0);
        assertThat(one.place()).isEqualTo(new FoundLabel.Place("0123456789abcdef", "r.txt", 3, 6, FoundLabel.Unit.CODE_POINTS, "一二。"));
        assertThat(one.flag()).isTrue();
        assertThat(String.valueOf(one.at())).isEqualTo("2026-11-20T08:15:30.120Z");
        assertThat(List.of(String.valueOf(one.annotator()), one.elapsedMs(), one.origin().id())).isEqualTo(List.of("李", 5L, "human"));
    }

    @Test
    void whatHasNoLabelsOrIsPackedOtherwiseSaysSo() throws SQLException {
        Path other = written("SELECT 'a' AS sentence, 1 AS class", "");
        assertThatThrownBy(() -> read(other)).isInstanceOf(Problem.class).hasMessageContaining("a.parquet").hasMessageContaining("sentence, class");
        Path struct = written("SELECT 'a' AS text, {'x': 'y'} AS label", "");
        assertThatThrownBy(() -> read(struct)).isInstanceOf(Problem.class).hasMessageContaining("label");
        Path brotli = written("SELECT 'a' AS text, 'b' AS label FROM range(1000)", ", COMPRESSION brotli");
        assertThatThrownBy(() -> read(brotli)).isInstanceOf(Problem.class).hasMessageContaining("BROTLI");
    }
}
