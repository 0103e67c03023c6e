package biaoju.flow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules at work on a project: what becomes gold, what stays open, what is left alone. */
class AdjudicateTest {
    private static final String M = "measure";
    private static final String P = "problem";
    private static final Annotator ANNA = Team.person("anna");
    private static final Annotator BERT = Team.person("bert");
    private static final Annotator CLEO = Team.person("cleo");

    @TempDir
    private Path place;

    private Project project;
    private Document report;
    private Team team;

    @BeforeEach
    void threePeople() {
        Workplace workplace = new Workplace(place);
        report = workplace.report("整改", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        team = new Team(project);
        team.join(ANNA, BERT, CLEO);
        team.label(ANNA, report, M, M, M, M, M, "-");
        team.label(BERT, report, M, M, P, P, "-", "-");
        team.label(CLEO, report, M, P, "-", P, "-", "-");
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Adjudicate.Result run(String rule, boolean dry) {
        return new Adjudicate(project).run(rule, dry, new Cancel(), Progress.NONE);
    }

    private static List<Integer> counts(Adjudicate.Result result) {
        return List.of(result.decided(), result.unchanged(), result.kept(), result.withdrawn());
    }

    private int number(Adjudicate.Open open) {
        for (int n = 1; n <= 6; n++) if (Workplace.sentence(report, n).equals(open.sentence())) return n;
        throw new AssertionError(open);
    }

    private Map<Integer, String> open(Adjudicate.Result result) {
        Map<Integer, String> open = new TreeMap<>();
        for (Adjudicate.Open one : result.disputed()) open.put(number(one), one.why() + " " + one.votes());
        return open;
    }

    private Map<Integer, String> gold() {
        Map<Integer, String> gold = new TreeMap<>();
        project.ask().decisions(report.report().digest()).join().forEach(one -> {
            for (int n = 1; n <= 6; n++) {
                if (Workplace.sentence(report, n).equals(one.sentence())) gold.put(n, one.label() + "/" + one.rule());
            }
        });
        return gold;
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        long before = project.undo().hashCode();
        Adjudicate.Result result = run("majority", true);
        assertThat(counts(result)).containsExactly(3, 0, 0, 0);
        assertThat(open(result)).isEqualTo(Map.of(3, "tie {measure=1, problem=1}", 5, "single_voice {measure=1}"));
        assertThat(gold()).isEmpty();
        assertThat(project.undo().hashCode()).isEqualTo(before);
    }

    @Test
    void theRunDoesWhatTheDryRunCounted() {
        Adjudicate.Result dry = run("majority", true);
        Adjudicate.Result result = run("majority", false);
        assertThat(counts(result)).isEqualTo(counts(dry));
        assertThat(result.disputed()).isEqualTo(dry.disputed());
        assertThat(gold()).isEqualTo(Map.of(1, "measure/majority", 2, "measure/majority", 4, "problem/majority"));
    }

    @Test
    void aSecondRunChangesNothingAndIsNoStep() {
        run("majority", false);
        var undo = project.undo();
        assertThat(counts(run("majority", false))).containsExactly(0, 3, 0, 0);
        assertThat(project.undo()).isEqualTo(undo);
    }

    @Test
    void anotherRuleReplacesWhatTheFirstDecided() {
        run("majority", false);
        Adjudicate.Result result = run("unanimous", false);
        assertThat(counts(result)).containsExactly(1, 0, 0, 2);
        assertThat(gold()).isEqualTo(Map.of(1, "measure/unanimous"));
        project.submit(new Command.Undo()).join();
        assertThat(gold()).isEqualTo(Map.of(1, "measure/majority", 2, "measure/majority", 4, "problem/majority"));
    }

    @Test
    void aPersonsDecisionIsKeptAndIsNoDispute() {
        project.submit(new Command.Decide(Workplace.sentence(report, 1), P, "")).join();
        project.submit(new Command.Decide(Workplace.sentence(report, 3), P, "")).join();
        Adjudicate.Result result = run("majority", false);
        assertThat(counts(result)).containsExactly(2, 0, 2, 0);
        assertThat(open(result)).containsOnlyKeys(5);
        assertThat(gold()).containsEntry(1, "problem/").containsEntry(3, "problem/");
    }

    @Test
    void aLabelTakenBackTakesTheRulesDecisionBackAtTheNextRun() {
        run("majority", false);
        team.say(BERT, Workplace.sentence(report, 2), null);
        Adjudicate.Result result = run("majority", false);
        assertThat(counts(result)).containsExactly(0, 2, 0, 1);
        assertThat(open(result)).containsEntry(2, "tie {measure=1, problem=1}");
    }

    @Test
    void goldIsNoVoteAndNobodyVotesTwice() {
        Annotator again = ANNA.again();
        team.join(again);
        team.label(again, report, "-", "-", M, "-", M, "-");
        project.submit(new Command.Decide(Workplace.sentence(report, 6), M, "")).join();
        Adjudicate.Result result = run("majority", false);
        assertThat(open(result)).isEqualTo(Map.of(3, "tie {measure=1, problem=1}", 5, "single_voice {measure=1}"));
        assertThat(counts(result)).containsExactly(3, 0, 1, 0);
    }

    @Test
    void thresholdsCountVoices() {
        assertThat(counts(run("threshold=3", false))).containsExactly(1, 0, 0, 0);
        Adjudicate.Result one = run("threshold=1", false);
        assertThat(counts(one)).containsExactly(4, 0, 0, 0);
        assertThat(open(one)).containsOnlyKeys(3);
    }

    @Test
    void howFarTheProjectIsSettledIsCounted() {
        assertThat(Settled.of(project)).isEqualTo(new Settled(0, 0, 3));
        project.submit(new Command.Decide(Workplace.sentence(report, 6), M, "")).join();
        run("majority", false);
        assertThat(Settled.of(project)).isEqualTo(new Settled(1, 3, 1));
    }

    @Test
    void whatIsNoRuleIsSaid() {
        assertThatThrownBy(() -> run("threshold=0", true)).isInstanceOf(Problem.class)
                .extracting(no -> ((Problem) no).key()).isEqualTo("adjudication.unknown_rule");
    }
}
