package biaoju.desktop.keys;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Perspective;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;

/** All keys, as they are bound now: those that work in every perspective, then those of each. */
public final class KeySheet extends JPanel {
    private final Look look;
    private final @Nullable JTable table;

    /** @param actions of the frame this sheet stands in */
    public KeySheet(Look look, Messages text, ActionTable actions, List<Perspective> perspectives) {
        super(new BorderLayout());
        this.look = look;
        List<Row> rows = new ArrayList<>();
        group(rows, text.get("desktop.keys.everywhere"), actions, spec -> spec.perspectives().isEmpty());
        for (Perspective one : perspectives) {
            group(rows, text.get("shell.perspective." + one.id()), actions,
                    spec -> spec.perspectives().contains(one.id()));
        }
        table = Ui.table("keys.table", text.get("shell.window.keys"), new Rows(text, rows));
        TableCellRenderer plain = table.getDefaultRenderer(Object.class);
        table.setDefaultRenderer(Object.class, (in, value, selected, focused, row, column) -> {
            Component cell = plain.getTableCellRendererComponent(in, value, selected, focused, row, column);
            cell.setFont(in.getFont().deriveFont(rows.get(row).heading() ? Font.BOLD : Font.PLAIN));
            return cell;
        });
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        updateUI();
    }

    private static void group(List<Row> rows, String title, ActionTable actions, Predicate<ActionSpec> of) {
        List<Row> found = new ArrayList<>();
        for (BoundAction action : actions.all()) {
            if (action.keys().isEmpty() || !of.test(action.spec())) continue;
            found.add(new Row(action.keys().stream().map(Keys::text).distinct().limit(2)
                    .collect(Collectors.joining("   ")), action.name()));
        }
        if (found.isEmpty()) return;
        rows.add(new Row(title, ""));
        rows.addAll(found);
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

    /** A key and what it does, or the title of those that follow. */
    private record Row(String key, String does) {
        private boolean heading() {
            return does.isEmpty();
        }
    }

    private static final class Rows extends AbstractTableModel {
        private final transient Messages text;
        private final transient List<Row> rows;

        private Rows(Messages text, List<Row> rows) {
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
            return column == 0 ? rows.get(row).key() : rows.get(row).does();
        }
    }
}
