package biaoju.desktop.importing;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Color;
import java.awt.Component;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** A cell of the choice: its state in a word and in the colour of errors, of what is to be looked at, of what is done. */
final class ImportCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient ImportRows rows;

    ImportCell(Look look, ImportRows rows) {
        this.look = look;
        this.rows = rows;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused,
            int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        int at = table.convertRowIndexToModel(row);
        setHorizontalAlignment(column == ImportRows.SENTENCES ? SwingConstants.TRAILING : SwingConstants.LEADING);
        String words = Objects.toString(value, "");
        if (value instanceof Integer count) words = count == 0 ? "" : String.format("%,d", count);
        setText(words);
        setToolTipText(column == ImportRows.NAME ? rows.at(at).file().path() : words.length() > 20 ? words : null);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(8), 0, look.px(8)));
        if (selected) return this;
        setBackground(table.getBackground());
        setForeground(color(rows.at(at).tone(), column));
        return this;
    }

    private Color color(Row.Tone tone, int column) {
        return switch (tone) {
            case REFUSED, FAILED -> look.palette().error();
            case DUPLICATE -> look.palette().quiet();
            case LOOK -> column == ImportRows.STATUS || column == ImportRows.REMARK ? look.palette().warning() : look.palette().text();
            case IMPORTED -> column == ImportRows.STATUS ? look.palette().good() : look.palette().text();
            case NEW -> look.palette().text();
        };
    }
}
