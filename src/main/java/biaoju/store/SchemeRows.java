package biaoju.store;

import biaoju.domain.Change;
import java.util.List;
import java.util.Optional;

/** SQL of label schemes: each one that was ever in force. Stateless. */
public final class SchemeRows {
    private static final String CURRENT = "SELECT version, json FROM scheme ORDER BY id DESC FETCH FIRST 1 ROW ONLY";
    private static final String ADD =
            "INSERT INTO scheme (id, version, json) VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM scheme), ?, ?)";

    private SchemeRows() {}

    /** The scheme in force. */
    public static Optional<Change.SchemeSet> current(Tx tx) {
        return tx.handle().createQuery(CURRENT)
                .map((row, ctx) -> new Change.SchemeSet(row.getInt(1), row.getString(2))).findOne();
    }

    /** Every scheme that was ever in force, in that order. */
    public static List<Change.SchemeSet> all(Tx tx) {
        return tx.handle().createQuery("SELECT version, json FROM scheme ORDER BY id")
                .map((row, ctx) -> new Change.SchemeSet(row.getInt(1), row.getString(2))).list();
    }

    static void set(Tx tx, Change.SchemeSet scheme) {
        tx.handle().createUpdate(ADD).bind(0, scheme.version()).bind(1, scheme.json()).execute();
    }
}
