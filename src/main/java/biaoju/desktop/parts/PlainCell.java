package biaoju.desktop.parts;

import biaoju.desktop.look.Look;
import java.awt.Color;
import java.awt.Component;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell of a list, whatever stands in it as one line of plain text, numbers to the right; each list adds what is its own. */
public abstract class PlainCell extends DefaultTableCellRenderer {
    protected final transient Look look;
    private final int room;
    private boolean chosen;

    protected PlainCell(Look look) {
        this(look, 8);
    }

    /** @param room px at 100 % at either side of the words */
    protected PlainCell(Look look, int room) {
        this.look = look;
        this.room = room;
    }

    @Override
    public final Component getTableCellRendererComponent(JTable table, @Nullable Object value, boolean selected, boolean focused,
            int row, int column) {
        Ui.plain(this);
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        chosen = selected;
        setText(Objects.toString(value, "").replace('\n', ' '));
        setToolTipText(null);
        setIcon(null);
        setIconTextGap(look.px(6));
        setHorizontalAlignment(value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(room), 0, look.px(room)));
        ink(look.palette().text());
        if (!selected) setBackground(table.getBackground());
        dress(table, value, table.convertRowIndexToModel(row), table.convertColumnIndexToModel(column));
        return this;
    }

    /**
     * What else is shown; the cell is plain by now.
     *
     * @param row    of the rows, however they are sorted
     * @param column likewise
     */
    protected abstract void dress(JTable in, @Nullable Object value, int row, int column);

    /** The colour of the words, but of a row that is chosen: that has its own. */
    protected final void ink(Color color) {
        if (!chosen) setForeground(color);
    }

    protected final void quiet() {
        ink(look.palette().quiet());
    }
}
