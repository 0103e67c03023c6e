package biaoju.formats;

import biaoju.base.Problem;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a neighbour's labels are called here: CSV with the columns {@code from} and {@code to}; an empty {@code to} leaves a label out. */
public final class LabelMapFile {
    private LabelMapFile() {}

    /** @throws Problem naming file and line, and what to do */
    public static Map<String, String> read(Path file) {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            CsvRecords.read(in, file.toString(), new Strict(), (line, row) -> {
                String from = plain(row.get("from"), row);
                String to = row.get("to");
                Spot spot = Spot.line(file.toString(), line);
                if (from == null || to == null || from.isEmpty()) throw spot.problem("formats.map.columns");
                String before = table.put(from, to.strip());
                if (before != null) throw spot.problem("formats.map.twice", from);
            });
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw new Problem(broken, "formats.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
        return table;
    }

    /** As it was before {@link #write} made it safe to open. */
    private static @Nullable String plain(@Nullable String from, Map<String, String> row) {
        boolean safe = from != null && from.startsWith("'") && LabelTable.SPREADSHEET.equals(row.get(LabelTable.KIND));
        return from != null && safe ? from.substring(1) : from;
    }

    /**
     * A label as the table shows it to whoever fills it in.
     *
     * @param to      empty where nobody knows it, or it is to be left out
     * @param times   how often it occurs
     * @param example a text that bears it
     */
    public record Row(String from, String to, int times, String example) {}

    /** A table that can be opened by a spreadsheet, changed and read again: no cell of it is a formula. Does not close {@code out}. */
    public static void write(List<Row> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(Unclosed.of(out), StandardCharsets.UTF_8.newEncoder());
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("from", "to", "times", "example", LabelTable.KIND);
            for (Row row : rows) {
                csv.writeRecord(LabelTable.harmless(row.from()), row.to(), Integer.toString(row.times()), LabelTable.harmless(row.example()), LabelTable.SPREADSHEET);
            }
        }
        out.flush();
    }

    /** A table is right or wrong as a whole. */
    private static final class Strict implements FoundLabels {
        @Override
        public void take(long record, FoundLabel label) {
            throw new IllegalStateException("a table has no labels of sentences");
        }

        @Override
        public void refuse(long record, Problem reason) {
            throw reason;
        }

        @Override
        public void remark(Problem remark) {
            throw remark;
        }
    }
}
