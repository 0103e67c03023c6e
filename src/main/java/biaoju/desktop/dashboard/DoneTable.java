package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Filter;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** How far each report is: sorted by its headers, filtered by name; Enter or a double click opens it. */
final class DoneTable extends JPanel {
    private static final int NAME_WIDTH = 220;
    private static final int LEAST_ROWS = 4;

    private final transient Look look;
    private final transient Said said;
    private final transient DoneRows rows;
    private final transient Consumer<String> onOpen;
    private final @Nullable JTable table;

    /**
     * @param who    chooses whose progress it is
     * @param onOpen gets the digest of the report to open
     */
    DoneTable(Look look, Messages text, JComponent who, Consumer<String> onOpen) {
        super(new MigLayout("insets 0, fill, wrap 1, gap 0 " + look.px(6), "[grow, fill]", "[][grow, fill]"));
        this.look = look;
        this.onOpen = onOpen;
        said = new Said(text);
        rows = new DoneRows(text);
        JTable made = Ui.table("dashboard.reports", text.get("dashboard.reports"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        JTextField filter = Filter.of("dashboard.filter", text.get("dashboard.filter"), made, DoneRows.NAME);
        Pressing.on(made, 2, 0, this::open);
        JScrollPane scroll = Ui.named(new JScrollPane(made), "dashboard.reports.scroll", text.get("dashboard.reports"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        table = made;
        Cell cell = new Cell();
        for (int i = 0; i < made.getColumnCount(); i++) made.getColumnModel().getColumn(i).setCellRenderer(cell);
        JPanel head = new JPanel(new MigLayout("insets 0, fillx, hidemode 3, gap " + look.px(8), "[][grow]"));
        head.add(who, "wmin 0, wmax " + look.px(150));
        head.add(filter, "w " + look.px(50) + ":" + look.px(200) + ":" + look.px(260));
        add(head, "wmin 0");
        add(scroll, "hmin " + look.px(26 * LEAST_ROWS) + ", wmin 0");
        updateUI();
    }

    void show(List<DoneRows.Row> next) {
        boolean first = rows.getRowCount() == 0;
        rows.show(next);
        if (first) arrange();
    }

    private void open() {
        int row = table == null ? -1 : table.getSelectedRow();
        if (table != null && row >= 0) onOpen.accept(rows.at(table.convertRowIndexToModel(row)).digest());
    }

    JComponent table() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        arrange();
    }

    /** Numbers are never cut short; the name has the rest. */
    private void arrange() {
        if (table == null) return;
        int all = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int wide = i == DoneRows.NAME ? look.px(NAME_WIDTH) : Math.max(Fit.title(table, column), look.px(64));
            column.setMinWidth(i == DoneRows.NAME ? look.px(70) : wide);
            column.setPreferredWidth(wide);
            if (i != DoneRows.NAME) column.setMaxWidth(wide);
            all += wide;
        }
        table.setPreferredScrollableViewportSize(new Dimension(all, look.px(26) * 7));
    }

    private final class Cell extends PlainCell {
        private Cell() {
            super(DoneTable.this.look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            DoneRows.Row of = rows.at(row);
            if (column == DoneRows.NAME) {
                int room = in.getColumnModel().getColumn(in.convertColumnIndexToView(column)).getWidth() - look.px(20);
                setText(Fold.fitting(of.name(), getFontMetrics(getFont()), room));
                setToolTipText(of.name());
                getAccessibleContext().setAccessibleName(of.name());
                return;
            }
            setText(column == DoneRows.SHARE ? said.share(of.labelled(), of.of())
                    : column == DoneRows.LABELLED ? said.of(of.labelled(), of.of()) : Said.count(of.flagged()));
            getAccessibleContext().setAccessibleName(rows.getColumnName(column) + " " + getText());
        }
    }
}
