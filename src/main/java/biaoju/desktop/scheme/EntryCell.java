package biaoju.desktop.scheme;

import biaoju.desktop.look.Hue;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** A cell of the labels' table: the hue beside the key, what is given no more struck out. */
final class EntryCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient EntryRows rows;
    private boolean struck;

    EntryCell(Look look, EntryRows rows) {
        this.look = look;
        this.rows = rows;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        Entry entry = rows.entry(row);
        struck = !entry.given() && column > EntryRows.KEY && column < EntryRows.USES;
        String color = entry.label().color();
        setIcon(column != EntryRows.KEY ? null : new LabelForm.Swatch(look, Hue.isHue(color) ? color : ""));
        setIconTextGap(look.px(8));
        setHorizontalAlignment(column == EntryRows.USES ? SwingConstants.TRAILING : SwingConstants.LEADING);
        if (!selected) setForeground(entry.given() ? look.palette().text() : look.palette().quiet());
        setToolTipText(column == EntryRows.DEFINITION ? rows.definition(row) : null);
        return this;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        String words = getText();
        if (!struck || words.isEmpty()) return;
        int left = getInsets().left;
        int y = getHeight() / 2;
        g.setColor(getForeground());
        g.drawLine(left, y, left + Math.min(getWidth(), getFontMetrics(getFont()).stringWidth(words)), y);
    }
}
