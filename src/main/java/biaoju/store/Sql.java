package biaoju.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The few statements that every single label waits for go this shorter way, without jdbi. */
final class Sql {
    private Sql() {}

    static int update(Tx tx, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setObject(i + 1, values[i]);
            return update.executeUpdate();
        }
    }

    /** The first column of the only row there may be. */
    static OptionalLong number(Tx tx, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) query.setObject(i + 1, values[i]);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
