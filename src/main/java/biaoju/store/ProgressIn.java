package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the table of progress what the annotations say. What was counted is written by {@link #write}, each row once. */
final class ProgressIn {
    private static final String MORE = """
            UPDATE progress SET labelled = labelled + ?, flagged = flagged + ? WHERE report_id = ? AND annotator_id = ?""";
    private static final String ADD = "INSERT INTO progress (labelled, flagged, report_id, annotator_id) VALUES (?, ?, ?, ?)";
    private static final String OF_UNIT = """
            SELECT a.annotator_id, CASE WHEN a.label IS NOT NULL AND s.noise IS NULL THEN 1 ELSE 0 END, CASE WHEN a.flag THEN 1 ELSE 0 END
            FROM sentence s JOIN annotation a ON a.sentence_id = s.id
            WHERE s.report_id = ? AND s.start_at = ? AND s.end_at = ? AND s.retired = FALSE""";
    private static final String FORGET = "DELETE FROM progress WHERE report_id = ?";
    private static final String COUNT = """
            INSERT INTO progress (report_id, annotator_id, labelled, flagged)
            SELECT s.report_id, a.annotator_id, SUM(CASE WHEN a.label IS NOT NULL AND s.noise IS NULL THEN 1 ELSE 0 END),
                SUM(CASE WHEN a.flag THEN 1 ELSE 0 END)
            FROM sentence s JOIN annotation a ON a.sentence_id = s.id
            WHERE s.report_id = ? AND s.retired = FALSE GROUP BY s.report_id, a.annotator_id""";

    private final Tx tx;
    private final Map<Row, More> rows = new HashMap<>();

    ProgressIn(Tx tx) {
        this.tx = tx;
    }

    private record Row(int report, int annotator) {}

    private static final class More {
        private int labelled;
        private int flagged;
    }

    void count(int report, int annotator, boolean noise, CellsIn.Was was, @Nullable Annotation after) {
        int labelled = noise ? 0 : one(after != null && after.label() != null) - one(was.labelled());
        int flagged = one(after != null && after.flag()) - one(was.flagged());
        if (labelled == 0 && flagged == 0) return;
        More more = rows.computeIfAbsent(new Row(report, annotator), any -> new More());
        more.labelled += labelled;
        more.flagged += flagged;
    }

    /** What stands at a unit, if it is not retired, counts again ({@code +1}) or no more ({@code -1}). */
    void putUnit(int report, Span unit, int by) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(OF_UNIT)) {
            query.setInt(1, report);
            query.setInt(2, unit.start());
            query.setInt(3, unit.end());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    More more = rows.computeIfAbsent(new Row(report, row.getInt(1)), any -> new More());
                    more.labelled += by * row.getInt(2);
                    more.flagged += by * row.getInt(3);
                }
            }
        }
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    void write() throws SQLException {
        if (rows.isEmpty()) return;
        try (PreparedStatement set = tx.connection().prepareStatement(MORE);
                PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            for (Map.Entry<Row, More> row : rows.entrySet()) {
                if (put(set, row.getKey(), row.getValue()) == 0) put(add, row.getKey(), row.getValue());
            }
        }
        rows.clear();
    }

    private static int put(PreparedStatement put, Row row, More more) throws SQLException {
        put.setInt(1, more.labelled);
        put.setInt(2, more.flagged);
        put.setInt(3, row.report());
        put.setInt(4, row.annotator());
        return put.executeUpdate();
    }

    /** Counts a report anew, whose sentences have become others. */
    static void again(Tx tx, int report) throws SQLException {
        Sql.update(tx, FORGET, report);
        Sql.update(tx, COUNT, report);
    }
}
