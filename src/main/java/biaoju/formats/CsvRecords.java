package biaoju.formats;

import biaoju.base.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSV of strangers after RFC 4180 in UTF-8 with a header: one row in memory at a time, none beyond all measure. */
final class CsvRecords {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_KEPT = 4 << 20;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private CsvRecords() {}

    /** Takes rows by column. */
    @FunctionalInterface
    interface Rows {
        /** @param line where the row begins, from 1 */
        void take(long line, Map<String, String> values);
    }

    /** Rows that {@code rows} refuses are listed and passed over; a file that is broken is listed where it breaks. */
    static void read(InputStream in, String file, FoundLabels found, Rows rows) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        long last = 1;
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') text.reset();
            CsvRecordHandler limits = CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(LONGEST).maxRecordSize(MOST_KEPT).build();
            List<String> header = List.of();
            try (CsvReader<CsvRecord> all = CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(MOST_KEPT)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(limits, text)) {
                for (CsvRecord row : all) {
                    last = row.getStartingLineNumber();
                    if (header.isEmpty()) header = header(Spot.line(file, last), row.getFields());
                    else row(Spot.line(file, last), last, header, row.getFields(), found, rows);
                }
            }
            if (header.isEmpty()) throw new Problem("formats.table.empty", file);
        } catch (CsvParseException malformed) {
            refuse(file, found, malformed);
        } catch (CharacterCodingException notUtf8) {
            found.refuse(last, new Problem(notUtf8, "formats.table.not_utf8", file, Long.toString(last)));
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CharacterCodingException)) throw new IOException(broken.getMessage(), broken);
            found.refuse(last, new Problem(broken, "formats.table.not_utf8", file, Long.toString(last)));
        } catch (Problem broken) {
            found.refuse(last, broken);
        }
    }

    private static List<String> header(Spot spot, List<String> names) {
        List<String> header = names.stream().map(String::strip).toList();
        for (String name : header) {
            boolean twice = !name.isEmpty() && header.indexOf(name) != header.lastIndexOf(name);
            if (twice) throw spot.problem("formats.table.column_twice", RatingsTable.shown(name));
        }
        return header;
    }

    private static void row(Spot spot, long line, List<String> header, List<String> fields, FoundLabels found, Rows rows) {
        try {
            if (fields.size() != header.size()) throw spot.problem("formats.table.fields", fields.size(), header.size());
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) values.put(header.get(i), fields.get(i));
            rows.take(line, values);
        } catch (Problem unclear) {
            found.refuse(line, unclear);
        }
    }

    private static void refuse(String file, FoundLabels found, CsvParseException malformed) {
        String says = String.valueOf(malformed.getMessage());
        Matcher number = LINE.matcher(says);
        long line = number.find() ? Long.parseLong(number.group(1)) : 1;
        found.refuse(line, Spot.line(file, line).problem(malformed, "formats.table.malformed", RatingsTable.shown(says)));
    }
}
