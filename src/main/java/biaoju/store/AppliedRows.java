package biaoju.store;

import biaoju.domain.Stamp;
import biaoju.journal.Frame;
import biaoju.journal.Head;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** SQL of how far each log is in the tables. Stateless. */
public final class AppliedRows {
    private static final String ALL = "SELECT writer, seq, hash FROM applied";
    private static final String MOVE = "UPDATE applied SET seq = ?, clock = ?, hash = ? WHERE writer = ? AND seq < ?";
    private static final String ADD = """
            INSERT INTO applied (seq, clock, hash, writer)
            SELECT ?, ?, ?, ? FROM meta WHERE name = 'schema' AND NOT EXISTS (SELECT 1 FROM applied WHERE writer = ?)""";

    private AppliedRows() {}

    /** To be compared with the journal's: the tables are a log's fold up to here. */
    public static Map<UUID, Head> heads(Tx tx) {
        Map<UUID, Head> heads = new HashMap<>();
        tx.handle().createQuery(ALL).map((row, ctx) ->
                Map.entry(row.getObject(1, UUID.class), new Head(row.getLong(2), row.getString(3))))
                .forEach(head -> heads.put(head.getKey(), head.getValue()));
        return heads;
    }

    /** False where the tables have this frame, or a later one of its log, already. */
    static boolean move(Tx tx, Frame frame) throws SQLException {
        Stamp stamp = frame.stamp();
        UUID writer = stamp.writer();
        return Sql.update(tx, MOVE, stamp.seq(), stamp.clock(), frame.hash(), writer, stamp.seq()) == 1
                || Sql.update(tx, ADD, stamp.seq(), stamp.clock(), frame.hash(), writer, writer) == 1;
    }
}
