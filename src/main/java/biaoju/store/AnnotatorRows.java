package biaoju.store;

import biaoju.domain.Annotator;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** SQL of annotators. Stateless. */
public final class AnnotatorRows {
    private static final String ALL = "SELECT uuid, name FROM annotator ORDER BY id";
    private static final String ONE = "SELECT name FROM annotator WHERE uuid = ?";
    private static final String ID = "SELECT id FROM annotator WHERE uuid = ?";
    private static final String RENAME = "UPDATE annotator SET name = ? WHERE uuid = ?";
    private static final String ADD =
            "INSERT INTO annotator (id, uuid, name) VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM annotator), ?, ?)";

    private AnnotatorRows() {}

    /** All annotators in the order they appeared. */
    public static List<Annotator> all(Tx tx) {
        return tx.handle().createQuery(ALL)
                .map((row, ctx) -> new Annotator(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    public static Optional<Annotator> of(Tx tx, UUID id) {
        return tx.handle().createQuery(ONE).bind(0, id).mapTo(String.class).findOne().map(name -> new Annotator(id, name));
    }

    static void name(Tx tx, Annotator annotator) {
        String name = Cut.of(annotator.name());
        int known = tx.handle().createUpdate(RENAME).bind(0, name).bind(1, annotator.id()).execute();
        if (known == 0) tx.handle().createUpdate(ADD).bind(0, annotator.id()).bind(1, name).execute();
    }

    /** The database's own number; somebody whose name was never told is called by the UUID's first digits. */
    static int id(Tx tx, UUID annotator) throws SQLException {
        OptionalLong id = Sql.number(tx, ID, annotator);
        if (id.isEmpty()) {
            name(tx, new Annotator(annotator, annotator.toString().substring(0, 8)));
            id = Sql.number(tx, ID, annotator);
        }
        return (int) id.orElseThrow();
    }
}
