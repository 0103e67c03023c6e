package biaoju.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far annotators are with reports, without an object for each row and by the database's own numbers. Stateless. */
public final class ProgressRows {
    private static final String ALL = "SELECT report_id, annotator_id, labelled, flagged FROM progress WHERE labelled > 0 OR flagged > 0";

    private ProgressRows() {}

    /** Takes a row; these come in no order that matters. */
    @FunctionalInterface
    public interface Rows {
        void take(int report, int annotator, int labelled, int flagged);
    }

    /** Where there is anything; also of reports that are put away. */
    public static void each(Tx tx, Rows rows) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(ALL); ResultSet row = query.executeQuery()) {
            while (row.next()) rows.take(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }
}
