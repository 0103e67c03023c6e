package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Filter;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** A table of figures: sorted by its headers, filtered by its first column, a row entered by Enter or double click. */
final class GridTable<R> extends JPanel {
    private final transient Look look;
    private final transient Written written;
    private final transient Grid<R> grid;
    private final transient TableRowSorter<Grid<R>> sorter;
    private final @Nullable JTable table;

    GridTable(Look look, Messages text, String name, String spoken, List<Column<R>> columns, Consumer<R> onEnter) {
        super(new MigLayout("insets 0, gap 0, fill", "[grow, fill]", "[grow, fill]"));
        this.look = look;
        written = new Written(text);
        grid = new Grid<>(columns);
        sorter = new TableRowSorter<>(grid);
        for (int i = 0; i < columns.size(); i++) sorter.setComparator(i, columns.get(i).kind().order());
        JTable made = Ui.table(name, spoken, grid);
        made.setRowSorter(sorter);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        Pressing.on(made, 2, 0, () -> chosen().ifPresent(onEnter));
        JScrollPane scroll = new JScrollPane(made);
        table = made;
        Ui.named(scroll, name + ".scroll", spoken);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        Fit.width(made, scroll);
        add(scroll);
        updateUI();
    }

    void show(List<R> rows) {
        grid.show(rows);
        arrange();
    }

    /** Numbers are never cut short, names are: they are whole in the tooltip. */
    private void arrange() {
        if (table == null) return;
        for (int i = 0; i < grid.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int wide = look.px(grid.column(i).width());
            int most = grid.column(i).kind() == Column.Kind.TEXT ? look.px(110) : look.px(170);
            column.setMinWidth(Math.min(most, Math.max(Fit.title(table, column), Fit.cells(table, i))));
            column.setPreferredWidth(Math.max(wide, column.getMinWidth()));
        }
        Fit.width(table);
        Fit.height(table);
    }

    /** Keeps the rows whose first column holds the words. */
    void filter(String words) {
        sorter.setRowFilter(Filter.holding(words, 0));
    }

    JComponent table() {
        return table == null ? this : table;
    }

    private Optional<R> chosen() {
        int row = table == null ? -1 : table.getSelectedRow();
        return table == null || row < 0 ? Optional.empty() : Optional.of(grid.at(table.convertRowIndexToModel(row)));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        for (int i = 0; i < grid.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(new Cell(grid.column(i).kind()));
        }
        arrange();
    }

    private final class Cell extends PlainCell {
        private final Column.Kind kind;

        private Cell(Column.Kind kind) {
            super(GridTable.this.look, 10);
            this.kind = kind;
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (value == null) return;
            setHorizontalAlignment(kind == Column.Kind.TEXT ? SwingConstants.LEADING : SwingConstants.TRAILING);
            Figure figure = Column.Kind.of(value).orElse(null);
            String words = words(value);
            setText(words);
            boolean missing = words.equals(Written.NONE) || (figure != null && !figure.defined());
            if (missing) quiet();
            setToolTipText(figure != null && missing ? written.full(figure) : kind == Column.Kind.TEXT ? words : null);
            getAccessibleContext().setAccessibleDescription(getToolTipText());
        }

        private String words(Object value) {
            return switch (kind) {
                case TEXT -> Objects.toString(value, "");
                case COUNT -> Written.count(((Number) value).longValue());
                case SHARE -> written.percent(((Number) value).doubleValue());
                case FIGURE -> written.full((Figure) value);
                case BRIEF, MAYBE -> Column.Kind.of(value).map(Written::interval).orElse(Written.NONE);
            };
        }
    }
}
