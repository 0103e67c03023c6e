package biaoju.importing.extract;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first sheet that has labels: its first row with anything in it names a {@code text} and a
 * {@code label}. A formula is what was last computed of it; a merged cell counts for every row it covers.
 */
final class Xlsx {
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_NAMED = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ZEROS = 40;
    /** The end of the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** What XML cannot hold, and Excel's own way to write it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Of a number's format: letters of dates outside quotes, brackets and escapes. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");

    private final ReadableWorkbook book;
    private final TableRows out;

    private Xlsx(ReadableWorkbook book, TableRows out) {
        this.book = book;
        this.out = out;
    }

    static void read(Path file, TableRows out) throws IOException, Refusal {
        if (isOld(file)) throw new Refusal("tableOld");
        try (Parts parts = Parts.open(file)) {
            SheetParts sheets = SheetParts.of(parts);
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(sheets.hasStyles(), true))) {
                new Xlsx(book, out).read(sheets);
            } catch (ExcelReaderException damaged) {
                throw new IOException(damaged.getMessage(), damaged);
            }
        }
    }

    private static boolean isOld(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(OLD.length), OLD);
        }
    }

    private void read(SheetParts parts) throws IOException, Refusal {
        List<Sheet> sheets = book.getSheets().toList();
        for (Sheet sheet : sheets) {
            Map<Integer, String> header = header(sheet);
            if (!header.containsValue("text") || !header.containsValue("label")) continue;
            List<String> others = sheets.stream().filter(one -> one != sheet).limit(MOST_NAMED).map(one -> brief(one.getName())).toList();
            out.columns(List.copyOf(header.values()), others);
            rows(sheet, header, parts.merged(sheet.getName(), List.copyOf(header.keySet())));
            return;
        }
        String first = sheets.isEmpty() ? "" : String.join(", ", header(sheets.get(0)).values());
        throw new Refusal("tableColumns", brief(first));
    }

    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** Names of columns, by place, in lower case; empty where there is no row with anything. */
    private Map<Integer, String> header(Sheet sheet) throws IOException, Refusal {
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> rows = all.iterator(); rows.hasNext();) {
                Map<Integer, String> header = new LinkedHashMap<>();
                for (Cell cell : rows.next()) {
                    String name = text(cell).strip().toLowerCase(Locale.ROOT);
                    if (name.isEmpty()) continue;
                    if (header.containsValue(name) || header.size() == MOST_COLUMNS) throw new Refusal("tableHeader", brief(name));
                    header.put(cell.getColumnIndex(), name);
                }
                if (!header.isEmpty()) return header;
            }
        }
        return Map.of();
    }

    private void rows(Sheet sheet, Map<Integer, String> header, Map<Integer, List<SheetParts.Merged>> merges) throws IOException {
        Map<Integer, Spread> spread = new HashMap<>();
        boolean begun = false;
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> rows = all.iterator(); rows.hasNext();) {
                Row row = rows.next();
                int number = row.getRowNum() - 1;
                Map<String, Object> cells = new LinkedHashMap<>();
                Map<Integer, String> values = new HashMap<>();
                for (Cell cell : row) {
                    if (cell != null && header.containsKey(cell.getColumnIndex())) values.put(cell.getColumnIndex(), text(cell));
                }
                for (SheetParts.Merged one : merges.getOrDefault(number, List.of())) {
                    spread.put(one.column(), new Spread(one.last(), values.getOrDefault(one.column(), "")));
                }
                header.forEach((column, name) -> {
                    String value = values.getOrDefault(column, "");
                    Spread over = spread.get(column);
                    if (value.isEmpty() && over != null && number <= over.last) value = over.value;
                    if (!value.isEmpty()) cells.put(name, value);
                });
                if (begun && !cells.isEmpty()) out.row(number + 1L, cells);
                begun |= !cells.isEmpty();
            }
        }
    }

    /** What a merged cell says in the rows below. */
    private record Spread(int last, String value) {}

    private String text(@Nullable Cell cell) {
        Object value = cell == null ? null : cell.getValue();
        if (cell == null) return "";
        boolean neverComputed = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
        if (neverComputed) return "=" + cell.getFormula(); // nobody's label: it will be listed
        if (value == null) return "";
        if (value instanceof BigDecimal number) return isDate(cell, number) ? date(cell) : plain(number);
        return unescaped(value.toString());
    }

    /** A number as somebody would write it; one that would fill the memory as it is. */
    private static String plain(BigDecimal number) {
        BigDecimal brief = number.stripTrailingZeros();
        return Math.abs((long) brief.scale()) > MOST_ZEROS ? brief.toString() : brief.toPlainString();
    }

    private boolean isDate(Cell cell, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) return false;
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    /** A day, or a moment: Excel knows no time zones, so it is taken for UTC. */
    private String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        if (date.toLocalTime().equals(LocalTime.MIDNIGHT)) return date.toLocalDate().toString();
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date) + "Z";
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
