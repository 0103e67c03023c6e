package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.flow.FileResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;

/** The rows of the import report. */
final class ImportRows extends AbstractTableModel {
    static final int SENTENCES = 3;
    private static final List<String> COLUMNS = List.of("file", "status", "charset", "sentences", "remark");

    private final transient Messages text;
    private final transient List<FileResult> results = new ArrayList<>();

    ImportRows(Messages text) {
        this.text = text;
    }

    void clear() {
        results.clear();
        fireTableDataChanged();
    }

    void add(List<FileResult> more) {
        if (more.isEmpty()) return;
        int from = results.size();
        results.addAll(more);
        fireTableRowsInserted(from, results.size() - 1);
    }

    FileResult at(int row) {
        return results.get(row);
    }

    long count(FileResult.Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    @Override
    public int getRowCount() {
        return results.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return text.get("desktop.import.column." + COLUMNS.get(column));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == SENTENCES ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        FileResult result = results.get(row);
        return switch (column) {
            case 0 -> name(result.path());
            case 1 -> text.get("desktop.import.status." + result.status().id());
            case 2 -> result.encoding() == null ? "" : result.encoding();
            case SENTENCES -> result.sentences();
            default -> remark(result);
        };
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private String remark(FileResult result) {
        Problem reason = result.reason();
        if (reason != null) return reason.text(text);
        return result.warnings().stream().map(warning -> warning.text(text)).collect(Collectors.joining("  "));
    }
}
