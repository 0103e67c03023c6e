package biaoju.store;

import biaoju.domain.Decision;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
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
import org.jspecify.annotations.Nullable;

/** SQL of decisions. Stateless. */
public final class DecisionRows {
    private static final String SELECT = """
            SELECT r.digest, s.start_at, s.end_at, d.label, d.second_label, d.decided_by, d.rule, d.reason, d.example, d.at
            FROM decision d JOIN sentence s ON s.id = d.sentence_id JOIN report r ON r.id = s.report_id
            """;
    private static final String OF_REPORT = SELECT + "WHERE r.digest = ? AND s.retired = FALSE ORDER BY s.start_at";
    private static final String BETWEEN = SELECT
            + "WHERE d.sentence_id >= ? AND d.sentence_id <= ? AND s.retired = FALSE ORDER BY d.sentence_id";
    private static final String OF_ALL_UNITS = SELECT + "WHERE r.digest = ? ORDER BY s.start_at, s.end_at DESC";
    static final String OF_SENTENCE = SELECT + "WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ?";
    private static final String EXAMPLES = SELECT + "WHERE d.example AND s.retired = FALSE AND r.retired = FALSE ORDER BY d.label, d.at, r.digest, s.start_at";
    /** By key and in pieces: sorted all at once, H2 would write them to a file first. */
    private static final String SOME = SELECT
            + "WHERE d.sentence_id >= ? AND d.sentence_id < ? AND s.retired = FALSE AND r.retired = FALSE ORDER BY d.sentence_id";
    private static final String LAST = "SELECT COALESCE(MAX(sentence_id), 0) FROM decision";
    private static final int AT_ONCE = 16_384;
    private static final String HEIRS = """
            SELECT start_at, end_at FROM sentence s
            WHERE report_id = ? AND start_at >= ? AND end_at <= ? AND retired = FALSE
                AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.sentence_id = s.id) ORDER BY start_at""";
    private static final String SET = """
            UPDATE decision SET label = ?, second_label = ?, decided_by = ?, rule = ?, reason = ?, example = ?, at = ?
            WHERE sentence_id = ?""";
    private static final String ADD = """
            INSERT INTO decision (label, second_label, decided_by, rule, reason, example, at, sentence_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String RULE = "SELECT rule FROM decision WHERE sentence_id = ?";
    private static final String REMOVE = "DELETE FROM decision WHERE sentence_id = ?";

    private static final String HAVING = SELECT
            + "WHERE d.label IN (<labels>) OR d.second_label IN (<labels>) ORDER BY r.digest, s.start_at, s.end_at DESC";

    private DecisionRows() {}

    /** One look at all there are. */
    static List<Decision> having(Tx tx, Set<String> labels) {
        return tx.handle().createQuery(HAVING).bindList("labels", List.copyOf(labels)).map((row, ctx) -> read(row)).list();
    }

    /** Of retired units too. */
    public static List<Decision> ofAllUnits(Tx tx, String report) {
        return tx.handle().createQuery(OF_ALL_UNITS).bind(0, report).map((row, ctx) -> read(row)).list();
    }

    /** Of these units at least, retired or not. */
    public static List<Decision> ofUnits(Tx tx, String report, Collection<Span> units) {
        if (units.size() > AnnotationRows.FEW) return ofAllUnits(tx, report);
        List<Decision> found = new ArrayList<>();
        for (Span unit : units) of(tx, new SentenceId(report, unit)).ifPresent(found::add);
        return found;
    }

    /** Of one report, in reading order. */
    public static List<Decision> of(Tx tx, String report) {
        return tx.handle().createQuery(OF_REPORT).bind(0, report).map((row, ctx) -> read(row)).list();
    }

    /** Of units with these numbers of the database, both included. */
    static List<Decision> between(Tx tx, long first, long last) {
        return tx.handle().createQuery(BETWEEN).bind(0, first).bind(1, last).map((row, ctx) -> read(row)).list();
    }

    /** Of a retired unit too. */
    public static Optional<Decision> of(Tx tx, SentenceId sentence) {
        return tx.handle().createQuery(OF_SENTENCE).bind(0, sentence.report()).bind(1, sentence.span().start())
                .bind(2, sentence.span().end()).map((row, ctx) -> read(row)).findOne();
    }

    /** By {@link #OF_SENTENCE}, prepared once for many. */
    static @Nullable Decision find(PreparedStatement find, SentenceId sentence) throws SQLException {
        find.setString(1, sentence.report());
        find.setInt(2, sentence.span().start());
        find.setInt(3, sentence.span().end());
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? read(row) : null;
        }
    }

    /** Those that the guideline shows, by label and age. */
    public static List<Decision> examples(Tx tx) {
        return tx.handle().createQuery(EXAMPLES).map((row, ctx) -> read(row)).list();
    }

    /** All there are, report by report as they came in, in reading order. */
    public static void each(Tx tx, Consumer<Decision> each) {
        long last = tx.handle().createQuery(LAST).mapTo(Long.class).one();
        for (long from = 0; from <= last; from += AT_ONCE) {
            tx.handle().createQuery(SOME).bind(0, from).bind(1, from + AT_ONCE).map((row, ctx) -> read(row)).forEach(each);
        }
    }

    /**
     * Makes each ruling's {@code after} true; those of a rule pass over what a person has decided. In one log they never
     * meet; where two are merged a rule may have run without knowing of the person.
     *
     * @return how many had to be left out, because their sentence is not there
     */
    static int apply(Tx tx, Step step, List<Ruling> rulings) throws SQLException {
        int leftOut = applyHere(tx, step, rulings);
        for (Ruling ruling : rulings) if (ruling.after() != null) inherit(tx, step, ruling.after());
        return leftOut;
    }

    /** What a late log decides of a retired unit is decided of the undecided ones that lie in it now. */
    private static void inherit(Tx tx, Step step, Decision late) throws SQLException {
        SentenceId sentence = late.sentence();
        List<SentenceId> heirs = new ArrayList<>();
        try (PreparedStatement find = tx.connection().prepareStatement(EditsIn.SENTENCE);
                PreparedStatement query = tx.connection().prepareStatement(HEIRS)) {
            EditsIn.Found place = EditsIn.find(find, sentence);
            if (place == null || !place.retired()) return;
            query.setInt(1, place.report());
            query.setInt(2, sentence.span().start());
            query.setInt(3, sentence.span().end());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) heirs.add(new SentenceId(sentence.report(), new Span(row.getInt(1), row.getInt(2))));
            }
        }
        applyHere(tx, step, heirs.stream().map(heir -> new Ruling(heir, null, Carry.on(heir, late))).toList());
    }

    /** Without a look at what became of retired units. */
    static int applyHere(Tx tx, Step step, List<Ruling> rulings) throws SQLException {
        if (rulings.isEmpty()) return 0;
        int leftOut = 0;
        try (PreparedStatement find = tx.connection().prepareStatement(EditsIn.SENTENCE);
                PreparedStatement set = tx.connection().prepareStatement(SET);
                PreparedStatement add = tx.connection().prepareStatement(ADD);
                PreparedStatement rule = tx.connection().prepareStatement(RULE);
                PreparedStatement remove = tx.connection().prepareStatement(REMOVE)) {
            for (Ruling ruling : rulings) {
                EditsIn.Found found = EditsIn.find(find, ruling.sentence());
                if (found == null) {
                    leftOut++;
                    continue;
                }
                long sentence = found.sentence();
                if (step == Step.ADJUDICATE && byPerson(rule, sentence)) continue;
                if (ruling.after() == null) {
                    remove.setLong(1, sentence);
                    remove.executeUpdate();
                } else if (put(set, ruling.after(), sentence) == 0) {
                    put(add, ruling.after(), sentence);
                }
            }
        }
        return leftOut;
    }

    private static boolean byPerson(PreparedStatement rule, long sentence) throws SQLException {
        rule.setLong(1, sentence);
        try (ResultSet row = rule.executeQuery()) {
            return row.next() && row.getString(1).isEmpty();
        }
    }

    private static int put(PreparedStatement put, Decision decision, long sentence) throws SQLException {
        put.setString(1, Cut.of(decision.label()));
        put.setString(2, Cut.ofNullable(decision.second()));
        put.setObject(3, decision.by());
        put.setString(4, Cut.of(decision.rule()));
        put.setString(5, Cut.of(decision.reason()));
        put.setBoolean(6, decision.example());
        put.setObject(7, Cut.of(decision.at()));
        put.setLong(8, sentence);
        return put.executeUpdate();
    }

    private static Decision read(ResultSet row) throws SQLException {
        SentenceId sentence = new SentenceId(row.getString(1), new Span(row.getInt(2), row.getInt(3)));
        return new Decision(sentence, row.getString(4), row.getString(5), row.getObject(6, UUID.class), row.getString(7),
                row.getString(8), row.getBoolean(9), row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
