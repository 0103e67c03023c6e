package biaoju.desktop.repeats;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import java.awt.Component;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell of the list of places: a tick that can be read, labels with their letter, what is labelled otherwise marked. */
final class PlaceCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient Messages text;
    private final transient PlaceRows rows;

    PlaceCell(Look look, Messages text, PlaceRows rows) {
        this.look = look;
        this.text = text;
        this.rows = rows;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
            int column) {
        int at = table.convertRowIndexToModel(row);
        int of = table.convertColumnIndexToModel(column);
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        setHorizontalAlignment(of == PlaceRows.NUMBER ? SwingConstants.TRAILING
                : of == PlaceRows.TICK ? SwingConstants.CENTER : SwingConstants.LEADING);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(8), 0, look.px(8)));
        setText(words(value, at, of));
        Label label = of == PlaceRows.MINE ? rows.mine(at) : null;
        setIcon(label == null ? null : new Chip(look, label, text.chinese(), Chip.Style.TINTED));
        setIconTextGap(look.px(6));
        setToolTipText(of == PlaceRows.TEXT ? context(rows.at(at).text()) : of == PlaceRows.REPORT || of == PlaceRows.OTHERS
                ? getText() : of == PlaceRows.MINE && rows.otherwise(at) ? text.get("repeats.otherwise") : null);
        if (selected) return this;
        boolean quiet = of == PlaceRows.KIND || of == PlaceRows.REPORT || of == PlaceRows.NUMBER || rows.settled(at);
        boolean marked = of == PlaceRows.MINE && rows.otherwise(at);
        setForeground(marked ? look.palette().warning() : quiet ? look.palette().quiet() : look.palette().text());
        setBackground(table.getBackground());
        return this;
    }

    private String words(@Nullable Object value, int at, int of) {
        if (of == PlaceRows.TICK) return rows.settled(at) ? "=" : rows.ticked(at) ? "☑" : "☐";
        String words = Objects.toString(value, "").replace('\n', ' ');
        return of == PlaceRows.MINE && rows.otherwise(at) ? "≠ " + words : words;
    }

    private static String context(SentenceText at) {
        String around = at.before() + " ▸ " + at.text() + " ◂ " + at.after();
        return at.section().isEmpty() ? around : at.section() + "\n" + around;
    }
}
