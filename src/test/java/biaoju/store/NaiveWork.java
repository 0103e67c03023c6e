package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The work done, counted from annotations one by one: what the kept aggregates must be equal to. */
public final class NaiveWork {
    private NaiveWork() {}

    /** A line for each annotator, quarter of an hour, label and class, with its count; and for each annotator the time of each quarter. */
    public static Map<String, Long> of(List<Annotation> all) {
        Map<String, Long> counts = new TreeMap<>();
        for (Annotation one : all) {
            if (one.label() == null) continue;
            long quarter = Math.max(1, Math.min(4_194_303, Math.floorDiv(one.at().getEpochSecond(), 900)));
            boolean byHand = !one.toConfirm() && Set.of(Origin.HUMAN, Origin.ACCEPTED).contains(one.origin());
            for (long at : new long[] {quarter, 0}) {
                String place = one.annotator() + " " + Instant.ofEpochSecond(at * 900);
                counts.merge(place + " " + one.label() + " " + byHand + " " + (byHand ? Tempo.of(one.elapsedMs()) : 0), 1L, Long::sum);
                counts.merge(place + " ms", byHand ? Math.max(0, Math.min(600_000, one.elapsedMs())) : 0L, Long::sum);
            }
        }
        return counts;
    }

    /** The same of what the database keeps. */
    public static Map<String, Long> kept(Tx tx) {
        List<WorkRow> rows = new ArrayList<>(WorkRows.since(tx, Instant.EPOCH));
        rows.addAll(WorkRows.sums(tx));
        Map<String, Long> counts = new TreeMap<>();
        for (WorkRow row : rows) {
            String place = row.annotator() + " " + row.from();
            for (WorkCount count : row.counts()) {
                counts.merge(place + " " + count.label() + " " + count.byHand() + " " + count.tempo(), (long) count.count(), Long::sum);
            }
            counts.merge(place + " ms", row.activeMs(), Long::sum);
        }
        return counts;
    }

    /** Of each report and annotator: sentences labelled that are no noise, and flagged; none of them retired. */
    public static List<ReportProgress> progress(Tx tx) {
        return tx.handle().createQuery("""
                SELECT r.digest, p.uuid, t.labelled, t.flagged FROM (
                    SELECT s.report_id, a.annotator_id,
                        SUM(CASE WHEN a.label IS NOT NULL AND s.noise IS NULL THEN 1 ELSE 0 END) AS labelled,
                        SUM(CASE WHEN a.flag THEN 1 ELSE 0 END) AS flagged
                    FROM annotation a JOIN sentence s ON s.id = a.sentence_id
                    WHERE s.retired = FALSE GROUP BY s.report_id, a.annotator_id) t
                JOIN report r ON r.id = t.report_id JOIN annotator p ON p.id = t.annotator_id
                WHERE t.labelled <> 0 OR t.flagged <> 0 ORDER BY t.report_id, t.annotator_id""")
                .map((row, ctx) -> new ReportProgress(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4))).list();
    }
}
