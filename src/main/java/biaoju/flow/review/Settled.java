package biaoju.flow.review;

import biaoju.adjudication.Disputes;
import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;

/**
 * How far a project is settled.
 *
 * @param byPerson sentences a person decided
 * @param byRule   sentences a rule decided
 * @param open     sentences two people or more labelled differently that nobody and nothing decided
 */
public record Settled(int byPerson, int byRule, int open) {
    /** @throws biaoju.base.Problem if there are more annotators or labels than can be compared */
    public static Settled of(Project project) {
        Votes votes = Votes.read(project, new Cancel(), Progress.NONE);
        int byPerson = 0;
        int byRule = 0;
        int open = 0;
        for (int unit = 0; unit < votes.sheet().units(); unit++) {
            if (votes.sheet().gold(unit) < 0) {
                if (Disputes.voicesInDispute(votes.ratings(), unit) > 0) open++;
            } else if (votes.sheet().goldByPerson(unit)) {
                byPerson++;
            } else {
                byRule++;
            }
        }
        return new Settled(byPerson, byRule, open);
    }
}
