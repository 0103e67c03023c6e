package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** How far each report is: sorted by its headers, filtered by name; Enter or a double click opens it. */
final class DoneTable extends JPanel {
    private static final int NAME_WIDTH = 220;
    private static final int LEAST_ROWS = 4;

    private final transient Look look;
    private final transient Said said;
    private final transient DoneRows rows;
    private final transient TableRowSorter<DoneRows> sorter;
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
        sorter = new TableRowSorter<>(rows);
        sorter.setSortsOnUpdates(false); // a row that jumps away while one works is a row lost
        JTable made = Ui.table("dashboard.reports", text.get("dashboard.reports"), rows);
        made.setRowSorter(sorter);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        JTextField filter = Ui.field("dashboard.filter", text.get("dashboard.filter"));
        Ui.onTyping(filter, this::filter);
        bind(filter, JComponent.WHEN_FOCUSED, "DOWN", made::requestFocusInWindow);
        bind(filter, JComponent.WHEN_FOCUSED, "ESCAPE", () -> filter.setText(""));
        bind(made, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ENTER", this::open);
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && e.getButton() == MouseEvent.BUTTON1 && made.rowAtPoint(e.getPoint()) >= 0) open();
            }
        });
        JScrollPane scroll = Ui.named(new JScrollPane(made), "dashboard.reports.scroll", text.get("dashboard.reports"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        table = made;
        JPanel head = new JPanel(new MigLayout("insets 0, fillx, hidemode 3, gap " + look.px(8), "[][grow]"));
        head.add(who, "wmin 0, wmax " + look.px(150));
        head.add(filter, "w " + look.px(50) + ":" + look.px(200) + ":" + look.px(260));
        add(head, "wmin 0");
        add(scroll, "hmin " + look.px(26 * LEAST_ROWS) + ", wmin 0");
        updateUI();
    }

    private static void bind(JComponent in, int when, String key, Runnable run) {
        String name = "dashboard." + key;
        in.getInputMap(when).put(KeyStroke.getKeyStroke(key), name);
        in.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
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

    private void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        sorter.setRowFilter(folded.isEmpty() ? null : new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends DoneRows, ? extends Integer> row) {
                return row.getStringValue(DoneRows.NAME).toLowerCase(Locale.ROOT).contains(folded);
            }
        });
    }

    JComponent table() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        Cell cell = new Cell();
        for (int i = 0; i < table.getColumnCount(); i++) table.getColumnModel().getColumn(i).setCellRenderer(cell);
        arrange();
    }

    /** Numbers are never cut short; the name has the rest. */
    private void arrange() {
        if (table == null) return;
        int all = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int title = table.getTableHeader().getFontMetrics(table.getTableHeader().getFont())
                    .stringWidth(String.valueOf(column.getHeaderValue())) + look.px(26);
            int wide = i == DoneRows.NAME ? look.px(NAME_WIDTH) : Math.max(title, look.px(64));
            column.setMinWidth(i == DoneRows.NAME ? look.px(70) : wide);
            column.setPreferredWidth(wide);
            if (i != DoneRows.NAME) column.setMaxWidth(wide);
            all += wide;
        }
        table.setPreferredScrollableViewportSize(new Dimension(all, look.px(26) * 7));
    }

    private final class Cell extends DefaultTableCellRenderer {
        private Cell() {
            Ui.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(JTable in, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(in, value, selected, focused, row, column);
            boolean name = column == DoneRows.NAME;
            String words = String.valueOf(value);
            setBorder(BorderFactory.createEmptyBorder(0, look.px(8), 0, look.px(8)));
            if (name) {
                setText(Fold.fitting(words, getFontMetrics(getFont()), in.getColumnModel().getColumn(column).getWidth() - look.px(20)));
            } else if (column == DoneRows.SHARE || column == DoneRows.LABELLED) {
                DoneRows.Row of = rows.at(in.convertRowIndexToModel(row));
                setText(column == DoneRows.SHARE ? said.share(of.labelled(), of.of()) : said.of(of.labelled(), of.of()));
            } else {
                setText(Said.count(((Number) value).longValue()));
            }
            setToolTipText(name ? words : null);
            getAccessibleContext().setAccessibleName(name ? words : in.getColumnName(column) + " " + getText());
            setHorizontalAlignment(name ? SwingConstants.LEADING : SwingConstants.TRAILING);
            if (!selected) setForeground(look.palette().text());
            return this;
        }
    }
}
