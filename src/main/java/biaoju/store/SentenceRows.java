package biaoju.store;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** SQL of sentences. Stateless. */
final class SentenceRows {
    /** A kind and a noise are kept as their places in these. */
    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<Noise> NOISES = List.of(Noise.values());
    private static final String OF_REPORT = """
            SELECT start_at, end_at, number, kind, level, noise, section FROM sentence
            WHERE report_id = ? AND retired = FALSE ORDER BY number""";

    private SentenceRows() {}

    /** @param report the database's own number of it */
    static List<Sentence> of(Tx tx, int report) {
        return tx.handle().createQuery(OF_REPORT).bind(0, report).map((row, ctx) -> read(row)).list();
    }

    private static Sentence read(ResultSet row) throws SQLException {
        int noise = row.getInt(6);
        boolean isNoise = !row.wasNull();
        return new Sentence(row.getInt(3), new Span(row.getInt(1), row.getInt(2)), KINDS.get(row.getInt(4)), row.getInt(5),
                isNoise ? NOISES.get(noise) : null, row.getInt(7));
    }
}
