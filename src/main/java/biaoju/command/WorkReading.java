package biaoju.command;

import biaoju.domain.Annotator;
import biaoju.store.AssignmentRows;
import biaoju.store.ProgressRows;
import biaoju.store.ReportRow;
import biaoju.store.ReportRows;
import biaoju.store.SheetRows;
import biaoju.store.Tempo;
import biaoju.store.Tx;
import biaoju.store.WorkCount;
import biaoju.store.WorkRow;
import biaoju.store.WorkRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@link WorkDone} in one transaction of the reading connection, and so as of one moment. */
final class WorkReading {
    private WorkReading() {}

    /** @param from the earliest quarter of an hour that is asked for */
    static WorkDone read(Tx tx, Instant from) throws Exception {
        List<ReportRow> reports = ReportRows.all(tx);
        Map<Integer, Annotator> annotators = SheetRows.annotators(tx);
        return new WorkDone(reports.stream().map(row -> new ReportLine(row.report(), row.sentences() - row.noise(), 0, 0)).toList(),
                List.copyOf(annotators.values()), AssignmentRows.all(tx), tallies(tx, reports, annotators),
                stretches(WorkRows.since(tx, from)), stretches(WorkRows.sums(tx)));
    }

    private static List<WorkDone.Tally> tallies(Tx tx, List<ReportRow> reports, Map<Integer, Annotator> annotators) throws Exception {
        List<Integer> numbers = SheetRows.reports(tx);
        Map<Integer, String> digests = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) digests.put(numbers.get(i), reports.get(i).report().digest());
        List<WorkDone.Tally> tallies = new ArrayList<>();
        ProgressRows.each(tx, (report, annotator, labelled, flagged) -> {
            String digest = digests.get(report);
            Annotator who = annotators.get(annotator);
            if (digest != null && who != null) tallies.add(new WorkDone.Tally(digest, who.id(), labelled, flagged));
        });
        return tallies;
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
