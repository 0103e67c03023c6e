package biaoju.desktop.parts;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.RowFilter;
import javax.swing.table.TableModel;
import javax.swing.table.TableRowSorter;

/** The field that a table is filtered by: Down leads from it to the rows, Escape empties it. */
public final class Filter {
    private Filter() {}

    /** @param typed gets what stands in the field after each change */
    public static JTextField of(String name, String placeholder, JComponent list, Consumer<String> typed) {
        JTextField field = Ui.field(name, placeholder);
        Ui.onTyping(field, typed);
        Pressing.bind(field, "DOWN", list::requestFocusInWindow);
        Pressing.bind(field, "ESCAPE", () -> field.setText(""));
        return field;
    }

    /** Leaves the rows of which one of these columns holds what is typed; the table is sorted by its headers from now on. */
    public static JTextField of(String name, String placeholder, JTable table, int... columns) {
        TableRowSorter<TableModel> sorter = new TableRowSorter<>(table.getModel());
        sorter.setSortsOnUpdates(false); // a row that jumps away while one works is a row lost
        table.setRowSorter(sorter);
        return of(name, placeholder, table, words -> sorter.setRowFilter(holding(words, columns)));
    }

    /** Lets those rows through of which one of these columns holds the words. */
    public static RowFilter<TableModel, Integer> holding(String words, int... columns) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends TableModel, ? extends Integer> row) {
                return sought.isEmpty() || Arrays.stream(columns)
                        .anyMatch(column -> row.getStringValue(column).toLowerCase(Locale.ROOT).contains(sought));
            }
        };
    }
}
