package biaoju.formats;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a neighbour's labels are called here: CSV with the columns {@code from} and {@code to}; an empty {@code to} leaves a label out. */
public final class LabelMapFile {
    private LabelMapFile() {}

    /** @throws Problem naming file and line, and what to do */
    public static Map<String, String> read(Path file) {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            CsvRecords.read(in, file.toString(), new Strict(), (line, row) -> {
                String from = row.get("from");
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
