package biaoju.store;

import biaoju.domain.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** SQL of guidelines: each version there ever was, and what it said of each label as a digest. Stateless. */
public final class GuidelineRows {
    private static final String ALL = "SELECT id, version, digest FROM guideline ORDER BY id";
    private static final String PARTS = "SELECT label, digest FROM guideline_part WHERE guideline = ?";
    private static final String ADD = "INSERT INTO guideline (id, version, digest) VALUES (?, ?, ?)";
    private static final String ADD_PART = "INSERT INTO guideline_part (guideline, label, digest) VALUES (?, ?, ?)";
    private static final String LAST = "SELECT COALESCE(MAX(id), 0) FROM guideline";

    private GuidelineRows() {}

    /** The one in force. */
    public static Optional<Change.GuidelineSet> current(Tx tx) {
        List<Change.GuidelineSet> all = all(tx);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** In the order they came into force. */
    public static List<Change.GuidelineSet> all(Tx tx) {
        List<Change.GuidelineSet> found = new ArrayList<>();
        tx.handle().createQuery(ALL).map((row, ctx) -> new Change.GuidelineSet(row.getInt(2), row.getString(3), parts(tx, row.getInt(1))))
                .forEach(found::add);
        return found;
    }

    private static Map<String, String> parts(Tx tx, int guideline) {
        Map<String, String> parts = new TreeMap<>();
        tx.handle().createQuery(PARTS).bind(0, guideline).map((row, ctx) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }

    static void set(Tx tx, Change.GuidelineSet guideline) {
        int id = tx.handle().createQuery(LAST).mapTo(Integer.class).one() + 1;
        tx.handle().createUpdate(ADD).bind(0, id).bind(1, guideline.version()).bind(2, Cut.of(guideline.digest())).execute();
        guideline.sections().forEach((label, digest) ->
                tx.handle().createUpdate(ADD_PART).bind(0, id).bind(1, Cut.of(label)).bind(2, Cut.of(digest)).execute());
    }
}
