package biaoju.desktop.parts;

import biaoju.base.Messages;
import java.util.Arrays;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** Rows under titles that stay. Event dispatch thread only. */
public abstract class TitledRows extends AbstractTableModel {
    private final transient List<String> titles;

    /** @param keys of the titles, in the order of the columns */
    protected TitledRows(Messages text, String... keys) {
        titles = Arrays.stream(keys).map(text::get).toList();
    }

    @Override
    public final int getColumnCount() {
        return titles.size();
    }

    @Override
    public String getColumnName(int column) {
        return titles.get(column);
    }
}
