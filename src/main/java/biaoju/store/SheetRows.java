package biaoju.store;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.domain.Annotator;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All labels of a project at one go, without an object for each: narrow queries over successive keys, because H2 holds
 * the whole answer of each in memory. Numbers of sentences, reports, annotators and labels are the database's own. Stateless.
 */
public final class SheetRows {
    private static final String REPORTS = "SELECT id FROM report WHERE retired = FALSE ORDER BY id";
    private static final String ANNOTATORS = "SELECT id, uuid, name FROM annotator ORDER BY id";
    private static final String LABELS = "SELECT id, name FROM label ORDER BY id";
    private static final String LAST = "SELECT COALESCE(MAX(id), 0) FROM sentence";
    private static final String SENTENCES = """
            SELECT id, report_id, start_at, end_at, text_digest, kind, noise, section FROM sentence
            WHERE id >= ? AND id < ? AND retired = FALSE ORDER BY id""";
    private static final String CELLS = "SELECT id, packed FROM cells WHERE id >= ? AND id < ? ORDER BY id";
    private static final String GOLD =
            "SELECT sentence_id, label, rule, second_label FROM decision WHERE sentence_id >= ? AND sentence_id < ? ORDER BY sentence_id";
    private static final int SENTENCES_AT_ONCE = 16_384;
    private static final int GOLD_AT_ONCE = 16_384;
    /** At two annotators 2,048 rows of 320 bytes. */
    private static final int CELLS_AT_ONCE = 65_536;

    private SheetRows() {}

    /** Takes a sentence; these come by number. */
    @FunctionalInterface
    public interface Sentences {
        /**
         * @param noise   null where it is none
         * @param section where its section begins in its report, −1 for none
         */
        void take(long sentence, int report, Span span, long textDigest, Kind kind, @Nullable Noise noise, int section);
    }

    /** Takes a label; these come in no order that matters. */
    @FunctionalInterface
    public interface Labels {
        /**
         * @param label  from 1
         * @param origin its place among the origins
         * @param second whether there is a second one beside it
         * @param week   weeks since Monday, 5 January 1970, in UTC
         */
        void take(long sentence, int annotator, int label, int origin, boolean second, int week);
    }

    /** Takes a decision; these come by the sentence's number. */
    @FunctionalInterface
    public interface Golds {
        /** @param second whether there is a second label beside it */
        void take(long sentence, String label, boolean byPerson, boolean second);
    }

    /** The numbers of the reports that are not put away, in the order of {@link ReportRows#all}. */
    public static List<Integer> reports(Tx tx) {
        return tx.handle().createQuery(REPORTS).mapTo(Integer.class).list();
    }

    /** In the order they appeared. */
    public static Map<Integer, Annotator> annotators(Tx tx) {
        Map<Integer, Annotator> found = new LinkedHashMap<>();
        tx.handle().createQuery(ANNOTATORS)
                .map((row, ctx) -> Map.entry(row.getInt(1), new Annotator(row.getObject(2, UUID.class), row.getString(3))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Every label that ever occurred. */
    public static Map<Integer, String> labels(Tx tx) {
        Map<Integer, String> found = new TreeMap<>();
        tx.handle().createQuery(LABELS).map((row, ctx) -> Map.entry(row.getInt(1), row.getString(2)))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** The highest number of a sentence, 0 where there is none. */
    public static long last(Tx tx) {
        return tx.handle().createQuery(LAST).mapTo(Long.class).one();
    }

    /** Those that are not retired; of all reports. */
    public static void sentences(Tx tx, Sentences sentences, Cancel cancel, Progress progress) throws SQLException {
        long last = last(tx);
        ranges(tx, SENTENCES, 1, SENTENCES_AT_ONCE, last, cancel, progress, row -> {
            int noise = row.getInt(7);
            Noise kindOfNoise = row.wasNull() ? null : SentenceRows.NOISES.get(noise);
            sentences.take(row.getLong(1), row.getInt(2), new Span(row.getInt(3), row.getInt(4)), row.getLong(5),
                    SentenceRows.KINDS.get(row.getInt(6)), kindOfNoise, row.getInt(8));
        });
    }

    public static void cells(Tx tx, Labels labels, Cancel cancel) throws SQLException {
        long perSentence = Cells.id(Cells.SENTENCES, 0) / Cells.SENTENCES;
        ranges(tx, CELLS, perSentence, CELLS_AT_ONCE, last(tx), cancel, Progress.NONE, row -> {
            long id = row.getLong(1);
            byte[] packed = row.getBytes(2);
            long first = Cells.firstSentence(id);
            int annotator = Cells.annotator(id);
            for (int i = 0; i < Cells.SENTENCES; i++) {
                int label = Cells.label(packed, i);
                if (label == 0) continue;
                labels.take(first + i, annotator, label, Cells.origin(packed, i), Cells.second(packed, i), Cells.week(packed, i));
            }
        });
    }

    public static void golds(Tx tx, Golds golds, Cancel cancel) throws SQLException {
        ranges(tx, GOLD, 1, GOLD_AT_ONCE, last(tx), cancel, Progress.NONE,
                row -> golds.take(row.getLong(1), row.getString(2), row.getString(3).isEmpty(), row.getString(4) != null));
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** @param perSentence how far two successive sentences' keys are apart */
    private static void ranges(Tx tx, String sql, long perSentence, int atOnce, long last, Cancel cancel,
            Progress progress, Row each) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(sql)) {
            for (long from = 0; from <= last; from += atOnce) {
                cancel.check();
                query.setLong(1, from * perSentence);
                query.setLong(2, (from + atOnce) * perSentence);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) each.take(row);
                }
                progress.at(Math.min(last, from + atOnce), last);
            }
        }
    }
}
