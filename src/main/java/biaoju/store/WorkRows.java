package biaoju.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** SQL of the work done. Stateless. */
public final class WorkRows {
    private static final String SOME = "SELECT id, packed FROM work WHERE id >= ? AND id <= ? ORDER BY id";
    private static final String ANNOTATORS = "SELECT id, uuid FROM annotator ORDER BY id";

    private WorkRows() {}

    /** The quarters of an hour with labels from that moment on, ascending, one annotator after the other. */
    public static List<WorkRow> since(Tx tx, Instant from) {
        return read(tx, WorkPack.quarter(from), Integer.MAX_VALUE, any -> true);
    }

    /** The same of one annotator. */
    public static List<WorkRow> since(Tx tx, UUID annotator, Instant from) {
        return read(tx, WorkPack.quarter(from), Integer.MAX_VALUE, annotator::equals);
    }

    /** Of each annotator with labels the sum of all. */
    public static List<WorkRow> sums(Tx tx) {
        return read(tx, 0, 0, any -> true);
    }

    private static List<WorkRow> read(Tx tx, int first, int last, Predicate<UUID> whose) {
        Map<Integer, String> names = SheetRows.labels(tx);
        Map<Integer, UUID> annotators = new LinkedHashMap<>();
        tx.handle().createQuery(ANNOTATORS).map((row, ctx) -> Map.entry(row.getInt(1), row.getObject(2, UUID.class)))
                .forEach(one -> annotators.put(one.getKey(), one.getValue()));
        annotators.values().removeIf(whose.negate());
        List<WorkRow> rows = new ArrayList<>();
        annotators.forEach((number, annotator) -> rows.addAll(tx.handle().createQuery(SOME).bind(0, WorkPack.id(number, first))
                .bind(1, WorkPack.id(number, Math.min(last, WorkPack.LAST_QUARTER))).map((row, ctx) -> {
                    WorkPack pack = WorkPack.of(row.getBytes(2));
                    return new WorkRow(annotator, WorkPack.from(row.getLong(1)), pack.activeMs(),
                            pack.counts(label -> Objects.requireNonNullElse(names.get(label), "?")));
                }).list()));
        return rows;
    }
}
