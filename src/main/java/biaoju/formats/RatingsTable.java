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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bare table of ratings: CSV after RFC 4180 in UTF-8, a header {@code unit,annotator,label} in any order, one rating a
 * row. Read as a stream, one row in memory at a time.
 */
public final class RatingsTable {
    private static final List<String> COLUMNS = List.of("unit", "annotator", "label");
    /** Characters of a field: a unit may be called by its text. */
    private static final int LONGEST = 10_000;
    /** Characters of a field as it stands, every quote of it doubled; a longer one is given up before it is in memory. */
    private static final int MOST_KEPT = 1 << 16;
    private static final int MOST_COLUMNS = 1_000;
    private static final int SHOWN = 60;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final String file;
    private final Receiver receiver;
    /** Where in a row each of the columns stands. */
    private int[] places = {};

    private RatingsTable(String file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    /** Takes the ratings in the file's order; none of the texts is blank. */
    @FunctionalInterface
    public interface Receiver {
        /** @param line where the row begins, from 1 */
        void take(long line, String unit, String annotator, String label);
    }

    /** @throws Problem naming file and line, and what to do */
    public static void read(Path file, Receiver receiver) {
        try (InputStream in = Files.newInputStream(file)) {
            new RatingsTable(file.toString(), receiver).read(in);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(file, notUtf8);
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw new Problem(broken, "formats.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private void read(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        skipMark(text);
        CsvRecordHandler limits = CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(LONGEST).build();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(MOST_KEPT)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(limits, text)) {
            for (CsvRecord row : rows) take(row.getStartingLineNumber(), row.getFields());
        } catch (CsvParseException malformed) {
            throw malformed(malformed);
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
        if (places.length == 0) throw new Problem("formats.ratings.empty", file);
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') text.reset();
    }

    private void take(long line, List<String> fields) {
        if (places.length == 0) {
            places = header(line, fields);
            return;
        }
        if (fields.size() != COLUMNS.size()) {
            throw new Problem("formats.ratings.fields", file, Long.toString(line), fields.size(), COLUMNS.size());
        }
        receiver.take(line, field(line, fields, 0), field(line, fields, 1), field(line, fields, 2));
    }

    private int[] header(long line, List<String> names) {
        int[] found = new int[COLUMNS.size()];
        Arrays.fill(found, -1);
        for (int i = 0; i < names.size(); i++) {
            int column = COLUMNS.indexOf(names.get(i).strip());
            if (column < 0) throw new Problem("formats.ratings.unknown_column", file, Long.toString(line), shown(names.get(i)));
            if (found[column] >= 0) throw new Problem("formats.ratings.column_twice", file, Long.toString(line), COLUMNS.get(column));
            found[column] = i;
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) throw new Problem("formats.ratings.missing_column", file, Long.toString(line), COLUMNS.get(i));
        }
        return found;
    }

    private String field(long line, List<String> fields, int column) {
        String field = fields.get(places[column]);
        if (isBlank(field)) throw new Problem("formats.ratings.blank", file, Long.toString(line), COLUMNS.get(column));
        if (field.indexOf('\0') >= 0) throw new Problem("formats.nul", file, Long.toString(line), COLUMNS.get(column));
        return field;
    }

    /** No-break spaces are blank to whoever looks at them, though not to {@link String#isBlank}. */
    private static boolean isBlank(String field) {
        return field.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    /** A strange file's words, short enough for a message. */
    public static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private Problem malformed(CsvParseException malformed) {
        String says = String.valueOf(malformed.getMessage());
        Matcher number = LINE.matcher(says);
        String line = number.find() ? number.group(1) : "1";
        if (says.contains("of " + MOST_COLUMNS + " fields")) return new Problem(malformed, "formats.ratings.columns", file, line, MOST_COLUMNS);
        if (says.contains("max field size") || says.contains("maximum buffer size")) {
            return new Problem(malformed, "formats.ratings.long_field", file, line, LONGEST);
        }
        if (says.contains("Unclosed")) return new Problem(malformed, "formats.ratings.unclosed", file, line);
        return new Problem(malformed, "formats.ratings.malformed", file, line, shown(says));
    }

    /** The decoder knows the block, not the line: the file is gone through once more to name it. */
    private static Problem notUtf8(Path file, CharacterCodingException cause) {
        try (InputStream in = Files.newInputStream(file)) {
            BoundedLines lines = new BoundedLines(in, file.toString());
            boolean more = true;
            while (more) more = lines.next().isPresent();
        } catch (Problem found) {
            return found;
        } catch (IOException broken) {
            return new Problem(broken, "formats.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
        return new Problem(cause, "formats.notUtf8", file.toString(), "1");
    }
}
