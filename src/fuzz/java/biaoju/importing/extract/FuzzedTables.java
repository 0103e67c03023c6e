package biaoju.importing.extract;

import biaoju.base.Problem;
import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import biaoju.fuzz.FuzzedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The readers of tables that are no text, for the fuzzer: what their process does, in this one. */
public final class FuzzedTables {
    private FuzzedTables() {}

    /** @param folder where each file stands while it is read */
    public static Map<String, FuzzedReader> in(Path folder) {
        Map<String, FuzzedReader> all = new TreeMap<>();
        all.put("xlsx", new Table(folder, TableKind.XLSX));
        all.put("parquet", new Table(folder, TableKind.PARQUET));
        return all;
    }

    private record Table(Path folder, TableKind kind) implements FuzzedReader {
        /** A zip has checksums that no fuzzer gets right: what does not begin like one is taken for a sheet's rows. */
        @Override
        public void read(byte[] bytes) throws IOException {
            boolean whole = kind == TableKind.PARQUET || (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K');
            Path file = Files.write(folder.resolve("fuzzed"), whole ? bytes : SheetFiles.zip(SheetFiles.parts(new String(bytes, StandardCharsets.UTF_8))));
            TableRows rows = new TableRows(new DataOutputStream(OutputStream.nullOutputStream()));
            try {
                TableMain.read(kind, file, rows);
                rows.end();
            } catch (Refusal refusal) {
                told(refusal);
            } catch (OutOfMemoryError large) {
                return; // the process in which this runs ends there, and that is told
            }
        }

        private static void told(Refusal refusal) throws IOException {
            try {
                Wire.read(Wire.answer(refusal), "fuzzed");
            } catch (Problem told) {
                if (!told.getMessage().contains("fuzzed")) throw new AssertionError("does not say where: " + told.getMessage(), told);
            }
        }

        @Override
        public List<byte[]> seeds() throws IOException {
            if (kind == TableKind.PARQUET) return List.of(parquet());
            String rows = SheetFiles.ROW.formatted(1, "text", "label") + SheetFiles.ROW.formatted(2, "今年很好。", "plan");
            return List.of(rows.getBytes(StandardCharsets.UTF_8), SheetFiles.zip(SheetFiles.parts(rows)));
        }

        private static byte[] parquet() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Column text = new Column("text", Column.Type.TEXT);
            Column label = new Column("label", Column.Type.LONG);
            Column labels = new Column("labels", Column.Type.WORDS);
            String names = "{\"info\":{\"features\":{\"label\":{\"names\":[\"measure\",\"plan\"],\"_type\":\"ClassLabel\"}}}}";
            try (ParquetFile file = new ParquetFile(bytes, List.of(text, label, labels), Map.of("huggingface", names), "biaoju")) {
                for (long i = 0; i < 9; i++) {
                    text.add("今年很好。" + i);
                    label.add(i % 3 == 0 ? null : Long.valueOf(i % 3 - 1));
                    labels.add(List.of("a", "b"));
                    file.endRow();
                }
            }
            return bytes.toByteArray();
        }
    }
}
