package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes each edit's {@code after} true, whatever stood there. */
final class EditsIn {
    static final String SENTENCE = """
            SELECT s.id, s.report_id, s.noise, s.retired FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ?""";
    private static final String HEIRS = """
            SELECT start_at, end_at FROM sentence
            WHERE report_id = ? AND start_at < ? AND end_at > ? AND retired = FALSE ORDER BY start_at""";
    private static final String SET = """
            UPDATE annotation SET label = ?, second_label = ?, note = ?, flag = ?, doubt = ?, origin = ?, to_confirm = ?,
                at = ?, elapsed_ms = ?, scheme_version = ?, guideline_version = ? WHERE sentence_id = ? AND annotator_id = ?""";
    private static final String ADD = """
            INSERT INTO annotation (label, second_label, note, flag, doubt, origin, to_confirm, at, elapsed_ms,
                scheme_version, guideline_version, sentence_id, annotator_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REMOVE = "DELETE FROM annotation WHERE sentence_id = ? AND annotator_id = ?";

    private final Tx tx;
    private final CellsIn cells;
    private final ProgressIn progress;
    private final WorkIn work;
    private final Map<UUID, Integer> annotators = new HashMap<>();

    EditsIn(Tx tx) {
        this.tx = tx;
        LabelNumbers labels = new LabelNumbers(tx);
        cells = new CellsIn(tx, labels);
        work = new WorkIn(tx, labels);
        progress = new ProgressIn(tx);
    }

    /**
     * What is said of a retired unit is kept on it, and follows to the units that took its place: see {@link Carry#late}.
     *
     * @return how many had to be left out, because their sentence is not there
     */
    int apply(List<Edit> edits) throws SQLException {
        return apply(edits, true);
    }

    /** Without a look at what became of retired units. */
    int applyHere(List<Edit> edits) throws SQLException {
        return apply(edits, false);
    }

    private int apply(List<Edit> edits, boolean follow) throws SQLException {
        if (edits.isEmpty()) return 0;
        int leftOut = 0;
        Map<Edit, Integer> late = new LinkedHashMap<>();
        try (PreparedStatement find = tx.connection().prepareStatement(SENTENCE);
                PreparedStatement stands = tx.connection().prepareStatement(WorkIn.STANDS);
                PreparedStatement set = tx.connection().prepareStatement(SET);
                PreparedStatement add = tx.connection().prepareStatement(ADD);
                PreparedStatement remove = tx.connection().prepareStatement(REMOVE)) {
            for (Edit edit : edits) {
                Found found = find(find, edit.sentence());
                if (found == null) {
                    leftOut++;
                    continue;
                }
                long sentence = found.sentence();
                if (found.retired() && follow) late.put(edit, found.report());
                int annotator = annotator(edit.annotator());
                Annotation after = edit.after();
                if (!found.retired()) work.put(annotator, WorkIn.standing(stands, sentence, annotator), WorkIn.given(after));
                if (after == null || after.isEmpty()) remove(remove, sentence, annotator);
                else if (put(set, after, sentence, annotator) == 0) put(add, after, sentence, annotator);
                CellsIn.Was was = cells.put(sentence, annotator, after);
                if (!found.retired()) progress.count(found.report(), annotator, found.noise(), was, after);
            }
        }
        cells.write();
        progress.write();
        work.write();
        for (Map.Entry<Edit, Integer> one : late.entrySet()) applyHere(heirs(one.getKey(), one.getValue()));
        return leftOut;
    }

    /** What follows for the units that lie where this retired one lay. */
    private List<Edit> heirs(Edit edit, int report) throws SQLException {
        Span span = edit.sentence().span();
        List<SentenceId> heirs = new ArrayList<>();
        try (PreparedStatement query = tx.connection().prepareStatement(HEIRS)) {
            query.setInt(1, report);
            query.setInt(2, span.end());
            query.setInt(3, span.start());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) heirs.add(new SentenceId(edit.sentence().report(), new Span(row.getInt(1), row.getInt(2))));
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (SentenceId heir : heirs) {
            Annotation stands = AnnotationRows.of(tx, heir, edit.annotator()).orElse(null);
            edits.add(new Edit(heir, edit.annotator(), stands, Carry.late(heir, edit, stands)));
        }
        return edits;
    }

    private int annotator(UUID id) throws SQLException {
        Integer known = annotators.get(id);
        if (known != null) return known;
        int number = AnnotatorRows.id(tx, id);
        annotators.put(id, number);
        return number;
    }

    /** @param report the database's number of it */
    record Found(long sentence, int report, boolean noise, boolean retired) {}

    static @Nullable Found find(PreparedStatement find, SentenceId sentence) throws SQLException {
        find.setString(1, sentence.report());
        find.setInt(2, sentence.span().start());
        find.setInt(3, sentence.span().end());
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) return null;
            boolean noise = row.getObject(3) != null;
            return new Found(row.getLong(1), row.getInt(2), noise, row.getBoolean(4));
        }
    }

    private static int put(PreparedStatement put, Annotation said, long sentence, int annotator) throws SQLException {
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
        return put.executeUpdate();
    }

    private static void remove(PreparedStatement remove, long sentence, int annotator) throws SQLException {
        remove.setLong(1, sentence);
        remove.setInt(2, annotator);
        remove.executeUpdate();
    }
}
