package biaoju.flow.review;

import biaoju.adjudication.Disputes;
import biaoju.agreement.DawidSkene;
import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds a project's disputes, the most costly first; of two that cost the same, the one that comes first. */
public final class ListDisputes {
    /** A list is sorted by it, nothing is decided: near enough will do. */
    private static final int ITERATIONS = 100;

    private static final double TOLERANCE = 1e-6;

    private final Project project;

    public ListDisputes(Project project) {
        this.project = project;
    }

    /** All of them, decided ones too: {@link DisputeFilter} chooses. */
    public List<Dispute> run(Cancel cancel, Progress progress) {
        Map<String, Report> reports = new HashMap<>();
        for (ReportLine line : Waiting.on(project.ask().reports(project.me().id()))) reports.put(line.report().digest(), line.report());
        Votes votes = Votes.of(project);
        progress.at(1, 3);
        Map<SentenceId, Decision> decisions = new HashMap<>();
        Waiting.on(project.ask().eachDecision(one -> decisions.put(one.sentence(), one)));
        cancel.check();
        DawidSkene model = DawidSkene.of(votes.ratings(), ITERATIONS, TOLERANCE, cancel::asked);
        progress.at(2, 3);
        List<Dispute> found = new ArrayList<>();
        for (Disputes.Dispute one : Disputes.of(votes.ratings(), model, unit -> length(votes, unit), cancel::asked)) {
            SentenceId sentence = votes.sentences().get(one.unit());
            Report report = Objects.requireNonNull(reports.get(sentence.report()));
            found.add(new Dispute(sentence, report, said(votes, one.unit()), one.cost().total(), one.cost().voices(),
                    one.cost().doubt(), one.cost().length(), decisions.get(sentence)));
        }
        return found;
    }

    private static int length(Votes votes, int unit) {
        return votes.sentences().get(unit).span().length();
    }

    private static Map<Annotator, String> said(Votes votes, int unit) {
        Map<Annotator, String> said = new LinkedHashMap<>();
        for (int column = 0; column < votes.voters().size(); column++) {
            int label = votes.ratings().label(unit, column);
            if (label >= 0) said.put(votes.voters().get(column), votes.label(label));
        }
        return said;
    }
}
