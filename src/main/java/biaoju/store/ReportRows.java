package biaoju.store;

import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** SQL of reports: what is known of them, their text and outline, and sums over them. Stateless. */
public final class ReportRows {
    private static final String FIELDS =
            "r.id, r.digest, r.name, r.source_path, r.source_digest, r.encoding, r.segmenter, r.imported_at";
    private static final String ALL = "SELECT " + FIELDS + ", r.sentences, r.noise FROM report r WHERE r.retired = FALSE ORDER BY r.id";
    private static final String SHELVED = "SELECT " + FIELDS + ", r.sentences, r.noise FROM report r WHERE r.retired = TRUE ORDER BY r.id";
    private static final String ONE = "SELECT " + FIELDS + ", t.text FROM report r JOIN report_text t ON t.report_id = r.id WHERE r.digest = ?";
    private static final String TEXT = "SELECT r.id, t.text FROM report r JOIN report_text t ON t.report_id = r.id WHERE r.digest = ?";
    private static final String FIND = "SELECT " + FIELDS
            + " FROM report r WHERE (r.name = ? OR r.source_path = ? OR r.digest LIKE ?) AND r.retired = FALSE ORDER BY r.id";
    private static final String SECTIONS =
            "SELECT parent_at, level, title, start_at FROM section WHERE report_id = ? ORDER BY start_at";
    private static final String NAME = "SELECT name FROM report WHERE digest = ?";
    private static final String SHELVE = "UPDATE report SET retired = ? WHERE digest = ?";
    private static final String EXISTS = "SELECT 1 FROM report WHERE digest = ?";
    private static final String DIGESTS = "SELECT digest FROM report";
    private static final String PROGRESS = """
            SELECT r.digest, p.uuid, t.labelled, t.flagged
            FROM progress t JOIN report r ON r.id = t.report_id JOIN annotator p ON p.id = t.annotator_id
            WHERE r.retired = FALSE AND (t.labelled > 0 OR t.flagged > 0) ORDER BY t.report_id, p.uuid""";
    private static final String TOTALS =
            "SELECT COUNT(*), COALESCE(SUM(sentences), 0), COALESCE(SUM(noise), 0) FROM report WHERE retired = FALSE";

    private ReportRows() {}

    /** All reports in the order they came in, but those that are put away. */
    public static List<ReportRow> all(Tx tx) {
        return rows(tx, ALL);
    }

    /** The reports that are put away. */
    public static List<ReportRow> shelved(Tx tx) {
        return rows(tx, SHELVED);
    }

    private static List<ReportRow> rows(Tx tx, String sql) {
        return tx.handle().createQuery(sql)
                .map((row, ctx) -> new ReportRow(report(row), row.getInt(9), row.getInt(10))).list();
    }

    /** The report with this digest in full, put away or not. */
    public static Optional<Document> document(Tx tx, String digest) {
        return tx.handle().createQuery(ONE).bind(0, digest).map((row, ctx) -> {
            int id = row.getInt(1);
            List<Section> sections = sections(tx, id);
            return new Document(report(row), row.getString(9), new Segmentation(SentenceRows.of(tx, id, sections), sections));
        }).findOne();
    }

    /** The name of the report with this digest, put away or not. */
    public static Optional<String> name(Tx tx, String digest) {
        return tx.handle().createQuery(NAME).bind(0, digest).mapTo(String.class).findOne();
    }

    /** The sentence's words: a million characters are not read for twenty. */
    public static String words(Tx tx, SentenceId sentence) {
        Span span = sentence.span();
        return tx.handle().createQuery(TEXT).bind(0, sentence.report()).map((row, ctx) ->
                row.getClob(2).getSubString(span.start() + 1L, span.length())).one();
    }

    /** Takes a report's text and, where it was asked for, its outline. */
    @FunctionalInterface
    public interface Texts {
        void take(String digest, String text, List<Section> sections);
    }

    /**
     * Texts in the order asked for, without their sentences; one that is not there is left out.
     *
     * @param outlined whose outlines are asked for too
     */
    public static void texts(Tx tx, List<String> digests, Set<String> outlined, Texts texts) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(TEXT)) {
            for (String digest : digests) {
                query.setString(1, digest);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) continue;
                    texts.take(digest, row.getString(2), outlined.contains(digest) ? sections(tx, row.getInt(1)) : List.of());
                }
            }
        }
    }

    /** The reports that are meant by a name, a path in the corpus, or the first digits of a digest, at least 4. */
    public static List<Report> find(Tx tx, String said) {
        boolean digits = said.matches("[0-9a-f]{4,64}");
        return tx.handle().createQuery(FIND).bind(0, said).bind(1, said).bind(2, digits ? said + "%" : "")
                .map((row, ctx) -> report(row)).list();
    }

    /** Which of these digests are there already, put away or not. */
    public static Set<String> existing(Tx tx, Collection<String> digests) {
        Set<String> wanted = new HashSet<>(digests);
        if (wanted.size() > 500) {
            wanted.retainAll(new HashSet<>(tx.handle().createQuery(DIGESTS).mapTo(String.class).list()));
        } else {
            wanted.removeIf(digest -> tx.handle().createQuery(EXISTS).bind(0, digest).mapTo(Integer.class).findOne().isEmpty());
        }
        return wanted;
    }

    /** By report and annotator, where there is anything. */
    public static List<ReportProgress> progress(Tx tx) {
        return tx.handle().createQuery(PROGRESS).map((row, ctx) ->
                new ReportProgress(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4))).list();
    }

    public static Totals totals(Tx tx) {
        return tx.handle().createQuery(TOTALS)
                .map((row, ctx) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3))).one();
    }

    /** Puts reports away or brings them back; what is said of them stays. */
    static void shelve(Tx tx, Change.Shelving shelving) throws SQLException {
        for (String report : shelving.reports()) Sql.update(tx, SHELVE, shelving.away(), report);
        ProjectRows.recut(tx);
    }

    static List<Section> sections(Tx tx, int report) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return tx.handle().createQuery(SECTIONS).bind(0, report).map((row, ctx) -> {
            numbers.put(row.getInt(4), numbers.size());
            return new Section(numbers.getOrDefault(row.getInt(1), -1), row.getInt(2), row.getString(3), row.getInt(4));
        }).list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
