package biaoju.desktop.agreement;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;

/** A count on a tint as strong as its share of the row; the diagonal, where both said the same, framed and bold. */
final class HeatCell extends DefaultTableCellRenderer {
    /** Says a cell in full. */
    interface Words {
        String of(int row, int column);
    }

    private final transient Look look;
    private final transient ConfusionMatrix matrix;
    private final transient Words words;

    HeatCell(Look look, ConfusionMatrix matrix, Words words) {
        this.look = look;
        this.matrix = matrix;
        this.words = words;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
            int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        boolean counted = matrix.counted(row, column);
        boolean sum = counted && (matrix.rowLabel(row) == Question.ANY || matrix.columnLabel(column) == Question.ANY);
        boolean same = counted && !sum && matrix.rowLabel(row) == matrix.columnLabel(column);
        setHorizontalAlignment(counted ? SwingConstants.TRAILING : SwingConstants.LEADING);
        setFont(same ? table.getFont().deriveFont(Font.BOLD) : table.getFont());
        String said = counted ? words.of(row, column) : String.valueOf(value);
        setToolTipText(counted ? said : null);
        getAccessibleContext().setAccessibleName(said);
        setBorder(frame(same, focused));
        if (selected) return this;
        boolean none = counted && matrix.count(row, column) == 0;
        setForeground(sum || none ? look.palette().quiet() : look.palette().text());
        setBackground(counted && !sum ? Heat.tint(look.palette(), table.getBackground(), matrix.share(row, column)) : table.getBackground());
        return this;
    }

    private Border frame(boolean same, boolean focused) {
        Color color = focused ? look.palette().accent() : same ? look.palette().quiet() : null;
        int room = look.px(8);
        if (color == null) return BorderFactory.createEmptyBorder(0, room, 0, room);
        int thick = focused ? 2 : 1;
        return BorderFactory.createCompoundBorder(BorderFactory.createLineBorder(color, thick),
                BorderFactory.createEmptyBorder(0, room - thick, 0, room - thick));
    }
}
