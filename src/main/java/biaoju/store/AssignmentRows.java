package biaoju.store;

import biaoju.domain.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of who labels what. Stateless. */
public final class AssignmentRows {
    private static final String ALL = "SELECT annotator, report FROM assignment ORDER BY annotator, place";
    private static final String CLEAR = "DELETE FROM assignment";
    private static final String ADD = "INSERT INTO assignment (annotator, place, report) VALUES (?, ?, ?)";

    private AssignmentRows() {}

    /** All there is; empty where everybody labels everything. */
    public static List<Assignment> all(Tx tx) {
        Map<UUID, List<String>> found = new LinkedHashMap<>();
        tx.handle().createQuery(ALL).map((row, ctx) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(row -> found.computeIfAbsent(row.getKey(), any -> new ArrayList<>()).add(row.getValue()));
        return found.entrySet().stream().map(one -> new Assignment(one.getKey(), one.getValue())).toList();
    }

    /** Where a strange log has an annotator twice the last one counts: the journal can always be folded. */
    static void set(Tx tx, List<Assignment> assignments) {
        tx.handle().execute(CLEAR);
        Map<UUID, List<String>> reports = new LinkedHashMap<>();
        for (Assignment one : assignments) reports.put(one.annotator(), one.reports());
        var batch = tx.handle().prepareBatch(ADD);
        reports.forEach((annotator, digests) -> {
            for (int place = 0; place < digests.size(); place++) {
                batch.bind(0, annotator).bind(1, place).bind(2, Cut.of(digests.get(place))).add();
            }
        });
        if (batch.size() > 0) batch.execute();
    }
}
