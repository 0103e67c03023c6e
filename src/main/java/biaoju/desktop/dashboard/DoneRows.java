package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import java.util.List;

/** A row a report: how far it is. */
final class DoneRows extends TitledRows {
    static final int NAME = 0;
    static final int LABELLED = 1;
    static final int SHARE = 2;

    private transient List<Row> rows = List.of();

    record Row(String digest, String name, int labelled, int of, int flagged) {
        private double share() {
            return of == 0 ? 1 : (double) labelled / of;
        }
    }

    DoneRows(Messages text) {
        super(text, "dashboard.report", "dashboard.labelled", "dashboard.share", "dashboard.flagged");
    }

    /** Where the reports are the same, sort and selection stay. */
    void show(List<Row> next) {
        if (rows.equals(next)) return;
        boolean same = rows.size() == next.size();
        List<Row> before = rows;
        rows = List.copyOf(next);
        if (!same) {
            fireTableDataChanged();
            return;
        }
        for (int i = 0; i < next.size(); i++) if (!next.get(i).equals(before.get(i))) fireTableRowsUpdated(i, i);
    }

    Row at(int row) {
        return rows.get(row);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == NAME ? String.class : column == SHARE ? Double.class : Integer.class;
    }

    @Override
    public Object getValueAt(int at, int column) {
        Row row = rows.get(at);
        return switch (column) {
            case NAME -> row.name();
            case LABELLED -> row.labelled();
            case SHARE -> row.share();
            default -> row.flagged();
        };
    }
}
