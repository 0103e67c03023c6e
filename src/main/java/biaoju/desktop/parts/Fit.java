package biaoju.desktop.parts;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Collections;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JViewport;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;

/** Tables as high as their rows, and columns wide enough for what stands in them. */
public final class Fit {
    /** Rows that are measured: the widest of many is likely among the first. */
    private static final int MEASURED = 200;

    private Fit() {}

    /** The table wishes for no more height than its rows have: what belongs to it stands close below. */
    public static void height(JTable table) {
        Dimension all = table.getPreferredSize();
        Dimension wish = new Dimension(all.width, table.getRowHeight() * table.getRowCount() + 1);
        if (wish.equals(table.getPreferredScrollableViewportSize())) return;
        table.setPreferredScrollableViewportSize(wish);
        table.revalidate();
    }

    /** How wide a column's title is with the arrow that says it is sorted. */
    public static int title(JTable table, TableColumn column) {
        JTableHeader header = table.getTableHeader();
        FontMetrics metrics = header.getFontMetrics(header.getFont());
        return metrics.stringWidth(String.valueOf(column.getHeaderValue())) + metrics.charWidth('m') * 2;
    }

    /** Columns share the width there is; where it is less than the least they need, one scrolls instead. */
    public static void width(JTable table, JScrollPane scroll) {
        scroll.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                width(table);
            }
        });
        width(table);
    }

    /** As above, after the columns' least widths have changed. */
    public static void width(JTable table) {
        if (!(table.getParent() instanceof JViewport port) || port.getWidth() == 0) return;
        int least = 0;
        for (TableColumn column : Collections.list(table.getColumnModel().getColumns())) least += column.getMinWidth();
        int mode = least > port.getWidth() ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS;
        if (mode == table.getAutoResizeMode()) return;
        table.setAutoResizeMode(mode);
        if (mode != JTable.AUTO_RESIZE_OFF) return;
        for (TableColumn column : Collections.list(table.getColumnModel().getColumns())) {
            column.setPreferredWidth(column.getMinWidth());
        }
    }

    /** How wide the cells of a column would like to be. */
    public static int cells(JTable table, int column) {
        int widest = 0;
        for (int row = 0; row < Math.min(MEASURED, table.getRowCount()); row++) {
            Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
            widest = Math.max(widest, cell.getPreferredSize().width + 2);
        }
        return widest;
    }
}
