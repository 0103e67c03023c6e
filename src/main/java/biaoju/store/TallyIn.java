package biaoju.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the tallies of reports what annotations and sentences say. What was put is written by {@link #write}, each row once.
 */
final class TallyIn {
    private static final String MORE = "UPDATE tally SET labelled = labelled + ?, flagged = flagged + ? WHERE id = ?";
    private static final String ADD = "INSERT INTO tally (labelled, flagged, id) VALUES (?, ?, ?)";
    private static final String FORGET = "DELETE FROM tally WHERE id >= ? AND id < ?";
    private static final String RECOUNT = """
            SELECT a.annotator_id, SUM(CASE WHEN a.label IS NOT NULL AND s.noise IS NULL THEN 1 ELSE 0 END),
                SUM(CASE WHEN a.flag THEN 1 ELSE 0 END)
            FROM sentence s JOIN annotation a ON a.sentence_id = s.id
            WHERE s.report_id = ? AND s.retired = FALSE GROUP BY a.annotator_id""";
    private static final int MOST = 65_536;

    private final Tx tx;
    private final Map<Long, int[]> more = new HashMap<>();

    TallyIn(Tx tx) {
        this.tx = tx;
    }

    void put(int report, int annotator, int labelled, int flagged) throws SQLException {
        if ((labelled == 0 && flagged == 0) || annotator > Cells.LAST_ANNOTATOR) return;
        int[] sums = more.computeIfAbsent(TallyRows.id(report, annotator), id -> new int[2]);
        sums[0] += labelled;
        sums[1] += flagged;
        if (more.size() >= MOST) write();
    }

    void write() throws SQLException {
        if (more.isEmpty()) return;
        try (PreparedStatement set = tx.connection().prepareStatement(MORE);
                PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            for (Map.Entry<Long, int[]> row : more.entrySet()) {
                if (write(set, row) == 0) write(add, row);
            }
        }
        more.clear();
    }

    private static int write(PreparedStatement write, Map.Entry<Long, int[]> row) throws SQLException {
        write.setInt(1, row.getValue()[0]);
        write.setInt(2, row.getValue()[1]);
        write.setLong(3, row.getKey());
        return write.executeUpdate();
    }

    /** Counts one report's annotations anew: after its sentences have become others. */
    void recount(int report) throws SQLException {
        write();
        Sql.update(tx, FORGET, TallyRows.id(report, 0), TallyRows.id(report + 1, 0));
        try (PreparedStatement query = tx.connection().prepareStatement(RECOUNT)) {
            query.setInt(1, report);
            try (var row = query.executeQuery()) {
                while (row.next()) put(report, row.getInt(1), row.getInt(2), row.getInt(3));
            }
        }
        write();
    }
}
