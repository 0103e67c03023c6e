package biaoju.desktop.settings;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.KeyBook;
import biaoju.desktop.action.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;

/** All actions with their keys, a heading above those of each menu; only those that the filter's words are found in. */
final class KeyRows extends AbstractTableModel {
    private final transient Messages text;
    private final transient ActionTable actions;
    private final transient KeyBook book;
    private final transient List<KeyGroup> groups;
    private transient List<Row> rows = List.of();

    /** An action, or the title of those that follow ({@code id} empty). */
    record Row(String id, String name, String keys, String remark) {
        boolean heading() {
            return id.isEmpty();
        }
    }

    KeyRows(Messages text, ActionTable actions, KeyBook book, List<KeyGroup> groups) {
        this.text = text;
        this.actions = actions;
        this.book = book;
        this.groups = List.copyOf(groups);
    }

    void filter(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        List<Row> found = new ArrayList<>();
        for (KeyGroup group : groups) {
            boolean whole = group.title().toLowerCase(Locale.ROOT).contains(sought);
            List<Row> inGroup = group.actions().stream().map(this::row).filter(row -> whole || fits(row, sought)).toList();
            if (inGroup.isEmpty()) continue;
            found.add(new Row("", group.title(), "", ""));
            found.addAll(inGroup);
        }
        rows = found;
        fireTableDataChanged();
    }

    private static boolean fits(Row row, String sought) {
        return row.name().toLowerCase(Locale.ROOT).contains(sought) || row.keys().toLowerCase(Locale.ROOT).contains(sought)
                || row.id().toLowerCase(Locale.ROOT).contains(sought);
    }

    private Row row(String id) {
        List<String> doubled = book.doubled(id);
        String remark = !doubled.isEmpty()
                ? text.get("settings.keys.doubled", actions.get(doubled.get(0)).name())
                : book.changed(id) ? text.get("settings.keys.own", words(book.standard(id))) : "";
        return new Row(id, actions.get(id).name(), words(book.of(id)), remark);
    }

    /** As people write them; {@code Ctrl+=} and {@code Ctrl++} are one to them. */
    private String words(List<String> keys) {
        if (keys.isEmpty()) return text.get("settings.keys.none");
        return keys.stream().map(Keys::text).distinct().collect(Collectors.joining("   "));
    }

    Row at(int row) {
        return rows.get(row);
    }

    /** Where the action stands, −1 where the filter hides it. */
    int of(@Nullable String action) {
        for (int i = 0; i < rows.size(); i++) if (!rows.get(i).heading() && rows.get(i).id().equals(action)) return i;
        return -1;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return 3;
    }

    @Override
    public String getColumnName(int column) {
        return text.get(List.of("settings.keys.action", "settings.keys.keys", "settings.keys.remark").get(column));
    }

    @Override
    public Object getValueAt(int row, int column) {
        Row at = rows.get(row);
        return switch (column) {
            case 0 -> at.heading() ? at.name() : "    " + at.name();
            case 1 -> at.keys();
            default -> at.remark();
        };
    }
}
