package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes each edit's {@code after} true, whatever stood there. */
final class EditsIn {
    private static final String SENTENCE = """
            SELECT s.id, s.report_id, s.noise IS NOT NULL, s.retired FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ?""";
    private static final String STANDS =
            "SELECT label, flag, origin, to_confirm, at, elapsed_ms FROM annotation WHERE sentence_id = ? AND annotator_id = ?";
    private static final String SET = """
            UPDATE annotation SET label = ?, second_label = ?, note = ?, flag = ?, doubt = ?, origin = ?, to_confirm = ?,
                at = ?, elapsed_ms = ?, scheme_version = ?, guideline_version = ? WHERE sentence_id = ? AND annotator_id = ?""";
    private static final String ADD = """
            INSERT INTO annotation (label, second_label, note, flag, doubt, origin, to_confirm, at, elapsed_ms,
                scheme_version, guideline_version, sentence_id, annotator_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REMOVE = "DELETE FROM annotation WHERE sentence_id = ? AND annotator_id = ?";

    private final Tx tx;
    private final CellsIn cells;
    private final WorkIn work;
    private final TallyIn tallies;
    private final Map<UUID, Integer> annotators = new HashMap<>();

    EditsIn(Tx tx) {
        this.tx = tx;
        LabelNumbers labels = new LabelNumbers(tx);
        cells = new CellsIn(tx, labels);
        work = new WorkIn(tx, labels);
        tallies = new TallyIn(tx);
    }

    /** How many had to be left out, because their sentence is not there. */
    int apply(List<Edit> edits) throws SQLException {
        if (edits.isEmpty()) return 0;
        int leftOut = 0;
        try (PreparedStatement find = tx.connection().prepareStatement(SENTENCE);
                PreparedStatement stands = tx.connection().prepareStatement(STANDS);
                PreparedStatement set = tx.connection().prepareStatement(SET);
                PreparedStatement add = tx.connection().prepareStatement(ADD);
                PreparedStatement remove = tx.connection().prepareStatement(REMOVE)) {
            for (Edit edit : edits) {
                Unit unit = unit(find, edit.sentence());
                if (unit == null) {
                    leftOut++;
                    continue;
                }
                int annotator = annotator(edit.annotator());
                Annotation after = edit.after() == null || edit.after().isEmpty() ? null : edit.after();
                Standing before = standing(stands, unit.id(), annotator);
                if (after != null) put(before == null ? add : set, after, unit.id(), annotator);
                else if (before != null) remove(remove, unit.id(), annotator);
                cells.put(unit.id(), annotator, after);
                work.put(annotator, before == null ? null : before.given(), given(after));
                if (unit.retired()) continue;
                int labelled = unit.noise() ? 0 : labels(given(after)) - labels(before == null ? null : before.given());
                int flagged = (after != null && after.flag() ? 1 : 0) - (before != null && before.flag() ? 1 : 0);
                tallies.put(unit.report(), annotator, labelled, flagged);
            }
        }
        cells.write();
        work.write();
        tallies.write();
        return leftOut;
    }

    private record Unit(long id, int report, boolean noise, boolean retired) {}

    private static @Nullable Unit unit(PreparedStatement find, SentenceId sentence) throws SQLException {
        ask(find, sentence);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? new Unit(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4)) : null;
        }
    }

    /** What of an annotation is counted somewhere. */
    private record Standing(WorkIn.@Nullable Given given, boolean flag) {}

    private static @Nullable Standing standing(PreparedStatement stands, long sentence, int annotator) throws SQLException {
        stands.setLong(1, sentence);
        stands.setInt(2, annotator);
        try (ResultSet row = stands.executeQuery()) {
            if (!row.next()) return null;
            String label = row.getString(1);
            return new Standing(label == null ? null : new WorkIn.Given(label, AnnotationRows.ORIGINS.get(row.getInt(3)), row.getBoolean(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(), row.getLong(6)), row.getBoolean(2));
        }
    }

    private static WorkIn.@Nullable Given given(@Nullable Annotation said) {
        String label = said == null ? null : Cut.ofNullable(said.label());
        return said == null || label == null ? null : new WorkIn.Given(label, said.origin(), said.toConfirm(), said.at(), said.elapsedMs());
    }

    private static int labels(WorkIn.@Nullable Given given) {
        return given == null ? 0 : 1;
    }

    private int annotator(UUID id) throws SQLException {
        Integer known = annotators.get(id);
        if (known != null) return known;
        int number = AnnotatorRows.id(tx, id);
        annotators.put(id, number);
        return number;
    }

    private static void ask(PreparedStatement find, SentenceId sentence) throws SQLException {
        find.setString(1, sentence.report());
        find.setInt(2, sentence.span().start());
        find.setInt(3, sentence.span().end());
    }

    static long find(PreparedStatement find, SentenceId sentence) throws SQLException {
        ask(find, sentence);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private static void put(PreparedStatement put, Annotation said, long sentence, int annotator) throws SQLException {
        put.setString(1, Cut.ofNullable(said.label()));
        put.setString(2, Cut.ofNullable(said.second()));
        put.setString(3, Cut.of(said.note()));
        put.setBoolean(4, said.flag());
        put.setString(5, Cut.of(said.doubt()));
        put.setInt(6, AnnotationRows.ORIGINS.indexOf(said.origin()));
        put.setBoolean(7, said.toConfirm());
        put.setObject(8, Cut.of(said.at()));
        put.setLong(9, said.elapsedMs());
        put.setInt(10, said.under().scheme());
        put.setInt(11, said.under().guideline());
        put.setLong(12, sentence);
        put.setInt(13, annotator);
        put.executeUpdate();
    }

    private static void remove(PreparedStatement remove, long sentence, int annotator) throws SQLException {
        remove.setLong(1, sentence);
        remove.setInt(2, annotator);
        remove.executeUpdate();
    }
}
