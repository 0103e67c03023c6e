package biaoju.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the packed tables call a label by; one that was never given before gets a number. */
final class LabelNumbers {
    private static final String LABEL = "SELECT id FROM label WHERE name = ?";
    private static final String NEXT_LABEL = "SELECT COALESCE(MAX(id), 0) + 1 FROM label";
    private static final String ADD_LABEL = "INSERT INTO label (id, name) VALUES (?, ?)";

    private final Tx tx;
    private final Map<String, Integer> labels = new HashMap<>();

    LabelNumbers(Tx tx) {
        this.tx = tx;
    }

    int of(String label) throws SQLException {
        Integer known = labels.get(label);
        if (known != null) return known;
        int number = (int) Sql.number(tx, LABEL, label).orElse(0);
        if (number == 0) {
            number = (int) Math.min(Cells.LAST_LABEL, Sql.number(tx, NEXT_LABEL).orElseThrow());
            if (number < Cells.LAST_LABEL) Sql.update(tx, ADD_LABEL, number, label); // a strange log's labels beyond are all one
        }
        labels.put(label, number);
        return number;
    }
}
