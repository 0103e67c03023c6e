package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
    @TempDir
    private Path place;

    private Workplace workplace;
    private Project project;
    private Document report;

    @BeforeEach
    void openWithOneReport() {
        workplace = new Workplace(place);
        report = workplace.report("整改", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private SentenceId sentence(int n) {
        return Workplace.sentence(report, n);
    }

    /** By sentence's number: label, rule, reason, and a star for an example. */
    private Map<Integer, String> gold() {
        return project.ask().decisions(report.report().digest()).join().stream()
                .collect(Collectors.toMap(this::number, DecisionTest::words));
    }

    private int number(Decision decision) {
        return report.cut().sentences().stream().filter(one -> one.span().equals(decision.sentence().span())).findFirst()
                .orElseThrow().number();
    }

    private static String words(Decision decision) {
        return decision.label() + "/" + decision.rule() + "/" + decision.reason() + (decision.example() ? "*" : "");
    }

    private void decide(int n, String label, String reason) {
        project.submit(new Command.Decide(sentence(n), label, reason)).join();
    }

    private void rule(String rule, Map<SentenceId, String> labels) {
        project.submit(new Command.Adjudicate(rule, labels)).join();
    }

    @Test
    void aDecisionIsGoldAndCanBeTakenBackAfterARestart() {
        decide(1, "measure", " 说的是做法 ");
        decide(2, "problem", "");
        assertThat(gold()).isEqualTo(Map.of(1, "measure//说的是做法", 2, "problem//"));
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.DECIDE, "problem", 1));
        project.close();
        project = workplace.open();
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.DECIDE, "problem", 1));
        project.submit(new Command.Undo()).join();
        assertThat(gold()).containsOnlyKeys(1);
        project.submit(new Command.Redo()).join();
        assertThat(gold()).containsOnlyKeys(1, 2);
    }

    @Test
    void stepsOfBothKindsAreTakenBackInTheOrderTheyWereTaken() {
        project.submit(new Command.Relabel(sentence(1), "measure", 0)).join();
        decide(1, "problem", "");
        project.submit(new Command.Relabel(sentence(2), "measure", 0)).join();
        project.submit(new Command.Undo()).join();
        assertThat(gold()).containsOnlyKeys(1);
        project.submit(new Command.Undo()).join();
        assertThat(gold()).isEmpty();
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.RELABEL, "measure", 1));
    }

    @Test
    void aRuleNeverChangesWhatAPersonDecidedHoweverOftenItRuns() {
        decide(1, "problem", "看语境");
        for (int run = 0; run < 3; run++) {
            rule("majority", Map.of(sentence(1), "measure", sentence(2), "measure", sentence(3), "problem"));
        }
        assertThat(gold()).isEqualTo(Map.of(1, "problem//看语境", 2, "measure/majority/", 3, "problem/majority/"));
        decide(2, "problem", "");
        rule("majority", Map.of(sentence(1), "measure", sentence(2), "measure"));
        assertThat(gold()).as("what the rule decides no longer is open again")
                .isEqualTo(Map.of(1, "problem//看语境", 2, "problem//"));
    }

    @Test
    void aRuleThatSaysTheSameAgainWritesNothing() {
        rule("unanimous", Map.of(sentence(4), "measure"));
        assertThat(project.submit(new Command.Adjudicate("unanimous", Map.of(sentence(4), "measure"))).join().change()).isNull();
    }

    @Test
    void aRulesRunIsTakenBackAsOneStepUnlessSomebodyDecidedSince() {
        rule("majority", Map.of(sentence(1), "measure", sentence(2), "problem"));
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.ADJUDICATE, null, 2));
        project.submit(new Command.Undo()).join();
        assertThat(gold()).isEmpty();
        project.submit(new Command.Redo()).join();
        assertThat(gold()).containsOnlyKeys(1, 2);
    }

    @Test
    void anExampleStaysOneUntilTheLabelChanges() {
        decide(1, "measure", "");
        project.submit(new Command.MarkExample(sentence(1), true)).join();
        decide(1, "measure", "理由");
        assertThat(gold()).containsEntry(1, "measure//理由*");
        assertThat(project.ask().examples().join()).hasSize(1);
        decide(1, "problem", "");
        assertThat(gold()).containsEntry(1, "problem//");
        assertThatThrownBy(() -> project.submit(new Command.MarkExample(sentence(5), true)).join())
                .isInstanceOf(CompletionException.class).hasCauseInstanceOf(Problem.class);
    }

    @Test
    void aWithdrawnDecisionIsOpenAgain() {
        decide(1, "measure", "");
        project.submit(new Command.Withdraw(sentence(1))).join();
        assertThat(gold()).isEmpty();
        assertThat(project.submit(new Command.Withdraw(sentence(1))).join().change()).isNull();
    }

    @Test
    void decisionsAssignmentsAndBlindnessAreInTheJournal() throws Exception {
        decide(1, "measure", "");
        assertThat(project.blind()).as("at first").isTrue();
        project.submit(new Command.SetBlind(false)).join();
        var assignments = List.of(new Assignment(workplace.me().id(), List.of(report.report().digest())));
        project.submit(new Command.Assign(assignments)).join();
        project.close();
        Files.delete(workplace.folder().database());
        project = workplace.open();
        assertThat(gold()).containsOnlyKeys(1);
        assertThat(project.blind()).isFalse();
        assertThat(project.ask().assignments().join()).isEqualTo(assignments);
    }

    /** From 200 on they are looked up otherwise than few are. */
    @ParameterizedTest
    @ValueSource(ints = {20, 250})
    void anAdjudicationIsTakenBackThoughAReportWasPutAwayOrCutOtherwiseSince(int sentences) {
        Document long1 = workplace.report("前", sentences);
        Document long2 = workplace.report("后", sentences);
        project.submit(new Command.AddReports(List.of(long1, long2))).join();
        Map<SentenceId, String> labels = new HashMap<>();
        for (Document one : List.of(long1, long2)) one.cut().sentences().forEach(sentence -> labels.put(one.idOf(sentence), "measure"));
        rule("majority", labels);
        Sentence body = long1.cut().sentences().get(3);
        otherwise(new Command.Split(long1.idOf(body), (body.span().start() + body.span().end()) / 2), new Command.Shelve(List.of(long2.report().digest()), true));
        project.submit(new Command.Undo()).join();
        project.submit(new Command.Shelve(List.of(long2.report().digest()), false)).join();
        assertThat(project.ask().decisions(long2.report().digest()).join()).isEmpty();
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    /** Somebody else's steps, so that one's own last step is still the adjudication. */
    private void otherwise(Command... commands) {
        project.close();
        Home other = new Home(place.resolve("other"), place.resolve("data"), new Annotator(new UUID(4, 4), "supervisor"));
        project = Project.open(workplace.folder(), other, Clock.systemUTC(), (file, report) -> Files.readString(file), new Cancel(), Progress.NONE);
        for (Command command : commands) project.submit(command).join();
        project.close();
        project = workplace.open();
    }

    @Test
    void anUnknownLabelOrSentenceIsRefused() {
        assertThatThrownBy(() -> decide(1, "nonsense", "")).hasCauseInstanceOf(Problem.class);
        assertThatThrownBy(() -> rule("majority", Map.of(sentence(1), "nonsense"))).hasCauseInstanceOf(Problem.class);
        assertThat(gold()).isEmpty();
    }
}
