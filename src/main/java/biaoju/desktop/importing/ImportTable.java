package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The files of the choice: ticked by Space or click, sorted by header, filtered by words. */
final class ImportTable extends JPanel {
    private final transient Look look;
    private final ImportRows rows;
    private final transient TableRowSorter<ImportRows> sorter;
    private final transient ImportCell cell;
    private final transient TickCell ticks;
    private final @Nullable JTable table;

    /** @param onEnter Enter was pressed, or a file clicked twice */
    ImportTable(Look look, Messages text, ImportRows rows, Runnable onSelect, Runnable onEnter) {
        super(new MigLayout("insets 0, gap 0, fill", "[grow, fill]", "[grow, fill]"));
        this.look = look;
        this.rows = rows;
        cell = new ImportCell(look, rows);
        ticks = new TickCell(text, rows);
        sorter = new TableRowSorter<>(rows);
        JTable made = Ui.table("importing.table", text.get("desktop.import.table"), rows);
        made.setRowSorter(sorter);
        made.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        made.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting()) onSelect.run();
        });
        table = made;
        Pressing.bind(made, "ENTER", onEnter);
        Pressing.bind(made, "SPACE", () -> rows.toggle(modelRows(made.getSelectedRows())));
        listen(made, onEnter);
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "importing.scroll", text.get("desktop.import.table"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        updateUI();
    }

    private void listen(JTable made, Runnable onEnter) {
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                int row = made.rowAtPoint(e.getPoint());
                boolean tick = made.columnAtPoint(e.getPoint()) == ImportRows.TICK;
                if (row >= 0 && tick && e.getButton() == MouseEvent.BUTTON1) rows.toggle(new int[] {made.convertRowIndexToModel(row)});
            }

            @Override
            public void mouseClicked(MouseEvent e) {
                boolean hit = made.rowAtPoint(e.getPoint()) >= 0 && made.columnAtPoint(e.getPoint()) > ImportRows.TICK;
                if (hit && e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == 2) onEnter.run();
            }
        });
        made.addFocusListener(new FocusAdapter() { // the keyboard has a place that can be seen
            @Override
            public void focusGained(FocusEvent e) {
                selectFirst();
            }
        });
    }

    JComponent keyboard() {
        return table == null ? this : table;
    }

    private int[] modelRows(int[] view) {
        return table == null ? new int[0] : Arrays.stream(view).map(table::convertRowIndexToModel).toArray();
    }

    /** The numbers of the files that are selected. */
    List<Integer> selected() {
        return table == null ? List.of() : Arrays.stream(modelRows(table.getSelectedRows())).boxed().toList();
    }

    /** The number of the file that the keyboard is at, -1 where there is none. */
    int atHand() {
        if (table == null) return -1;
        int lead = table.getSelectionModel().getLeadSelectionIndex();
        int at = table.isRowSelected(lead) ? lead : table.getSelectedRow();
        return at < 0 || at >= table.getRowCount() ? -1 : table.convertRowIndexToModel(at);
    }

    /** Selects the first file where none is. */
    void selectFirst() {
        if (table != null && table.getSelectedRow() < 0 && table.getRowCount() > 0) table.changeSelection(0, ImportRows.NAME, false, false);
    }

    void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        sorter.setRowFilter(folded.isEmpty() ? null : new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends ImportRows, ? extends Integer> row) {
                return IntStream.range(ImportRows.NAME, row.getValueCount())
                        .anyMatch(column -> row.getStringValue(column).toLowerCase(Locale.ROOT).contains(folded));
            }
        });
        selectFirst();
    }

    /** The rows that are shown, with tabs between the columns: a spreadsheet takes them apart. */
    String asText() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(line(column -> rows.getColumnName(column)));
        for (int i = 0; table != null && i < table.getRowCount(); i++) {
            int row = table.convertRowIndexToModel(i);
            lines.add(line(column -> String.valueOf(rows.getValueAt(row, column))));
        }
        return lines.toString();
    }

    private String line(java.util.function.IntFunction<String> of) {
        StringJoiner line = new StringJoiner("\t");
        for (int column = ImportRows.NAME; column < rows.getColumnCount(); column++) {
            line.add(of.apply(column).replaceAll("[\\t\\n\\r]+", " "));
        }
        return line.toString();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        ticks.updateUI();
        table.setRowHeight(look.px(26));
        int[] widths = {34, 230, 124, 76, 96, 96, 420};
        int[] least = {34, 100, 112, 70, 84, 94, 80};
        for (int i = 0; i < widths.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setCellRenderer(i == ImportRows.TICK ? ticks : cell);
            column.setMinWidth(look.px(least[i]));
            column.setPreferredWidth(look.px(widths[i]));
            if (i == ImportRows.TICK) column.setMaxWidth(look.px(widths[i]));
        }
        for (KeyListener typing : table.getKeyListeners()) table.removeKeyListener(typing);
    }
}
