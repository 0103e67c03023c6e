package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Under;
import java.util.List;
import java.util.UUID;

/** SQL of what has which label, for changes of the scheme. Stateless. */
public final class LabelUseRows {
    private static final String FIRST = """
            SELECT p.uuid, a.label, COUNT(*) FROM annotation a JOIN annotator p ON p.id = a.annotator_id
            WHERE a.label IS NOT NULL GROUP BY p.uuid, a.label ORDER BY p.uuid, a.label""";
    private static final String SECOND = """
            SELECT p.uuid, a.second_label, COUNT(*) FROM annotation a JOIN annotator p ON p.id = a.annotator_id
            WHERE a.second_label IS NOT NULL GROUP BY p.uuid, a.second_label ORDER BY p.uuid, a.second_label""";
    private static final String DECIDED = "SELECT label, COUNT(*) FROM decision GROUP BY label ORDER BY label";
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String UNDER = """
            SELECT a.label, a.scheme_version, a.guideline_version, COUNT(*)
            FROM annotation a JOIN annotator p ON p.id = a.annotator_id JOIN sentence s ON s.id = a.sentence_id
            WHERE p.uuid = ? AND a.label IS NOT NULL AND s.retired = FALSE AND (a.scheme_version > 0 OR a.origin <> ?)
            GROUP BY a.label, a.scheme_version, a.guideline_version ORDER BY a.label, a.scheme_version, a.guideline_version""";
    private static final String GIVEN = """
            SELECT r.digest, s.start_at, s.end_at
            FROM annotation a JOIN annotator p ON p.id = a.annotator_id JOIN sentence s ON s.id = a.sentence_id
            JOIN report r ON r.id = s.report_id
            WHERE p.uuid = ? AND a.label = ? AND s.retired = FALSE AND (a.scheme_version > 0 OR a.origin <> ?)
                AND a.scheme_version = ? AND a.guideline_version = ?
            ORDER BY r.id, s.start_at FETCH FIRST ? ROWS ONLY""";

    private LabelUseRows() {}

    /** That an annotator gave a label so often while that was in force. */
    public record Given(String label, Under under, int count) {}

    /** What the annotator labelled under what; not what came from a file without saying so. */
    public static List<Given> under(Tx tx, UUID annotator) {
        return tx.handle().createQuery(UNDER).bind(0, annotator).bind(1, AnnotationRows.ORIGINS.indexOf(Origin.IMPORTED))
                .map((row, ctx) -> new Given(row.getString(1), new Under(row.getInt(2), row.getInt(3)), row.getInt(4))).list();
    }

    /** The first {@code most} of those in reading order. */
    public static List<SentenceId> sentences(Tx tx, UUID annotator, Given given, int most) {
        return tx.handle().createQuery(GIVEN).bind(0, annotator).bind(1, given.label())
                .bind(2, AnnotationRows.ORIGINS.indexOf(Origin.IMPORTED)).bind(3, given.under().scheme())
                .bind(4, given.under().guideline()).bind(5, most)
                .map((row, ctx) -> new SentenceId(row.getString(1), new Span(row.getInt(2), row.getInt(3)))).list();
    }

    /** How often each annotator gave each label. */
    public static List<LabelCount> first(Tx tx) {
        return counts(tx, FIRST);
    }

    /** How often each annotator gave each label as the second. */
    public static List<LabelCount> second(Tx tx) {
        return counts(tx, SECOND);
    }

    private static List<LabelCount> counts(Tx tx, String sql) {
        return tx.handle().createQuery(sql)
                .map((row, ctx) -> new LabelCount(row.getObject(1, UUID.class), row.getString(2), row.getLong(3))).list();
    }

    /** How many sentences are decided to each label; by nobody in particular. */
    public static List<LabelCount> decided(Tx tx) {
        return tx.handle().createQuery(DECIDED)
                .map((row, ctx) -> new LabelCount(NOBODY, row.getString(1), row.getLong(2))).list();
    }

    /** The annotations that have the label, first or second, by report and position. */
    public static List<Annotation> annotations(Tx tx, String label) {
        return AnnotationRows.having(tx, label);
    }

    /** The decisions for the label, first or second, by report and position. */
    public static List<Decision> decisions(Tx tx, String label) {
        return DecisionRows.having(tx, label);
    }
}
