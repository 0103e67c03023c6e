package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.Outdated;
import biaoju.command.SentenceText;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels to look at again as rows; their texts come later. */
final class AgainRows extends TitledRows {
    static final int LABEL = 0;
    static final int WORDS = 3;

    private final transient Messages text;
    private final transient List<Outdated> rows = new ArrayList<>();
    private final transient Map<SentenceId, SentenceText> texts = new HashMap<>();
    private transient LabelScheme scheme = new LabelScheme("", 1, List.of());
    private transient Map<String, String> names = Map.of();

    AgainRows(Messages text) {
        super(text, "again.column.label", "again.column.why", "again.column.place", "again.column.text");
        this.text = text;
    }

    /** @param reports names by digest */
    void show(List<Outdated> next, LabelScheme of, Map<String, String> reports) {
        scheme = of;
        names = Map.copyOf(reports);
        rows.clear();
        rows.addAll(next);
        fireTableDataChanged();
    }

    void texts(Collection<SentenceText> found) {
        found.forEach(one -> texts.put(one.id(), one));
        if (!rows.isEmpty()) fireTableRowsUpdated(0, rows.size() - 1);
    }

    /** @return where it stood, −1 where it is not there */
    int remove(SentenceId sentence) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).sentence().equals(sentence)) continue;
            rows.remove(i);
            fireTableRowsDeleted(i, i);
            return i;
        }
        return -1;
    }

    SentenceId sentence(int row) {
        return rows.get(row).sentence();
    }

    Optional<Label> label(int row) {
        return scheme.label(rows.get(row).label());
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public Object getValueAt(int row, int column) {
        Outdated one = rows.get(row);
        SentenceText words = texts.get(one.sentence());
        return switch (column) {
            case LABEL -> label(row).map(label -> label.name(text.chinese())).orElse(one.label());
            case 1 -> text.get("again.why." + one.why().name().toLowerCase(Locale.ROOT));
            case 2 -> text.get("again.place", names.getOrDefault(one.sentence().report(), ""),
                    words == null ? "…" : String.valueOf(words.number()));
            default -> words == null ? "…" : words.text().replace('\n', ' ');
        };
    }
}
