package biaoju.desktop.agreement;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.Figure;
import biaoju.agreement.Ratings;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import biaoju.domain.Report;
import biaoju.flow.Workload;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.Consistency;
import biaoju.flow.review.LeftOut;
import biaoju.flow.review.WeekFigures;
import java.util.List;

/**
 * All that was found at one moment. Immutable.
 *
 * @param annotators  in the order of the ratings
 * @param reports     in the order of the ratings' groups
 * @param given       when, by place of the ratings
 * @param effective   shared sentences to which two or more gave their label by hand
 * @param competence  by annotator, after Dawid and Skene; empty while it is not computed
 * @param weeks       ascending
 * @param consistency by annotator, with themselves
 * @param workload    who labels what
 * @param intervals   whether the 95 % intervals are there; until then they are being computed
 */
public record Findings(AgreementTable table, Ratings ratings, List<Annotator> annotators, List<Report> reports,
        Places places, Given given, int effective, LeftOut leftOut, List<Figure> competence, List<WeekFigures> weeks,
        List<Consistency> consistency, Workload workload, boolean intervals) {
    public Findings {
        annotators = List.copyOf(annotators);
        reports = List.copyOf(reports);
        competence = List.copyOf(competence);
        weeks = List.copyOf(weeks);
        consistency = List.copyOf(consistency);
    }

    public static Findings of(AgreementOverview overview, Workload workload, List<Figure> competence, boolean intervals) {
        return new Findings(overview.table(), overview.ratings(), overview.annotators(), overview.sheet().reports(),
                overview.sheet()::sentence, given(overview), overview.facts().effective(), overview.facts().leftOut(), competence,
                overview.facts().weeks(), overview.facts().consistency(), workload,
                intervals);
    }

    /** The sheet has second passes, too: its annotators stand at other places. */
    private static Given given(AgreementOverview overview) {
        Sheet sheet = overview.sheet();
        int[] places = overview.annotators().stream().mapToInt(sheet.annotators()::indexOf).toArray();
        return (unit, annotator) -> places[annotator] < 0 ? -1 : sheet.week(unit, places[annotator]);
    }

    /** Place of the unit's report. */
    int report(int unit) {
        int low = 0;
        int high = ratings.groups() - 1;
        while (low < high) { // the last group that begins at or before the unit
            int middle = (low + high + 1) >>> 1;
            if (ratings.start(middle) <= unit) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** Number of the sentence in its report, from 1. */
    int number(int unit) {
        return unit - ratings.start(report(unit)) + 1;
    }
}
