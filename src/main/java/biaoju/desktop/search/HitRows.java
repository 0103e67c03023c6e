package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Passage;
import biaoju.flow.search.Ranking;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Hits as rows, over the packed list: nothing is made for a row until it is seen. Event dispatch thread only. */
final class HitRows extends TitledRows {
    static final int WHERE = 0;
    static final int NUMBER = 1;
    static final int PASSAGE = 2;
    static final int SECTION = 3;
    static final int LABEL = 4;
    private static final int AROUND = 40;

    private final transient Messages text;
    private final transient Source source;
    private transient Found found = Found.NOTHING;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());
    /** By place of the hit, those that are left out; only while all are to be labelled. */
    private transient @Nullable BitSet unticked;
    /** By place of the hit, those that are left out because they have a label. */
    private transient BitSet spared = new BitSet();
    private int shown;

    HitRows(Messages text, Source source) {
        super(text, "search.column.where", "search.column.number", "search.column.passage", "search.column.section",
                "search.column.label");
        this.text = text;
        this.source = source;
    }

    void show(Found next) {
        Found before = found;
        found = next;
        int rows = next.hits() == null ? 0 : next.size();
        if (before.round() != next.round() || before.order() != next.order()) {
            shown = rows;
            if (before.round() != next.round()) unticked = null;
            fireTableDataChanged();
        } else if (rows > shown) {
            int from = shown;
            shown = rows;
            fireTableRowsInserted(from, rows - 1);
        }
    }

    void show(LabelScheme next) {
        scheme = next;
        again();
    }

    /** Texts have come, or labels are others. */
    void again() {
        if (shown > 0) fireTableRowsUpdated(0, shown - 1);
    }

    Found found() {
        return found;
    }

    LabelScheme scheme() {
        return scheme;
    }

    // ---- ticks

    /** Each row is ticked, or no row bears a tick. */
    void tick(boolean on) {
        unticked = on ? new BitSet() : null;
        spared = new BitSet();
        again();
    }

    /** These bear no tick either. */
    void spare(BitSet labelled) {
        if (labelled.equals(spared)) return;
        spared = (BitSet) labelled.clone();
        again();
    }

    boolean ticks() {
        return unticked != null;
    }

    boolean ticked(int row) {
        return unticked == null || !(unticked.get(found.hit(row)) || spared.get(found.hit(row)));
    }

    void toggle(int row) {
        if (unticked == null || spared.get(found.hit(row))) return;
        unticked.flip(found.hit(row));
        fireTableRowsUpdated(row, row);
    }

    /** By place of the hit. */
    BitSet unticked() {
        return unticked == null ? new BitSet() : (BitSet) unticked.clone();
    }

    // ---- rows

    @Nullable SentenceId sentence(int row) {
        Hits hits = found.hits();
        return hits == null || row < 0 || row >= shown ? null : hits.sentence(found.hit(row));
    }

    @Nullable Passage passage(int row) {
        Hits hits = found.hits();
        return hits == null ? null : source.passage(hits, found.hit(row));
    }

    List<Source.Given> labels(int row) {
        Hits hits = found.hits();
        return hits == null ? List.of() : source.labels(hits, found.hit(row));
    }

    /** Row of the sentence; −1 where it is not in the list. */
    int row(SentenceId sentence) {
        Hits hits = found.hits();
        int hit = hits == null ? -1 : hits.indexOf(sentence);
        Ranking order = found.order();
        if (hit < 0 || order == null) return hit < shown ? hit : -1;
        return order.row(hit);
    }

    @Override
    public int getRowCount() {
        return shown;
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == NUMBER ? Number.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Hits hits = found.hits();
        if (hits == null || row >= shown) return "";
        int hit = found.hit(row);
        return switch (column) {
            case WHERE -> hits.report(hit).name();
            case NUMBER -> hits.number(hit);
            case PASSAGE -> told(passage(row));
            case SECTION -> section(row);
            default -> labelled(row);
        };
    }

    private String told(@Nullable Passage passage) {
        return passage == null ? "…" : passage.before(AROUND) + "【" + passage.keywordText() + "】" + passage.after(AROUND);
    }

    private String section(int row) {
        Passage passage = passage(row);
        return passage == null || passage.section().isEmpty() ? "" : passage.section().get(passage.section().size() - 1);
    }

    private String labelled(int row) {
        StringJoiner names = new StringJoiner(" ");
        for (Source.Given one : labels(row)) {
            names.add(scheme.label(one.label()).map((Label label) -> label.name(text.chinese())).orElse(one.label()));
        }
        return names.toString();
    }
}
