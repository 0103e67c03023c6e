package biaoju.desktop.importing;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.flow.FileResult;
import java.awt.Color;
import java.awt.Component;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** A cell of the import report: failed rows in the colour of errors, doubtful ones in that of warnings. */
final class ImportCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient ImportRows rows;

    ImportCell(Look look, ImportRows rows) {
        this(look, rows, SwingConstants.LEADING);
    }

    ImportCell(Look look, ImportRows rows, int alignment) {
        this.look = look;
        this.rows = rows;
        Ui.plain(this);
        setHorizontalAlignment(alignment);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused,
            int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        FileResult result = rows.at(table.convertRowIndexToModel(row));
        Color color = result.status() == FileResult.Status.FAILED ? look.palette().error()
                : !result.warnings().isEmpty() ? look.palette().warning()
                : result.status() == FileResult.Status.DUPLICATE ? look.palette().quiet() : look.palette().text();
        if (!selected) setForeground(color);
        String words = Objects.toString(value, "");
        if (value instanceof Integer count) setText(count == 0 ? "" : String.format("%,d", count));
        setToolTipText(words.length() > 20 ? words : null);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(10), 0, look.px(10)));
        return this;
    }
}
