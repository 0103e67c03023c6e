package biaoju.store;

import java.util.List;
import java.util.UUID;

/** SQL of how far annotators are with reports. Stateless. */
public final class TallyRows {
    private static final int ANNOTATOR_BITS = 20;
    private static final String ALL = """
            SELECT r.digest, p.uuid, t.labelled, t.flagged FROM tally t JOIN report r ON r.id = t.id / 1048576
            JOIN annotator p ON p.id = MOD(t.id, 1048576) WHERE t.labelled <> 0 OR t.flagged <> 0 ORDER BY t.id""";

    private static final String OF = """
            SELECT r.digest, t.labelled, t.flagged FROM tally t JOIN report r ON r.id = t.id / 1048576
            WHERE MOD(t.id, 1048576) = (SELECT p.id FROM annotator p WHERE p.uuid = ?) AND (t.labelled <> 0 OR t.flagged <> 0)
            ORDER BY t.id""";

    private TallyRows() {}

    static long id(int report, int annotator) {
        return ((long) report << ANNOTATOR_BITS) | annotator;
    }

    /** By report and annotator, where there is anything. */
    public static List<ReportProgress> all(Tx tx) {
        return tx.handle().createQuery(ALL).map((row, ctx) ->
                new ReportProgress(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4))).list();
    }

    /** Of one annotator, by report. */
    public static List<ReportProgress> of(Tx tx, UUID annotator) {
        return tx.handle().createQuery(OF).bind(0, annotator).map((row, ctx) ->
                new ReportProgress(row.getString(1), annotator, row.getInt(2), row.getInt(3))).list();
    }
}
