package biaoju.store;

import biaoju.domain.Annotator;
import biaoju.domain.Change;
import java.util.Optional;
import java.util.UUID;

/** SQL of what holds for the whole project. Stateless. */
public final class ProjectRows {
    private static final String BLIND = "blind";
    private static final String ANNOTATOR = "madeFor";
    private static final String NAME = "madeFor.name";
    private static final String PROJECT = "madeFor.project";

    private static final String RECUTS = "recuts";

    private static final String GET = "SELECT text FROM meta WHERE name = ?";
    private static final String SET = "UPDATE meta SET text = ? WHERE name = ?";
    private static final String ADD = "INSERT INTO meta (text, name) VALUES (?, ?)";

    private ProjectRows() {}

    /** Whether annotators are kept from seeing what others said while they label; so it is unless somebody said otherwise. */
    public static boolean blind(Tx tx) {
        return get(tx, BLIND).map(Boolean::parseBoolean).orElse(true);
    }

    /** The one annotator this project was made for, where it came as a package. */
    public static Optional<Change.MadeFor> madeFor(Tx tx) {
        return get(tx, ANNOTATOR).map(id -> new Change.MadeFor(
                new Annotator(UUID.fromString(id), get(tx, NAME).orElse("")), get(tx, PROJECT).orElse("")));
    }

    static void blind(Tx tx, boolean blind) {
        set(tx, BLIND, String.valueOf(blind));
    }

    static void madeFor(Tx tx, Change.MadeFor made) {
        set(tx, ANNOTATOR, made.annotator().id().toString());
        set(tx, NAME, made.annotator().name());
        set(tx, PROJECT, made.project());
    }

    /** How often units were exchanged or reports put away or brought back: whoever remembers where units are looks again. */
    public static long recuts(Tx tx) {
        return get(tx, RECUTS).map(Long::parseLong).orElse(0L);
    }

    static void recut(Tx tx) {
        set(tx, RECUTS, Long.toString(recuts(tx) + 1));
    }

    private static Optional<String> get(Tx tx, String name) {
        return tx.handle().createQuery(GET).bind(0, name).mapTo(String.class).findOne();
    }

    private static void set(Tx tx, String name, String text) {
        String kept = text.substring(0, Math.min(4000, text.length()));
        int known = tx.handle().createUpdate(SET).bind(0, kept).bind(1, name).execute();
        if (known == 0) tx.handle().createUpdate(ADD).bind(0, kept).bind(1, name).execute();
    }
}
