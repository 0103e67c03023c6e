package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import javax.swing.JCheckBox;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;

/** Whether a file is to be imported; pale where it cannot be. */
final class TickCell implements TableCellRenderer {
    private final Messages text;
    private final ImportRows rows;
    private final JCheckBox box = Ui.check("importing.tick", "");

    TickCell(Messages text, ImportRows rows) {
        this.text = text;
        this.rows = rows;
        box.setHorizontalAlignment(SwingConstants.CENTER);
    }

    void updateUI() {
        box.updateUI();
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
            int column) {
        Row at = rows.at(table.convertRowIndexToModel(row));
        box.setOpaque(true);
        box.setSelected(at.ticked());
        box.setEnabled(at.tickable());
        box.setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        box.getAccessibleContext().setAccessibleName(text.get(at.ticked() ? "desktop.import.ticked" : "desktop.import.unticked"));
        return box;
    }
}
