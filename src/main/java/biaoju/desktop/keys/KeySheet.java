package biaoju.desktop.keys;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Perspective;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** All keys, as they are bound now: those that work in every perspective, then those of each. */
public final class KeySheet extends JPanel implements Focus {
    private final Look look;
    private final @Nullable JTable table;
    private final JTextField filter;

    /** What is asked for here. */
    public interface Wishes {
        /** The keys as a page to print. */
        void print();

        /** Where keys are changed. */
        void change();
    }

    /** @param actions of the frame this sheet stands in */
    public KeySheet(Look look, Messages text, ActionTable actions, List<Perspective> perspectives, Wishes wishes) {
        super(new BorderLayout());
        this.look = look;
        Rows rows = new Rows(text, sought -> rows(text, actions, perspectives, sought));
        filter = Ui.field("keys.filter", text.get("desktop.keys.filter"));
        Ui.onTyping(filter, rows::filter);
        table = Ui.table("keys.table", text.get("shell.window.keys"), rows);
        TableCellRenderer plain = table.getDefaultRenderer(Object.class);
        table.setDefaultRenderer(Object.class, (in, value, selected, focused, row, column) -> {
            Component cell = plain.getTableCellRendererComponent(in, value, selected, focused, row, column);
            cell.setFont(in.getFont().deriveFont(rows.at(row).heading() ? Font.BOLD : Font.PLAIN));
            return cell;
        });
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel top = new JPanel(new MigLayout("insets " + look.px(6) + " " + look.px(8) + ", gap " + look.px(4) + ", fillx",
                "[grow, fill][][]"));
        top.add(filter, "wmin 0");
        top.add(Ui.button("keys.change", text.get("desktop.keys.change"), wishes::change));
        top.add(Ui.button("keys.print", text.get("desktop.keys.print"), wishes::print));
        add(top, BorderLayout.PAGE_START);
        add(scroll);
        updateUI();
    }

    /** The list, not the filter: whoever presses F1 wants to read. */
    @Override
    public JComponent focusTarget() {
        return table == null ? this : table;
    }

    private static List<Row> rows(Messages text, ActionTable actions, List<Perspective> perspectives, String sought) {
        List<Row> rows = new ArrayList<>();
        group(rows, text.get("desktop.keys.everywhere"), actions, sought, spec -> spec.perspectives().isEmpty());
        for (Perspective one : perspectives) {
            group(rows, text.get("shell.perspective." + one.id()), actions, sought,
                    spec -> spec.perspectives().contains(one.id()));
        }
        return rows;
    }

    private static void group(List<Row> rows, String title, ActionTable actions, String sought, Predicate<ActionSpec> of) {
        List<Row> found = new ArrayList<>();
        for (BoundAction action : actions.all()) {
            if (action.keys().isEmpty() || !of.test(action.spec())) continue;
            Row row = new Row(action.keys().stream().map(Keys::text).distinct().limit(2)
                    .collect(Collectors.joining("   ")), action.name());
            if (row.fits(sought)) found.add(row);
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

        private boolean fits(String sought) {
            return (key + "\n" + does).toLowerCase(Locale.ROOT).contains(sought);
        }
    }

    private static final class Rows extends AbstractTableModel {
        private final transient Messages text;
        private final transient Function<String, List<Row>> all;
        private transient List<Row> rows;

        private Rows(Messages text, Function<String, List<Row>> all) {
            this.text = text;
            this.all = all;
            this.rows = all.apply("");
        }

        private void filter(String words) {
            rows = all.apply(words.strip().toLowerCase(Locale.ROOT));
            fireTableDataChanged();
        }

        private Row at(int row) {
            return rows.get(row);
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
