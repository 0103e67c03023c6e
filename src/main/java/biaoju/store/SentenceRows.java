package biaoju.store;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Section;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String LIVE = """
            SELECT s.start_at, s.end_at, s.kind, s.level, s.noise FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ? AND s.retired = FALSE""";
    /** Ordered by the report too, though it is one: else H2 does not see that the index is in this order, and reads all behind it. */
    private static final String NEXT = """
            SELECT start_at, end_at, kind, level, noise FROM sentence
            WHERE report_id = ? AND start_at >= ? AND retired = FALSE ORDER BY report_id, start_at FETCH FIRST 1 ROW ONLY""";

    private SentenceRows() {}

    /** What the sentence is; empty where there is none, or it is retired. */
    public static Optional<Unit> unit(Tx tx, SentenceId sentence) {
        return tx.handle().createQuery(LIVE).bind(0, sentence.report()).bind(1, sentence.span().start())
                .bind(2, sentence.span().end()).map((row, ctx) -> read(row)).findOne();
    }

    /** What stands behind the sentence. */
    public static Optional<Unit> next(Tx tx, SentenceId sentence) {
        return tx.handle().createQuery(REPORT).bind(0, sentence.report()).mapTo(Integer.class).findOne().flatMap(report ->
                tx.handle().createQuery(NEXT).bind(0, report).bind(1, sentence.span().end()).map((row, ctx) -> read(row)).findOne());
    }

    /** Whether the report has all these units as they are. */
    public static boolean has(Tx tx, String report, List<Unit> units) {
        if (units.size() > AnnotationRows.FEW) return new HashSet<>(units(tx, report)).containsAll(units);
        return units.stream().allMatch(unit -> unit(tx, new SentenceId(report, unit.span())).filter(unit::equals).isPresent());
    }

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
                .map(id -> tx.handle().createQuery(OF_REPORT).bind(0, id).map((row, ctx) -> read(row)).list()).orElse(List.of());
    }

    /** The database's own numbers of a report's units, rising. */
    static long[] keys(Tx tx, String report) {
        return tx.handle().createQuery(KEYS).bind(0, report).mapTo(Long.class).stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** @param report the database's own number of it */
    static List<Sentence> of(Tx tx, int report, List<Section> sections) {
        Map<Integer, Integer> numbers = new HashMap<>();
        sections.forEach(section -> numbers.put(section.start(), numbers.size()));
        int[] number = {0};
        return tx.handle().createQuery(OF_REPORT).bind(0, report).map((row, ctx) -> {
            Unit unit = read(row);
            return new Sentence(++number[0], unit.span(), unit.kind(), unit.level(), unit.noise(), numbers.getOrDefault(row.getInt(6), -1));
        }).list();
    }

    /** Of start, end, kind, level and noise. */
    static Unit read(ResultSet row) throws SQLException {
        int noise = row.getInt(5);
        boolean isNoise = !row.wasNull();
        return new Unit(new Span(row.getInt(1), row.getInt(2)), KINDS.get(row.getInt(3)), row.getInt(4), isNoise ? NOISES.get(noise) : null);
    }
}
