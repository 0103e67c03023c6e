package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Under;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** SQL of annotations. Stateless. */
public final class AnnotationRows {
    /** An origin is kept as its place in this. */
    static final List<Origin> ORIGINS = List.of(Origin.values());

    private static final String SELECT = """
            SELECT r.digest, s.start_at, s.end_at, p.uuid, a.label, a.second_label, a.note, a.flag, a.doubt, a.origin, a.to_confirm,
                a.at, a.elapsed_ms, a.scheme_version, a.guideline_version
            FROM report r JOIN sentence s ON s.report_id = r.id JOIN annotation a ON a.sentence_id = s.id
            JOIN annotator p ON p.id = a.annotator_id
            """;
    private static final String OF_REPORT = SELECT + "WHERE r.digest = ? AND s.retired = FALSE ORDER BY s.start_at, p.uuid";
    private static final String BETWEEN = SELECT
            + "WHERE a.sentence_id >= ? AND a.sentence_id <= ? AND s.retired = FALSE ORDER BY a.sentence_id, p.uuid";
    private static final String OF_ALL_UNITS = SELECT + "WHERE r.digest = ? ORDER BY s.start_at, s.end_at DESC, p.uuid";
    private static final String OF_UNIT = SELECT + "WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ?";
    /** Units that are asked for one by one. */
    static final int FEW = 64;
    private static final String OF_REPORT_BY = SELECT + "WHERE r.digest = ? AND p.uuid = ? AND s.retired = FALSE ORDER BY s.start_at";
    static final String OF_SENTENCE =
            SELECT + "WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ? AND p.uuid = ?";
    private static final String MARKED = """
            SELECT sentence_id, annotator_id FROM annotation
            WHERE sentence_id >= ? AND sentence_id < ? AND (flag = TRUE OR note <> '')""";
    private static final String AT = SELECT + "WHERE a.sentence_id = ? AND a.annotator_id = ?";
    private static final String ONE = AT + " AND s.retired = FALSE AND r.retired = FALSE";
    private static final String REPORTS = "SELECT digest FROM report WHERE retired = FALSE ORDER BY id";
    private static final String LABELS = """
            SELECT p.uuid, a.label, COUNT(*) FROM annotation a JOIN annotator p ON p.id = a.annotator_id
            WHERE a.label IS NOT NULL GROUP BY p.uuid, a.label ORDER BY p.uuid, a.label""";
    private static final String LIVE_LABELS = """
            SELECT p.uuid, a.label, COUNT(*) FROM annotation a JOIN sentence s ON s.id = a.sentence_id
            JOIN report r ON r.id = s.report_id JOIN annotator p ON p.id = a.annotator_id
            WHERE a.label IS NOT NULL AND s.retired = FALSE AND r.retired = FALSE
            GROUP BY p.uuid, a.label ORDER BY p.uuid, a.label""";

    private static final String OF_SENTENCES = """
            SELECT r.digest, s.start_at, s.end_at, p.uuid, a.label, a.second_label, a.note, a.flag, a.doubt, a.origin, a.to_confirm,
                a.at, a.elapsed_ms, a.scheme_version, a.guideline_version
            FROM report r JOIN sentence s ON s.report_id = r.id
            LEFT JOIN annotator p ON p.uuid = ? LEFT JOIN annotation a ON a.sentence_id = s.id AND a.annotator_id = p.id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ? AND s.retired = FALSE""";
    private static final String HAVING = SELECT
            + "WHERE a.label IN (<labels>) OR a.second_label IN (<labels>) ORDER BY r.digest, s.start_at, s.end_at DESC, p.uuid";


    private AnnotationRows() {}

    /** Of retired units too, where several may lie on one place. */
    public static List<Annotation> ofAllUnits(Tx tx, String report) {
        return tx.handle().createQuery(OF_ALL_UNITS).bind(0, report).map((row, ctx) -> read(row)).list();
    }

    /** Of these units at least, retired or not: of few it is quicker to ask for each, of many for all. */
    public static List<Annotation> ofUnits(Tx tx, String report, Collection<Span> units) {
        if (units.size() > FEW) return ofAllUnits(tx, report);
        List<Annotation> found = new ArrayList<>();
        for (Span unit : units) {
            found.addAll(tx.handle().createQuery(OF_UNIT).bind(0, report).bind(1, unit.start()).bind(2, unit.end())
                    .map((row, ctx) -> read(row)).list());
        }
        return found;
    }

    /** Takes a sentence and what one annotator says of it, null where nothing. */
    @FunctionalInterface
    public interface Said {
        void take(SentenceId sentence, @Nullable Annotation said);
    }

