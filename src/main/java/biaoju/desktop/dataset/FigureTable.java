package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Ui;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseWheelListener;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** A small table of figures, as high as its rows: names left, counts and shares right. Columns may become others. */
final class FigureTable extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final transient Figures figures = new Figures();
    private final @Nullable JTable table;
    private final JScrollPane scroll;

    FigureTable(Look look, Messages text, String name, String spoken) {
        super(new MigLayout("insets 0, gap 0, fill", "[grow, fill]", "[grow, fill]"));
        this.look = look;
        this.text = text;
        table = Ui.table(name, spoken, figures);
        table.setDefaultRenderer(Object.class, new Cell());
        table.setDefaultRenderer(Number.class, new Cell());
        table.setRowSelectionAllowed(true);
        scroll = new JScrollPane(table);
        Ui.named(scroll, name + ".scroll", spoken);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
        add(scroll, "hmin 0");
        updateUI();
    }

    /** @param rows a {@link String} first, then {@link Long}s and {@link Double}s, shares from 0 to 1 */
    void show(List<String> titles, List<List<Object>> rows) {
        boolean others = !titles.equals(figures.titles);
        figures.titles = List.copyOf(titles);
        figures.rows = rows.stream().map(List::copyOf).toList();
        if (others) figures.fireTableStructureChanged();
        else figures.fireTableDataChanged();
        arrange();
    }

    private void arrange() {
        if (table == null) return;
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int wide = Math.max(Fit.title(table, column), Fit.cells(table, i) + look.px(4));
            column.setPreferredWidth(wide);
            column.setMinWidth(i == 0 ? Math.min(wide, look.px(90)) : wide);
        }
        fit();
    }

    /** Columns share the width there is; where it is less than the least they need, they are scrolled instead. */
    private void fit() {
        if (table == null) return;
        int least = 0;
        for (TableColumn column : Collections.list(table.getColumnModel().getColumns())) least += column.getMinWidth();
        boolean tight = table.getParent() != null && table.getParent().getWidth() > 0 && least > table.getParent().getWidth();
        table.setAutoResizeMode(tight ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        int wide = tight ? look.px(100) : table.getPreferredSize().width;
        table.setPreferredScrollableViewportSize(new Dimension(wide, table.getRowHeight() * table.getRowCount() + 1));
        revalidate();
    }

    JComponent table() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        scroll.updateUI();
        // As high as its rows: the wheel is for the page it lies on.
        for (MouseWheelListener wheel : scroll.getMouseWheelListeners()) scroll.removeMouseWheelListener(wheel);
        arrange();
    }

    private static final class Figures extends AbstractTableModel {
        private List<String> titles = List.of();
        private List<List<Object>> rows = List.of();

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return titles.size();
        }

        @Override
        public String getColumnName(int column) {
            return titles.get(column);
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? String.class : Number.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    private final class Cell extends PlainCell {
        private Cell() {
            super(FigureTable.this.look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (value instanceof Number number) setText(written(number));
            else setToolTipText(getText());
        }
    }

    private String written(Number value) {
        if (value instanceof Double share) {
            return String.format(Locale.ROOT, text.chinese() ? "%.1f%%" : "%.1f %%", 100 * share);
        }
        return String.format(Locale.ROOT, "%,d", value.longValue());
    }
}
