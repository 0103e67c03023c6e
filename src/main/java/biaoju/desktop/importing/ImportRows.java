package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.flow.ImportFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;

/** The choice as a table. */
final class ImportRows extends AbstractTableModel {
    static final int TICK = 0;
    static final int NAME = 1;
    static final int STATUS = 2;
    static final int SENTENCES = 5;
    static final int REMARK = 6;
    private static final List<String> COLUMNS = List.of("tick", "file", "status", "format", "charset", "sentences", "remark");

    private final transient Messages text;
    private transient Choice choice;
    private transient Runnable onTick = () -> {};
    private int shown;

    ImportRows(Messages text, Choice choice) {
        this.text = text;
        this.choice = choice;
        shown = choice.size();
    }

    void onTick(Runnable told) {
        onTick = told;
    }

    /** Another choice, or the same with other files. */
    void show(Choice next) {
        if (next != choice || next.size() < shown) {
            choice = next;
            shown = next.size();
            fireTableDataChanged();
            return;
        }
        int before = shown;
        shown = next.size();
        if (shown > before) fireTableRowsInserted(before, shown - 1);
        if (before > 0) fireTableRowsUpdated(0, before - 1);
    }

    Row at(int row) {
        return choice.at(row);
    }

    /** Ticks all of them, or takes the ticks away where all have one. */
    void toggle(int[] rows) {
        boolean all = java.util.Arrays.stream(rows).mapToObj(choice::at).filter(Row::tickable).allMatch(Row::ticked);
        for (int row : rows) choice.tick(row, !all);
        if (shown > 0) fireTableRowsUpdated(0, shown - 1);
        onTick.run();
    }

    @Override
    public int getRowCount() {
        return shown;
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return column == TICK ? "" : text.get("desktop.import.column." + COLUMNS.get(column));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == SENTENCES ? Integer.class : column == TICK ? Boolean.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        ImportFile file = choice.at(row).file();
        return switch (column) {
            case TICK -> choice.at(row).ticked();
            case NAME -> choice.at(row).name();
            case STATUS -> text.get("desktop.import.status." + choice.at(row).tone().name().toLowerCase(Locale.ROOT));
            case 3 -> file.format();
            case 4 -> Objects.requireNonNullElse(file.encoding(), "");
            case SENTENCES -> file.sentences();
            default -> remark(row);
        };
    }

    /** Why it does not come in, and what is to be looked at. */
    String remark(int row) {
        Row one = choice.at(row);
        Stream<Problem> all = Stream.concat(one.reason().stream(), one.warnings().stream());
        return all.map(said -> withoutPlace(said.text(text), one.file().path())).collect(Collectors.joining("  "));
    }

    /** The row says itself which file is meant. */
    private static String withoutPlace(String said, String path) {
        return said.startsWith(path) ? said.substring(path.length()).replaceFirst("^[:：] *", "") : said;
    }
}