    /** What one annotator says of each of these sentences, in their order; those that are not there are left out. */
    public static void each(Tx tx, Collection<SentenceId> sentences, UUID annotator, Said each) {
        try (Query query = tx.handle().createQuery(OF_SENTENCES)) {
            for (SentenceId sentence : sentences) {
                query.bind(0, annotator).bind(1, sentence.report()).bind(2, sentence.span().start()).bind(3, sentence.span().end())
                        .map((row, ctx) -> row.getObject(12) == null ? Optional.<Annotation>empty() : Optional.of(read(row)))
                        .findOne().ifPresent(said -> each.take(sentence, said.orElse(null)));
            }
        }
    }

    /** One look at all there are, on retired units too. */
    static List<Annotation> having(Tx tx, Set<String> labels) {
        return tx.handle().createQuery(HAVING).bindList("labels", List.copyOf(labels)).map((row, ctx) -> read(row)).list();
    }

    /** By the database's own numbers; of a retired unit too. */
    static Optional<Annotation> at(Tx tx, long sentence, long annotator) {
        return tx.handle().createQuery(AT).bind(0, sentence).bind(1, annotator).map((row, ctx) -> read(row)).findOne();
    }

    /** Of all annotators, in reading order. */
    public static List<Annotation> of(Tx tx, String report) {
        return tx.handle().createQuery(OF_REPORT).bind(0, report).map((row, ctx) -> read(row)).list();
    }

    /** Of everybody and of units with these numbers of the database, both included. */
    static List<Annotation> between(Tx tx, long first, long last) {
        return tx.handle().createQuery(BETWEEN).bind(0, first).bind(1, last).map((row, ctx) -> read(row)).list();
    }

    /** Of one annotator, in reading order. */
    public static List<Annotation> of(Tx tx, String report, UUID annotator) {
        return tx.handle().createQuery(OF_REPORT_BY).bind(0, report).bind(1, annotator).map((row, ctx) -> read(row)).list();
    }

    /** Of a retired unit too. */
    public static Optional<Annotation> of(Tx tx, SentenceId sentence, UUID annotator) {
        return tx.handle().createQuery(OF_SENTENCE).bind(0, sentence.report()).bind(1, sentence.span().start())
                .bind(2, sentence.span().end()).bind(3, annotator).map((row, ctx) -> read(row)).findOne();
    }

    /** By {@link #OF_SENTENCE}, prepared once for many. */
    static @Nullable Annotation find(PreparedStatement find, SentenceId sentence, UUID annotator) throws SQLException {
        find.setString(1, sentence.report());
        find.setInt(2, sentence.span().start());
        find.setInt(3, sentence.span().end());
        find.setObject(4, annotator);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? read(row) : null;
        }
    }

    /** Those with a flag or a note, of the sentences with these numbers of the database. */
    public static List<Annotation> marked(Tx tx, long from, long to) {
        List<Annotation> found = new ArrayList<>();
        for (long[] key : tx.handle().createQuery(MARKED).bind(0, from).bind(1, to)
                .map((row, ctx) -> new long[] {row.getLong(1), row.getLong(2)}).list()) {
            tx.handle().createQuery(ONE).bind(0, key[0]).bind(1, key[1]).map((row, ctx) -> read(row)).findOne().ifPresent(found::add);
        }
        return found;
    }

    /** All there are, report by report as they came in, in reading order; one report's are in memory at a time. */
    public static void each(Tx tx, Consumer<Annotation> each) {
        for (String report : tx.handle().createQuery(REPORTS).mapTo(String.class).list()) of(tx, report).forEach(each);
    }

    /** How often each annotator gave each label. */
    public static List<LabelCount> labels(Tx tx) {
        String sql = ProjectRows.recuts(tx) == 0 ? LABELS : LIVE_LABELS; // the first is half as long over a million
        return tx.handle().createQuery(sql)
                .map((row, ctx) -> new LabelCount(row.getObject(1, UUID.class), row.getString(2), row.getLong(3))).list();
    }

    private static Annotation read(ResultSet row) throws SQLException {
        SentenceId sentence = new SentenceId(row.getString(1), new Span(row.getInt(2), row.getInt(3)));
        return new Annotation(sentence, row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7),
                row.getBoolean(8), row.getString(9), ORIGINS.get(row.getInt(10)), row.getBoolean(11),
                row.getObject(12, OffsetDateTime.class).toInstant(), row.getLong(13), new Under(row.getInt(14), row.getInt(15)));
    }
}
