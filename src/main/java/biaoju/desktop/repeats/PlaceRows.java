package biaoju.desktop.repeats;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Place;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places as rows, and which of them are ticked. Event dispatch thread only. */
final class PlaceRows extends TitledRows {
    static final int TICK = 0;
    static final int KIND = 1;
    static final int REPORT = 2;
    static final int NUMBER = 3;
    static final int TEXT = 4;
    static final int MINE = 5;
    static final int OTHERS = 6;

    private final transient Messages text;
    private final transient BitSet ticked = new BitSet();
    private transient PlaceList listing = PlaceList.NOTHING;
    private transient @Nullable LabelScheme scheme;
    private transient Function<UUID, String> names = id -> "";

    PlaceRows(Messages text) {
        super(text, "repeats.column.tick", "repeats.column.kind", "repeats.column.report", "repeats.column.number", "repeats.column.text",
                "repeats.column.mine", "repeats.column.others");
        this.text = text;
    }

    /** Another list, or the same with other labels: then what is ticked stays so. */
    void show(PlaceList next, LabelScheme labels, Function<UUID, String> people) {
        boolean same = next.kind() == listing.kind() && Objects.equals(next.of(), listing.of())
                && Objects.equals(next.label(), listing.label()) && ids(next).equals(ids(listing));
        if (same) unmind(next);
        listing = next;
        scheme = labels;
        names = people;
        if (same) {
            for (int i = 0; i < next.rows().size(); i++) if (settled(i)) ticked.clear(i);
            if (!next.rows().isEmpty()) fireTableRowsUpdated(0, next.rows().size() - 1);
            return;
        }
        ticked.clear();
        if (next.kind() == PlaceList.Kind.PREVIEW) {
            for (int i = 0; i < next.rows().size(); i++) if (next.rows().get(i).wanted()) ticked.set(i);
        }
        fireTableDataChanged();
    }

    /** What was ticked while it had another label, or none, is not meant any more: nothing unseen is written over. */
    private void unmind(PlaceList next) {
        for (int i = ticked.nextSetBit(0); i >= 0; i = ticked.nextSetBit(i + 1)) {
            String label = next.rows().get(i).place().mine();
            if (label != null && !label.equals(at(i).place().mine())) ticked.clear(i);
        }
    }

    private static List<SentenceId> ids(PlaceList listing) {
        return listing.rows().stream().map(row -> row.place().id()).toList();
    }

    PlaceList listing() {
        return listing;
    }

    PlaceList.Row at(int row) {
        return listing.rows().get(row);
    }

    /** Whether it has the label already: nothing is to be ticked there. */
    boolean settled(int row) {
        return listing.label() != null && listing.label().equals(at(row).place().mine());
    }

    /** Whether it is labelled otherwise than is to be propagated. */
    boolean otherwise(int row) {
        return listing.label() != null && at(row).place().mine() != null && !settled(row);
    }

    boolean ticked(int row) {
        return ticked.get(row);
    }

    void tick(int row, boolean on) {
        if (listing.kind() != PlaceList.Kind.PREVIEW || settled(row)) return;
        ticked.set(row, on);
        fireTableRowsUpdated(row, row);
    }

    List<SentenceId> chosen() {
        return ticked.stream().mapToObj(row -> at(row).place().id()).toList();
    }

    @Nullable Label mine(int row) {
        String id = at(row).place().mine();
        return id == null || scheme == null ? null : scheme.label(id).orElse(null);
    }

    private String name(String id) {
        return scheme == null ? id : scheme.label(id).map(label -> label.name(text.chinese())).orElse(id);
    }

    private String kind(PlaceList.Row row) {
        if (listing.kind() == PlaceList.Kind.CONTRADICTIONS) return text.get("repeats.group", row.group());
        return text.get(row.place().exact() ? "repeats.exact" : "repeats.alike");
    }

    private String others(Place place) {
        return place.others().stream().map(said -> text.get("repeats.said", names.apply(said.annotator()), name(said.label())))
                .collect(Collectors.joining(text.get("repeats.between")));
    }

    // ---- table

    @Override
    public int getRowCount() {
        return listing.rows().size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == NUMBER ? Integer.class : column == TICK ? Boolean.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        PlaceList.Row at = at(row);
        return switch (column) {
            case TICK -> ticked(row);
            case KIND -> kind(at);
            case REPORT -> at.place().report();
            case NUMBER -> at.place().number();
            case TEXT -> at.text().text();
            case MINE -> at.place().mine() == null ? "" : name(at.place().mine());
            default -> others(at.place());
        };
    }
}
