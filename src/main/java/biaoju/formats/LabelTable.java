package biaoju.formats;

import biaoju.domain.Document;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our labels as CSV, in two kinds. The data kind has every text byte for byte. The spreadsheet kind begins with a
 * byte-order mark and no cell of it is a formula or turns into a number: those begin with an apostrophe, which comes off
 * again when the table is read. Its last column, {@link #KIND}, says so in every row.
 */
final class LabelTable implements LabelWriter {
    static final String KIND = "kind";
    static final String SPREADSHEET = "spreadsheet";

    private static final Pattern NUMBER = Pattern.compile("[0-9.,:/eE+ -]+");
    private static final String FORMULAS = "=+-@\t\r\n'＝＋－＠";

    private final CsvWriter csv;
    private final boolean spreadsheet;

    LabelTable(OutputStream out, boolean spreadsheet) throws IOException {
        this.spreadsheet = spreadsheet;
        // An encoder, not a charset: it refuses half characters instead of writing question marks.
        Writer text = new OutputStreamWriter(Unclosed.of(out), StandardCharsets.UTF_8.newEncoder());
        if (spreadsheet) text.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<String> header = new ArrayList<>(OurWords.COLUMNS);
        if (spreadsheet) header.add(KIND);
        csv.writeRecord(header);
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        try {
            for (LabelLine line : lines) csv.writeRecord(row(line, document.report().name()));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private List<@Nullable String> row(LabelLine line, String name) {
        List<@Nullable String> row = new ArrayList<>(OurWords.row(line, name));
        if (spreadsheet) {
            for (String column : List.of("report", "report_name", "text", "annotator", "note")) {
                int at = OurWords.COLUMNS.indexOf(column);
                row.set(at, harmless(row.get(at)));
            }
            row.add(SPREADSHEET);
        }
        return row;
    }

    /** Whatever begins with an apostrophe gets another, so that taking one off is always right. */
    static @Nullable String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) return text;
        boolean risky = FORMULAS.indexOf(text.charAt(0)) >= 0 || NUMBER.matcher(text).matches();
        return risky ? "'" + text : text;
    }

    static void read(InputStream in, String file, FoundLabels found) throws IOException {
        CsvRecords.read(in, file, found, (line, values) -> {
            Map<String, String> row = new HashMap<>(values);
            if (SPREADSHEET.equals(row.get(KIND))) row.replaceAll((column, text) -> text.startsWith("'") ? text.substring(1) : text);
            take(line, Spot.line(file, line), row, found);
        });
    }

    static void take(long line, Spot spot, Map<String, String> row, FoundLabels found) {
        Fields fields = new Fields(spot, row);
        List<String> labels = new ArrayList<>();
        for (String column : List.of("label", "second")) {
            String label = fields.text(column);
            if (label != null) labels.add(label);
        }
        FoundLabel label = fields.label(fields.place(), labels);
        boolean nothing = labels.isEmpty() && label.note().isEmpty() && !label.flag();
        if (!nothing) found.take(line, label);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
