package biaoju.desktop.keys;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.BorderLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;

/** All keys, as they are bound now, grouped as in the menus. */
public final class KeySheet extends JPanel {
    private final Look look;
    private final @Nullable JTable table;

    /** @param actions of the frame this sheet stands in */
    public KeySheet(Look look, Messages text, ActionTable actions) {
        super(new BorderLayout());
        this.look = look;
        List<String[]> rows = new ArrayList<>();
        for (BoundAction action : actions.all()) {
            if (action.keys().isEmpty()) continue;
            rows.add(new String[] {
                action.keys().stream().map(Keys::text).distinct().limit(2).collect(Collectors.joining("   ")), action.name()
            });
        }
        table = Ui.table("keys.table", text.get("shell.window.keys"), new Rows(text, rows));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(24));
        table.getColumnModel().getColumn(0).setPreferredWidth(look.px(160));
        table.getColumnModel().getColumn(1).setPreferredWidth(look.px(140));
        table.getTableHeader().setFont(look.font().deriveFont(Font.PLAIN));
    }

    private static final class Rows extends AbstractTableModel {
        private final transient Messages text;
        private final transient List<String[]> rows;

        private Rows(Messages text, List<String[]> rows) {
            this.text = text;
            this.rows = rows;
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return 2;
        }

        @Override
        public String getColumnName(int column) {
            return text.get(column == 0 ? "desktop.keys.key" : "desktop.keys.does");
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows.get(row)[column];
        }
    }
}
