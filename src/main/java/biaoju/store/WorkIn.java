package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Origin;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the work done what the annotations say: a label counts in the quarter of an hour that its annotation is of, and
 * is taken out of it again when the annotation becomes another one. What was put is written by {@link #write}, each row once.
 */
final class WorkIn {
    private static final String OF_UNIT = """
            SELECT a.annotator_id, a.label, a.origin, a.to_confirm, a.at, a.elapsed_ms
            FROM sentence s JOIN annotation a ON a.sentence_id = s.id
            WHERE s.report_id = ? AND s.start_at = ? AND s.end_at = ? AND a.label IS NOT NULL""";
    private static final String OF_REPORT = """
            SELECT a.annotator_id, a.label, a.origin, a.to_confirm, a.at, a.elapsed_ms
            FROM sentence s JOIN annotation a ON a.sentence_id = s.id
            WHERE s.report_id = ? AND s.retired = FALSE AND a.label IS NOT NULL""";
    static final String STANDS =
            "SELECT label, origin, to_confirm, at, elapsed_ms FROM annotation WHERE sentence_id = ? AND annotator_id = ?";
    private static final String ROW = "SELECT packed FROM work WHERE id = ?";
    private static final String SET = "UPDATE work SET packed = ? WHERE id = ?";
    private static final String ADD = "INSERT INTO work (packed, id) VALUES (?, ?)";
    private static final String REMOVE = "DELETE FROM work WHERE id = ?";
    /** Rows held back at most. */
    private static final int MOST = 16_384;

    private final Tx tx;
    private final LabelNumbers labels;
    private final Map<Long, Row> rows = new HashMap<>();

    WorkIn(Tx tx, LabelNumbers labels) {
        this.tx = tx;
        this.labels = labels;
    }

    /** What of an annotation makes it count. */
    record Given(String label, Origin origin, boolean toConfirm, Instant at, long elapsedMs) {
        private boolean byHand() {
            return !toConfirm && (origin == Origin.HUMAN || origin == Origin.ACCEPTED);
        }
    }

    /** What stands in the annotations; null: no label. */
    static @Nullable Given standing(PreparedStatement stands, long sentence, int annotator) throws SQLException {
        stands.setLong(1, sentence);
        stands.setInt(2, annotator);
        try (ResultSet row = stands.executeQuery()) {
            String label = row.next() ? row.getString(1) : null;
            return label == null ? null : new Given(label, AnnotationRows.ORIGINS.get(row.getInt(2)), row.getBoolean(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5));
        }
    }

    /** What will stand in them. */
    static @Nullable Given given(@Nullable Annotation said) {
        String label = said == null ? null : Cut.ofNullable(said.label());
        return said == null || label == null ? null : new Given(label, said.origin(), said.toConfirm(), said.at(), said.elapsedMs());
    }

    private record Row(WorkPack pack, boolean isNew) {}

    /** One annotation has become another one; null: without a label. */
    void put(int annotator, @Nullable Given before, @Nullable Given after) throws SQLException {
        if (before != null) add(annotator, before, -1);
        if (after != null) add(annotator, after, +1);
        if (rows.size() >= MOST) write();
    }

    /** What stands at a unit counts again, or no more. */
    void putUnit(int report, Span span, int by) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(OF_UNIT)) {
            query.setInt(1, report);
            query.setInt(2, span.start());
            query.setInt(3, span.end());
            addAll(query, by);
        }
    }

    /** What stands in a report counts no more. */
    void takeOut(int report) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(OF_REPORT)) {
            query.setInt(1, report);
            addAll(query, -1);
        }
    }

    private void addAll(PreparedStatement query, int by) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(row.getInt(1), new Given(row.getString(2), AnnotationRows.ORIGINS.get(row.getInt(3)), row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(), row.getLong(6)), by);
            }
        }
    }

    private void add(int annotator, Given given, int by) throws SQLException {
        if (annotator > Cells.LAST_ANNOTATOR) return;
        int label = labels.of(given.label());
        for (int quarter : new int[] {WorkPack.quarter(given.at()), 0}) {
            row(WorkPack.id(annotator, quarter)).add(label, given.byHand(), given.elapsedMs(), by);
        }
    }

    private WorkPack row(long id) throws SQLException {
        Row known = rows.get(id);
        if (known != null) return known.pack();
        try (PreparedStatement query = tx.connection().prepareStatement(ROW)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                boolean there = row.next();
                Row read = new Row(there ? WorkPack.of(row.getBytes(1)) : new WorkPack(), !there);
                rows.put(id, read);
                return read.pack();
            }
        }
    }

    void write() throws SQLException {
        if (rows.isEmpty()) return;
        try (PreparedStatement set = tx.connection().prepareStatement(SET);
                PreparedStatement add = tx.connection().prepareStatement(ADD);
                PreparedStatement remove = tx.connection().prepareStatement(REMOVE)) {
            for (Map.Entry<Long, Row> row : rows.entrySet()) {
                WorkPack pack = row.getValue().pack();
                if (pack.isEmpty()) {
                    remove.setLong(1, row.getKey());
                    if (!row.getValue().isNew()) remove.executeUpdate();
                    continue;
                }
                PreparedStatement write = row.getValue().isNew() ? add : set;
                write.setBytes(1, pack.packed());
                write.setLong(2, row.getKey());
                write.executeUpdate();
            }
        }
        rows.clear();
    }
}
