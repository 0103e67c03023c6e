package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import biaoju.flow.LabelFiles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What could not be placed, as a table and as text with tabs. */
final class UnplacedRows extends TitledRows {
    static final int LINE = 1;
    static final int REASON = 2;

    private final transient Messages text;
    private transient List<LabelFiles.Unmatched> all = List.of();

    UnplacedRows(Messages text) {
        super(text, "labelfiles.ofFile", "labelfiles.line", "labelfiles.reason");
        this.text = text;
    }

    void show(List<LabelFiles.Unmatched> unmatched) {
        all = List.copyOf(unmatched);
        fireTableDataChanged();
    }

    /** Some of the rows, with the titles above. */
    String text(List<Integer> rows) {
        Stream<String> lines = rows.stream().map(row -> all.get(row).file() + "\t" + all.get(row).line() + "\t"
                + reason(row).replaceAll("\\s+", " "));
        String titles = IntStream.range(0, getColumnCount()).mapToObj(this::getColumnName).collect(Collectors.joining("\t"));
        return Stream.concat(Stream.of(titles), lines).collect(Collectors.joining("\n")) + "\n";
    }

    private String reason(int row) {
        return all.get(row).reason().text(text);
    }

    @Override
    public int getRowCount() {
        return all.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == LINE ? Long.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return switch (column) {
            case 0 -> String.valueOf(all.get(row).file().getFileName());
            case LINE -> all.get(row).line();
            default -> reason(row);
        };
    }
}
