package biaoju.store;

import biaoju.domain.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the packages that were made of this project. Stateless. */
public final class PackageRows {
    private static final String ONE = "SELECT annotator, seq, hash FROM package WHERE writer = ?";
    private static final String ALL = "SELECT writer, annotator, seq, hash FROM package ORDER BY writer";
    private static final String REMOVE = "DELETE FROM package WHERE writer = ?";
    private static final String ADD = "INSERT INTO package (writer, annotator, seq, hash) VALUES (?, ?, ?, ?)";

    private PackageRows() {}

    /** The package whose log that writer's is. */
    public static Optional<Change.PackageMade> of(Tx tx, UUID writer) {
        return tx.handle().createQuery(ONE).bind(0, writer).map((row, ctx) -> new Change.PackageMade(writer,
                row.getObject(1, UUID.class), row.getLong(2), row.getString(3))).findOne();
    }

    /** All there are. */
    public static List<Change.PackageMade> all(Tx tx) {
        return tx.handle().createQuery(ALL).map((row, ctx) -> new Change.PackageMade(row.getObject(1, UUID.class),
                row.getObject(2, UUID.class), row.getLong(3), row.getString(4))).list();
    }

    static void add(Tx tx, Change.PackageMade made) {
        tx.handle().createUpdate(REMOVE).bind(0, made.writer()).execute();
        tx.handle().createUpdate(ADD).bind(0, made.writer()).bind(1, made.annotator()).bind(2, made.seq())
                .bind(3, Cut.of(made.hash())).execute();
    }
}
