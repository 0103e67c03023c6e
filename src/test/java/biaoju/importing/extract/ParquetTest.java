package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the second kind, and files that mean harm. */
class ParquetTest {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private final List<SchemaElement> schema = new ArrayList<>();

    private static byte[] plain(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return bytes.toByteArray();
    }

    /**
     * A column of one page of the second kind.
     *
     * @param levels as they stand in the page: one run, or bits
     */
    private void column(String name, boolean packed, int rows, byte[] levels, byte[] values, int claimed) throws IOException {
        byte[] data = values;
        if (packed) {
            SnappyCompressor snappy = new SnappyCompressor();
            byte[] room = new byte[snappy.maxCompressedLength(values.length)];
            data = Arrays.copyOf(room, snappy.compress(values, 0, values.length, room, 0, room.length));
            System.arraycopy(room, 0, data, 0, data.length);
        }
        int start = out.size();
        DataPageHeaderV2 second = new DataPageHeaderV2(rows, 0, rows, Encoding.PLAIN, levels.length, 0);
        second.setIs_compressed(packed);
        PageHeader header = new PageHeader(PageType.DATA_PAGE_V2, levels.length + claimed, levels.length + data.length);
        header.setData_page_header_v2(second);
        Util.writePageHeader(header, out);
        out.writeBytes(levels);
        out.writeBytes(data);
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(new ColumnMetaData(Type.BYTE_ARRAY, List.of(Encoding.PLAIN), List.of(name), CompressionCodec.SNAPPY, rows,
                out.size() - start, out.size() - start, start));
        chunks.add(chunk);
        SchemaElement element = new SchemaElement(name);
        element.setType(Type.BYTE_ARRAY);
        element.setRepetition_type(FieldRepetitionType.OPTIONAL);
        schema.add(element);
    }

    private Path file(long rows) throws IOException {
        SchemaElement root = new SchemaElement("schema");
        root.setNum_children(schema.size());
        schema.add(0, root);
        int start = out.size();
        Util.writeFileMetaData(new FileMetaData(2, schema, rows, List.of(new RowGroup(chunks, out.size(), rows))), out);
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(out.size() - start).array());
        out.writeBytes(MAGIC);
        return Files.write(folder.resolve("a.parquet"), out.toByteArray());
    }

    private static String read(Path file) throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableRows rows = new TableRows(new DataOutputStream(bytes));
        Parquet.read(file, rows);
        rows.end();
        StringBuilder lines = new StringBuilder();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        while (in.readUnsignedByte() == TableRows.LINES) lines.append(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        return lines.toString();
    }

    @Test
    void pagesOfTheSecondKindPackedOrNot() throws IOException, Refusal {
        out.writeBytes(MAGIC);
        byte[] texts = plain("一。", "二。", "三。");
        column("text", true, 3, new byte[] {3 << 1, 1}, texts, texts.length);
        byte[] labels = plain("plan", "cause");
        column("label", false, 3, new byte[] {(1 << 1) | 1, 0b101}, labels, labels.length);
        assertThat(read(file(3))).isEqualTo("""
                {"columns":["text","label"],"others":[]}
                {"row":1,"cells":{"text":"一。","label":"plan"}}
                {"row":2,"cells":{"text":"二。"}}
                {"row":3,"cells":{"text":"三。","label":"cause"}}
                """);
    }

    @Test
    void claimsBeyondTheFileAreNoRows() throws IOException {
        out.writeBytes(MAGIC);
        byte[] texts = plain("一。");
        column("text", true, 1, new byte[] {1 << 1, 1}, texts, 1 << 30);
        column("label", true, 1, new byte[] {1 << 1, 1}, texts, texts.length);
        Path bomb = file(Long.MAX_VALUE);
        assertThatThrownBy(() -> read(bomb)).hasStackTraceContaining("a page of 1073741824 bytes");
    }

    @Test
    void moreRowsThanValuesAreDamage() throws IOException {
        out.writeBytes(MAGIC);
        byte[] texts = plain("一。");
        column("text", true, 1, new byte[] {1 << 1, 1}, texts, texts.length);
        column("label", true, 1, new byte[] {1 << 1, 1}, texts, texts.length);
        Path file = file(Long.MAX_VALUE);
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("fewer values than rows");
    }

    @Test
    void halfCharactersAreNotReadAsQuestionMarks() throws IOException {
        out.writeBytes(MAGIC);
        byte[] texts = plain("一。");
        texts[texts.length - 1] = 'x';
        column("text", true, 1, new byte[] {1 << 1, 1}, texts, texts.length);
        column("label", true, 1, new byte[] {1 << 1, 1}, texts, texts.length);
        Path file = file(1);
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoParquetSaysSo() throws IOException {
        for (String content : List.of("", "PAR1", "PAR1 and then nothing that ends so")) {
            Path file = Files.writeString(folder.resolve("b.parquet"), content);
            assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessage("tableNoParquet");
        }
        Path locked = Files.writeString(folder.resolve("b.parquet"), "PARE00000000PARE");
        assertThatThrownBy(() -> read(locked)).isInstanceOf(Refusal.class).hasMessage("password");
    }

    @Test
    void damagedFilesAreRefusedOrReadNeverMore() throws IOException, SQLException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        System.out.println("damaged Parquet: seed " + seed);
        Random random = new Random(seed);
        for (String codec : List.of("uncompressed", "snappy", "zstd", "gzip", "lz4_raw")) {
            Path whole = folder.resolve("whole-" + codec);
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
                statement.execute("COPY (SELECT '第' || i AS text, ['a', 'b' || (i % 3)] AS labels, i AS start FROM range(50) t(i)) TO '" + whole
                        + "' (FORMAT parquet, COMPRESSION " + codec + ")");
            }
            byte[] sound = Files.readAllBytes(whole);
            for (int i = 0; i < 80; i++) {
                byte[] bytes = i % 8 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
                for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                survives(Files.write(folder.resolve("b.parquet"), bytes), seed + " " + codec + " " + i);
            }
        }
    }

    /** As {@link TableMain} has it: whatever is thrown but errors of the machine is a reason. */
    private static void survives(Path file, String which) {
        try {
            read(file);
        } catch (Refusal | IOException | RuntimeException reason) {
            assertThat(reason).as(which).isNotNull();
        } catch (OutOfMemoryError claimed) {
            assertThat(claimed).as("the process ends of it: %s", which).isNotNull();
        }
    }
}
