package biaoju.flow.review;

import biaoju.adjudication.Disputes;
import biaoju.agreement.DawidSkene;
import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.Decision;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a project's disputes, the most costly first; of two that cost the same, the one that comes first. */
public final class ListDisputes {
    /** A list is sorted by it, nothing is decided: near enough will do. */
    private static final int ITERATIONS = 100;

    private static final double TOLERANCE = 1e-6;

    private static final int READ = 70;
    private static final int ESTIMATED = 90;
    private static final int DONE = 100;

    private final Project project;

    public ListDisputes(Project project) {
        this.project = project;
    }

    /** All of them, decided ones too: {@link DisputeFilter} chooses. */
    public List<Dispute> run(Cancel cancel, Progress progress) {
        Votes votes = Votes.read(project, cancel, (done, all) -> progress.at(READ * done / Math.max(1, all), DONE));
        Sheet sheet = votes.sheet();
        Map<SentenceId, Decision> decisions = new HashMap<>();
        Waiting.on(project.ask().eachDecision(one -> decisions.put(one.sentence(), one)));
        cancel.check();
        DawidSkene model = DawidSkene.of(votes.ratings(), ITERATIONS, TOLERANCE, cancel::asked);
        progress.at(ESTIMATED, DONE);
        List<Dispute> found = new ArrayList<>();
        for (Disputes.Dispute one : Disputes.of(votes.ratings(), model, sheet::length, cancel::asked)) {
            int unit = one.unit();
            SentenceId sentence = sheet.sentence(unit);
            found.add(new Dispute(sentence, sheet.reports().get(sheet.report(unit)), sheet.number(unit), votes.said(unit),
                    one.cost().total(), one.cost().voices(), one.cost().doubt(), one.cost().length(), decisions.get(sentence)));
        }
        return found;
    }
}
