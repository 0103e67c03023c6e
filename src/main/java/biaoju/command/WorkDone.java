package biaoju.command;

import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What has been done in a project, as of one moment, from sums that are kept with every label.
 *
 * @param reports    in the project's order, without anybody's progress
 * @param annotators in the order they appeared
 * @param tallies    by report and annotator, where there is anything
 * @param quarters   labels by the quarter of an hour they were given in, of the time asked for; ascending, one annotator after the other
 * @param sums       of each annotator with labels, all of them
 */
public record WorkDone(List<ReportLine> reports, List<Annotator> annotators, List<Assignment> assignments, List<Tally> tallies,
        List<Stretch> quarters, List<Stretch> sums) {
    public WorkDone {
        reports = List.copyOf(reports);
        annotators = List.copyOf(annotators);
        assignments = List.copyOf(assignments);
        tallies = List.copyOf(tallies);
        quarters = List.copyOf(quarters);
        sums = List.copyOf(sums);
    }

    /** How far an annotator is with a report: sentences labelled, noise not counted, and flagged. */
    public record Tally(String report, UUID annotator, int labelled, int flagged) {}

    /**
     * Labels that stand and were given in a stretch of time.
     *
     * @param activeMs how long those given by hand took, as far as known
     */
    public record Stretch(UUID annotator, Instant from, long activeMs, List<Given> given) {
        public Stretch {
            given = List.copyOf(given);
        }
    }

    /**
     * @param byHand by a person looking at the sentence: neither propagated nor imported, nor one to be confirmed
     * @param fromMs each took at least as long; 0 where that is not known
     * @param toMs   and less than this
     */
    public record Given(String label, boolean byHand, int count, long fromMs, long toMs) {
        public boolean timed() {
            return toMs > 0;
        }
    }
}
