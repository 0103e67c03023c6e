package biaoju.command;

import biaoju.store.AnnotatorRows;
import biaoju.store.AssignmentRows;
import biaoju.store.ReportRows;
import biaoju.store.Tempo;
import biaoju.store.Tx;
import biaoju.store.WorkCount;
import biaoju.store.WorkRow;
import biaoju.store.WorkRows;
import java.time.Instant;
import java.util.List;

/** Reads {@link WorkDone} in one transaction of the reading connection, and so as of one moment. */
final class WorkReading {
    private WorkReading() {}

    /** @param from the earliest quarter of an hour that is asked for */
    static WorkDone read(Tx tx, Instant from) {
        return new WorkDone(
                ReportRows.all(tx).stream().map(row -> new ReportLine(row.report(), row.sentences() - row.noise(), 0, 0)).toList(),
                AnnotatorRows.all(tx), AssignmentRows.all(tx),
                ReportRows.progress(tx).stream().map(one -> new WorkDone.Tally(one.report(), one.annotator(), one.labelled(), one.flagged())).toList(),
                stretches(WorkRows.since(tx, from)), stretches(WorkRows.sums(tx)));
    }

    private static List<WorkDone.Stretch> stretches(List<WorkRow> rows) {
        return rows.stream().map(row -> new WorkDone.Stretch(row.annotator(), row.from(), row.activeMs(),
                row.counts().stream().map(WorkReading::given).toList())).toList();
    }

    private static WorkDone.Given given(WorkCount count) {
        boolean timed = count.tempo() != Tempo.UNKNOWN;
        return new WorkDone.Given(count.label(), count.byHand(), count.count(), timed ? Tempo.from(count.tempo()) : 0,
                timed ? Tempo.to(count.tempo()) : 0);
    }
}
