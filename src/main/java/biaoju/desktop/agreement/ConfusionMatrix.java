package biaoju.desktop.agreement;

import biaoju.base.Messages;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;

/** A confusion matrix as a table: a label's name, counts, the row's sum; last the columns' sums. */
final class ConfusionMatrix extends AbstractTableModel {
    private final transient Messages text;
    private transient @Nullable Confusion counts;
    private transient @Nullable Signs signs;

    ConfusionMatrix(Messages text) {
        this.text = text;
    }

    /** Answers whether the columns are others than before. */
    boolean show(Confusion next, Signs words) {
        boolean same = counts != null && signs != null && counts.size() == next.size() && names(signs).equals(names(words));
        counts = next;
        signs = words;
        if (same) fireTableRowsUpdated(0, getRowCount() - 1);
        else fireTableStructureChanged();
        return !same;
    }

    private static String names(Signs signs) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < signs.size(); i++) names.append(signs.both(i)).append('\n');
        return names.toString();
    }

    private int size() {
        return counts == null ? 0 : counts.size();
    }

    @Override
    public int getRowCount() {
        return counts == null ? 0 : size() + 1;
    }

    @Override
    public int getColumnCount() {
        return counts == null ? 0 : size() + 2;
    }

    /** Place of the row's label; {@link Question#ANY} for the sums. */
    int rowLabel(int row) {
        return row < size() ? row : Question.ANY;
    }

    /** Place of the column's label; {@link Question#ANY} for the sums. */
    int columnLabel(int column) {
        return column - 1 < size() ? column - 1 : Question.ANY;
    }

    /** Whether the place is one of a count or a sum. */
    boolean counted(int row, int column) {
        return counts != null && row >= 0 && row <= size() && column >= 1 && column <= size() + 1;
    }

    long count(int row, int column) {
        if (counts == null || !counted(row, column)) return 0;
        boolean rowSums = column - 1 == size();
        if (row == size()) return rowSums ? counts.total() : counts.column(column - 1);
        return rowSums ? counts.row(row) : counts.count(row, column - 1);
    }

    /** Of its row; of a sum, of all. */
    double share(int row, int column) {
        if (counts == null || counts.total() == 0) return 0;
        if (rowLabel(row) == Question.ANY || columnLabel(column) == Question.ANY) {
            return (double) count(row, column) / counts.total();
        }
        return counts.share(row, column - 1);
    }

    @Override
    public String getColumnName(int column) {
        if (column == 0 || signs == null) return " ";
        return columnLabel(column) == Question.ANY ? text.get("agreement.sum") : signs.both(column - 1);
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? String.class : Number.class;
    }

    @Override
    public String getValueAt(int row, int column) {
        if (column == 0) return rowLabel(row) == Question.ANY || signs == null ? text.get("agreement.sum") : signs.both(row);
        return Written.count(count(row, column));
    }
}
