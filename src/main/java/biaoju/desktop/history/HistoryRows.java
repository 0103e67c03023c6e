package biaoju.desktop.history;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.SentenceId;
import biaoju.flow.history.Line;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps as rows. Event dispatch thread only. */
final class HistoryRows extends TitledRows {
    static final int WHEN = 0;
    static final int WHO = 1;
    static final int WHAT = 2;
    static final int CHANGE = 3;
    static final int ORIGIN = 4;
    static final int REPORT = 5;
    static final int TEXT = 6;

    private final transient Messages text;
    private transient HistoryList listing = HistoryList.NOTHING;
    private transient @Nullable HistoryWords words;
    private transient Map<String, String> reports = Map.of();

    HistoryRows(Messages text) {
        super(text, "history.column.when", "history.column.who", "history.column.what", "history.column.change", "history.column.origin",
                "history.column.report", "history.column.text");
        this.text = text;
    }

    /** @param names of the reports, by digest */
    void show(HistoryList next, HistoryWords in, Map<String, String> names) {
        listing = next;
        words = in;
        reports = names;
        fireTableDataChanged();
    }

    HistoryList listing() {
        return listing;
    }

    Line at(int row) {
        return listing.lines().get(row);
    }

    /** Where that step is by now; −1 where it is not. */
    int of(Line line) {
        for (int i = 0; i < getRowCount(); i++) {
            if (at(i).stamp().equals(line.stamp()) && at(i).by().equals(line.by())) return i;
        }
        return -1;
    }

    @Nullable SentenceText text(int row) {
        SentenceId sentence = at(row).sentence();
        return sentence == null ? null : listing.texts().get(sentence);
    }

    @Override
    public int getRowCount() {
        return listing.lines().size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == WHEN ? Comparable.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Line line = at(row);
        if (words == null) return "";
        return switch (column) {
            case WHEN -> line.stamp();
            case WHO -> words.who(line);
            case WHAT -> words.what(line);
            case CHANGE -> words.change(line);
            case ORIGIN -> words.origin(line);
            case REPORT -> line.sentence() == null ? "" : reports.getOrDefault(line.sentence().report(), "");
            default -> {
                SentenceText found = text(row);
                yield found == null ? line.sentence() == null ? "" : text.get("history.gone") : found.text();
            }
        };
    }

    String when(int row) {
        return words == null ? "" : words.when(at(row).at());
    }
}
