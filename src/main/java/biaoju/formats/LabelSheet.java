package biaoju.formats;

import biaoju.base.Problem;
import biaoju.domain.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Our labels as an Excel workbook of one sheet, the columns of our own table, its head fixed. Every cell is text, never a
 * formula or a number; what XML cannot hold is written as Excel itself writes it, {@code _x0001_}.
 */
final class LabelSheet implements LabelWriter {
    /** Of Excel, in UTF-16 units. */
    static final int LONGEST_CELL = 32_767;
    /** Of Excel, with the head. */
    static final int MOST_ROWS = 1 << 20;

    /** What XML 1.0 cannot hold or its readers change, and what would be taken for such an escape. */
    private static final Pattern ESCAPED = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");
    private static final int KEPT_ROWS = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final int mostRows;
    private int rows;

    LabelSheet(OutputStream out) {
        this(out, MOST_ROWS);
    }

    LabelSheet(OutputStream out, int mostRows) {
        this.mostRows = mostRows;
        book = new Workbook(Unclosed.of(out), "Biaoju", null);
        sheet = book.newWorksheet("labels");
        sheet.freezePane(0, 1);
        for (int i = 0; i < OurWords.COLUMNS.size(); i++) sheet.inlineString(0, i, OurWords.COLUMNS.get(i));
        rows = 1;
    }

    /** @throws Problem if a text is longer than a cell, or there are more rows than in a sheet */
    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        String name = document.report().name();
        for (LabelLine line : lines) {
            if (rows == mostRows) throw new Problem("formats.xlsx.rows", Integer.toString(mostRows - 1));
            List<@Nullable String> cells = OurWords.row(line, name);
            for (int i = 0; i < cells.size(); i++) {
                String text = cells.get(i);
                if (text != null && !text.isEmpty()) sheet.inlineString(rows, i, cell(text, OurWords.COLUMNS.get(i), name, line));
            }
            rows++;
            if (rows % KEPT_ROWS == 0) sheet.flush();
        }
    }

    private static String cell(String text, String column, String name, LabelLine line) {
        String cell = ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement("_x%04X_".formatted((int) found.group().charAt(0))));
        if (cell.length() <= LONGEST_CELL) return cell;
        throw new Problem("formats.xlsx.cell", name, Integer.toString(line.start()), Integer.toString(line.end()), column, Integer.toString(LONGEST_CELL));
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
