package biaoju.store;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** SQL of sentences. Stateless. */
public final class SentenceRows {
    /** A kind and a noise are kept as their places in these. */
    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<Noise> NOISES = List.of(Noise.values());
    private static final String OF_REPORT = """
            SELECT start_at, end_at, kind, level, noise, section FROM sentence
            WHERE report_id = ? AND retired = FALSE ORDER BY start_at""";

    private static final String KEYS = """
            SELECT s.id FROM sentence s JOIN report r ON r.id = s.report_id WHERE r.digest = ? AND s.retired = FALSE""";
    private static final String RETIRED = """
            SELECT 1 FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.retired = TRUE FETCH FIRST 1 ROW ONLY""";
    private static final String REPORT = "SELECT id FROM report WHERE digest = ?";
    private static final String EXISTS = """
            SELECT 1 FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ? AND s.retired = FALSE""";

    private SentenceRows() {}

    /** Whether there is such a sentence that is not retired. */
    public static boolean exists(Tx tx, SentenceId sentence) {
        return tx.handle().createQuery(EXISTS).bind(0, sentence.report()).bind(1, sentence.span().start())
                .bind(2, sentence.span().end()).mapTo(Integer.class).findOne().isPresent();
    }

    /** Those of the reports that were cut otherwise since they came in. */
    public static Set<String> cutSince(Tx tx, Collection<String> reports) {
        if (ProjectRows.recuts(tx) == 0) return Set.of();
        return reports.stream().filter(report -> tx.handle().createQuery(RETIRED).bind(0, report).mapTo(Integer.class).findOne().isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How a report is cut now; empty where there is no such report. */
    public static List<Unit> units(Tx tx, String report) {
        return tx.handle().createQuery(REPORT).bind(0, report).mapTo(Integer.class).findOne()
                .map(id -> of(tx, id).stream().map(Unit::of).toList()).orElse(List.of());
    }

    /** The database's own numbers of a report's units, rising. */
    static long[] keys(Tx tx, String report) {
        return tx.handle().createQuery(KEYS).bind(0, report).mapTo(Long.class).stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** @param report the database's own number of it */
    static List<Sentence> of(Tx tx, int report) {
        int[] number = {0};
        return tx.handle().createQuery(OF_REPORT).bind(0, report).map((row, ctx) -> read(row, ++number[0])).list();
    }

    private static Sentence read(ResultSet row, int number) throws SQLException {
        int noise = row.getInt(5);
        boolean isNoise = !row.wasNull();
        return new Sentence(number, new Span(row.getInt(1), row.getInt(2)), KINDS.get(row.getInt(3)), row.getInt(4),
                isNoise ? NOISES.get(noise) : null, row.getInt(6));
    }
}
