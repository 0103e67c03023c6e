package biaoju.store;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** SQL of sentences. Stateless. */
public final class SentenceRows {
    /** A kind and a noise are kept as their places in these. */
    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<Noise> NOISES = List.of(Noise.values());
    private static final String OF_REPORT = """
            SELECT start_at, end_at, number, kind, level, noise, section FROM sentence
            WHERE report_id = ? AND retired = FALSE ORDER BY number""";

    private static final String EXISTS = """
            SELECT 1 FROM sentence s JOIN report r ON r.id = s.report_id
            WHERE r.digest = ? AND s.start_at = ? AND s.end_at = ? AND s.retired = FALSE""";

    private SentenceRows() {}

    /** Whether there is such a sentence that is not retired. */
    public static boolean exists(Tx tx, SentenceId sentence) {
        return tx.handle().createQuery(EXISTS).bind(0, sentence.report()).bind(1, sentence.span().start())
                .bind(2, sentence.span().end()).mapTo(Integer.class).findOne().isPresent();
    }

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
