package biaoju.dataset;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a dataset's rows back, one in memory at a time, and trusts nothing in them. */
public final class DatasetRows {
    private DatasetRows() {}

    /** @throws Problem naming the file and the line, if it cannot be read or is not what we write */
    public static void read(Path file, Format format, Consumer<DatasetRow> each) {
        if (!format.isRead()) throw new IllegalArgumentException(format.id());
        // A decoder, not a charset: it refuses damaged bytes instead of replacing them.
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            if (format == Format.JSONL) jsonl(in, file, each);
            else csv(in, file, each);
        } catch (IOException | UncheckedIOException broken) {
            throw new Problem(broken, "dataset.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private static void jsonl(Reader in, Path file, Consumer<DatasetRow> each) throws IOException {
        ObjectMapper json = Json.mapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES); // extras are not in every dataset
        try (JsonParser parser = json.createParser(in);
                MappingIterator<DatasetRow> rows = json.readerFor(DatasetRow.class).readValues(parser)) {
            while (rows.hasNextValue()) each.accept(rows.nextValue());
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
            throw malformed(file, line, malformed, malformed.getOriginalMessage());
        }
    }

    private static void csv(Reader in, Path file, Consumer<DatasetRow> each) throws IOException {
        ObjectMapper json = Json.mapper();
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().allowUnclosedQuote(false)
                .ofCsvRecord(in); CloseableIterator<CsvRecord> records = csv.iterator()) {
            List<String> columns = records.hasNext() ? records.next().getFields() : List.of();
            int known = DatasetRow.COLUMNS.size();
            if (columns.size() < known || !columns.subList(0, known).equals(DatasetRow.COLUMNS)) {
                throw new Problem("dataset.notOurCsv", file.toString());
            }
            while (records.hasNext()) {
                CsvRecord fields = records.next();
                line = fields.getStartingLineNumber();
                each.accept(row(fields, columns, json));
            }
        } catch (CsvParseException | NumberFormatException | JacksonException malformed) {
            String message = malformed instanceof JacksonException text ? text.getOriginalMessage()
                    : String.valueOf(malformed.getMessage());
            throw malformed(file, line, malformed, message);
        }
    }

    private static DatasetRow row(CsvRecord csv, List<String> columns, ObjectMapper json) throws IOException {
        List<String> section = json.readValue(csv.getField(9), new TypeReference<List<String>>() {});
        SortedMap<String, Integer> votes = json.readValue(csv.getField(14),
                new TypeReference<SortedMap<String, Integer>>() {});
        String confidence = given(csv, 15);
        String soft = extra("soft", csv, columns);
        String annotators = extra("annotators", csv, columns);
        return new DatasetRow(csv.getField(0), csv.getField(1), csv.getField(2), Integer.parseInt(csv.getField(3)),
                Integer.parseInt(csv.getField(4)), Integer.parseInt(csv.getField(5)), csv.getField(6), given(csv, 7),
                given(csv, 8), section, csv.getField(10), given(csv, 11), given(csv, 12), given(csv, 13), votes,
                confidence == null ? null : Double.valueOf(confidence), extra("previous", csv, columns),
                extra("next", csv, columns),
                soft == null ? null : json.readValue(soft, new TypeReference<SortedMap<String, Double>>() {}),
                annotators == null ? null : json.readValue(annotators, new TypeReference<SortedMap<String, String>>() {}));
    }

    private static @Nullable String extra(String name, CsvRecord csv, List<String> columns) {
        int at = columns.indexOf(name);
        return at < 0 ? null : csv.getField(at);
    }

    private static @Nullable String given(CsvRecord csv, int column) {
        String value = csv.getField(column);
        return value.isEmpty() ? null : value;
    }

    private static Problem malformed(Path file, long line, Exception cause, String reason) {
        return new Problem(cause, "dataset.malformed", file.toString(), Long.toString(line), reason);
    }
}
