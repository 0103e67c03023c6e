package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The datasets built before as a table, the newest first. */
final class PastRows extends TitledRows {
    static final int DATE = 0;
    static final int FOLDER = 1;
    static final int ROWS = 2;
    static final int FORMATS = 3;
    static final int STATUS = 4;

    private final transient Messages text;
    private final transient DateTimeFormatter dates;
    private transient List<PastBuild> builds = List.of();

    PastRows(Messages text) {
        super(text, "building.date", "building.folder", "building.rows", "building.formats", "building.status");
        this.text = text;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(text.locale())
                .withZone(ZoneId.systemDefault());
    }

    void show(List<PastBuild> now) {
        builds = List.copyOf(now);
        fireTableDataChanged();
    }

    PastBuild at(int row) {
        return builds.get(row);
    }

    /** −1 where there is none. */
    int of(Path folder) {
        for (int i = 0; i < builds.size(); i++) if (builds.get(i).folder().equals(folder)) return i;
        return -1;
    }

    @Override
    public int getRowCount() {
        return builds.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == ROWS ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        PastBuild one = builds.get(row);
        return switch (column) {
            case DATE -> dates.format(one.at());
            case FOLDER -> one.folder().toString();
            case ROWS -> one.rows();
            case FORMATS -> one.formats().stream().map(id -> text.has("building.format." + id) ? text.get("building.format." + id)
                    : id.toUpperCase(Locale.ROOT)).collect(Collectors.joining(text.get("building.comma")));
            default -> text.get(one.status().key());
        };
    }
}
