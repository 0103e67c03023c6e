package biaoju.desktop.agreement;

import biaoju.agreement.PairFigures;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;

/** Annotators by annotators: κ above the diagonal, shared sentences below; the names in the first column. */
final class PairMatrix extends AbstractTableModel {
    private transient @Nullable Sight sight;
    private transient List<Integer> order = List.of();

    void show(Sight next) {
        boolean same = sight != null && sight.names().equals(next.names());
        sight = next;
        order = next.order();
        if (same) fireTableRowsUpdated(0, getRowCount() - 1);
        else fireTableStructureChanged();
    }

    @Override
    public int getRowCount() {
        return sight == null ? 0 : sight.findings().annotators().size();
    }

    @Override
    public int getColumnCount() {
        return sight == null ? 0 : 1 + sight.findings().annotators().size();
    }

    @Override
    public String getColumnName(int column) {
        return column == 0 || sight == null ? " " : sight.annotator(order.get(column - 1));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? String.class : Number.class;
    }

    /** The figures of two annotators; null on the diagonal and among the names. */
    @Nullable PairFigures pair(int row, int column) {
        int other = column - 1;
        if (sight == null || other < 0 || row < 0 || other == row) return null;
        return of(sight.findings(), order.get(row), order.get(other));
    }

    /** Pairs stand in the order (0, 1), (0, 2) … (1, 2) … */
    static PairFigures of(Findings findings, int one, int other) {
        long first = Math.min(one, other);
        long second = Math.max(one, other);
        long n = findings.annotators().size();
        return findings.table().pairs().get((int) (first * n - first * (first + 1) / 2 + second - first - 1));
    }

    @Override
    public String getValueAt(int row, int column) {
        if (sight == null) return "";
        if (column == 0) return sight.annotator(order.get(row));
        PairFigures pair = pair(row, column);
        if (pair == null) return "";
        if (column - 1 < row) return Written.count(pair.shared());
        return pair.kappa().defined() ? Written.number(pair.kappa().value()) : Written.NONE;
    }
}
