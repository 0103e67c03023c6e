package biaoju.store;

import biaoju.domain.Annotation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the packed labels what the annotations say. What was put is written by {@link #write}, each row once. */
final class CellsIn {
    private static final String ROW = "SELECT packed FROM cells WHERE id = ?";
    private static final String SET = "UPDATE cells SET packed = ? WHERE id = ?";
    private static final String ADD = "INSERT INTO cells (packed, id) VALUES (?, ?)";
    /** Rows held back at most, 5 MB of them. */
    private static final int MOST = 16_384;

    private final Tx tx;
    private final LabelNumbers labels;
    private final Map<Long, Row> rows = new HashMap<>();

    CellsIn(Tx tx, LabelNumbers labels) {
        this.tx = tx;
        this.labels = labels;
    }

    private static final class Row {
        final byte[] packed;
        /** Whether the table has no such row yet. */
        final boolean isNew;

        Row(byte @Nullable [] packed) {
            this.packed = packed == null ? Cells.empty() : packed;
            isNew = packed == null;
        }
    }

    /** What was said of a sentence before. */
    record Was(boolean labelled, boolean flagged) {
        static final Was NOTHING = new Was(false, false);
    }

    /** @param said null or without a label: none */
    Was put(long sentence, int annotator, @Nullable Annotation said) throws SQLException {
        if (annotator > Cells.LAST_ANNOTATOR) return Was.NOTHING;
        if (rows.size() >= MOST) write();
        String label = said == null ? null : Cut.ofNullable(said.label());
        long id = Cells.id(sentence, annotator);
        Row row = rows.get(id);
        if (row == null) {
            byte[] packed = read(id);
            if (packed == null && (said == null || (label == null && said.second() == null && !said.flag()))) return Was.NOTHING;
            row = new Row(packed);
            rows.put(id, row);
        }
        int place = (int) (sentence % Cells.SENTENCES);
        Was was = new Was(Cells.label(row.packed, place) != 0, Cells.flag(row.packed, place));
        if (said == null) Cells.clear(row.packed, sentence);
        else Cells.put(row.packed, sentence, label == null ? 0 : labels.of(label), said);
        return was;
    }

    void write() throws SQLException {
        if (rows.isEmpty()) return;
        try (PreparedStatement set = tx.connection().prepareStatement(SET);
                PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            for (Map.Entry<Long, Row> row : rows.entrySet()) {
                PreparedStatement write = row.getValue().isNew ? add : set;
                write.setBytes(1, row.getValue().packed);
                write.setLong(2, row.getKey());
                write.executeUpdate();
            }
        }
        rows.clear();
    }

    private byte @Nullable [] read(long id) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(ROW)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
