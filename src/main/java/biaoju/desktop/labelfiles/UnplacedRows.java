package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.flow.LabelFiles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;

/** What could not be placed, as a table and as text with tabs. */
final class UnplacedRows extends AbstractTableModel {
    static final int LINE = 1;
    private static final List<String> TITLES = List.of("ofFile", "line", "reason");

    private final transient Messages text;
    private transient List<LabelFiles.Unmatched> all = List.of();

    UnplacedRows(Messages text) {
        this.text = text;
    }

    void show(List<LabelFiles.Unmatched> unmatched) {
        all = List.copyOf(unmatched);
        fireTableDataChanged();
    }

    /** Some of the rows, with the titles above. */
    String text(List<Integer> rows) {
        Stream<String> lines = rows.stream().map(row -> all.get(row).file() + "\t" + all.get(row).line() + "\t"
                + reason(row).replaceAll("\\s+", " "));
        String titles = TITLES.stream().map(title -> text.get("labelfiles." + title)).collect(Collectors.joining("\t"));
        return Stream.concat(Stream.of(titles), lines).collect(Collectors.joining("\n")) + "\n";
    }

    private String reason(int row) {
        return all.get(row).reason().text(text);
    }

    @Override
    public int getRowCount() {
        return all.size();
    }

    @Override
    public int getColumnCount() {
        return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
        return text.get("labelfiles." + TITLES.get(column));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == LINE ? Long.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return switch (column) {
            case 0 -> String.valueOf(all.get(row).file().getFileName());
            case LINE -> all.get(row).line();
            default -> reason(row);
        };
    }
}
