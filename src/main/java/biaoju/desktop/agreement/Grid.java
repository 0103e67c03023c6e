package biaoju.desktop.agreement;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** Rows with figures. */
final class Grid<R> extends AbstractTableModel {
    private final transient List<Column<R>> columns;
    private transient List<R> rows = List.of();

    Grid(List<Column<R>> columns) {
        this.columns = columns;
    }

    void show(List<R> next) {
        if (rows.equals(next)) return;
        boolean asMany = rows.size() == next.size();
        rows = List.copyOf(next);
        if (asMany && !rows.isEmpty()) fireTableRowsUpdated(0, rows.size() - 1); // the selection stays
        else fireTableDataChanged();
    }

    R at(int row) {
        return rows.get(row);
    }

    Column<R> column(int column) {
        return columns.get(column);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).title();
    }

    /** Numbers say so, for their headers to stand above them. */
    @Override
    public Class<?> getColumnClass(int column) {
        return columns.get(column).kind() == Column.Kind.TEXT ? String.class : Number.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).value().apply(rows.get(row));
    }
}
