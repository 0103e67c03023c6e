package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal lost frames that the database still knows. */
class RecoveryTest {
    @TempDir
    private Path place;

    private Workplace workplace;
    private Map<String, String> truth = Map.of();

    @BeforeEach
    void label() {
        workplace = new Workplace(place);
        Document report = workplace.report("述职", 6);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
            for (int n = 1; n <= 5; n++) {
                project.submit(new Command.Relabel(Workplace.sentence(report, n), "measure", 0)).join();
            }
            truth = Workplace.state(project);
        }
    }

    /** At a frame's edge: only the database tells that there was more. */
    private void loseTheLastFrames(int frames) throws IOException {
        Path log = log();
        List<String> lines = Files.readAllLines(log);
        Files.writeString(log, String.join("\n", lines.subList(0, lines.size() - frames)) + "\n");
    }

    private Path log() throws IOException {
        try (Stream<Path> logs = Files.list(workplace.folder().journal())) {
            return logs.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
        }
    }

    private Project open(Cancel cancel, Progress progress) {
        return Project.open(workplace.folder(), workplace.home(), Clock.systemUTC(),
                (file, report) -> Files.readString(file), cancel, progress);
    }

    @Test
    void aRecoveryThatWasInterruptedIsTakenUpAgain() throws IOException {
        loseTheLastFrames(2);
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> open(cancel, (done, total) -> cancel.ask())).isInstanceOf(CancellationException.class);
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).isEqualTo(truth);
            assertThat(project.notices()).extracting(Problem::key).contains("command.recovered");
        }
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).isEqualTo(truth);
            assertThat(project.notices()).isEmpty();
        }
    }

    @Test
    void aRecoveryThatCouldNotBeWrittenIsTakenUpAgain() throws IOException {
        loseTheLastFrames(2);
        try (Stream<Path> writers = Files.list(workplace.home().state().resolve("writers"))) { // or another log would begin
            for (Path file : writers.filter(one -> one.toString().endsWith(".head")).toList()) Files.delete(file);
        }
        Path log = log();
        Path away = log.resolveSibling("away");
        Files.move(log, away);
        Files.createDirectory(log); // nobody can append to this
        assertThatThrownBy(() -> open(new Cancel(), Progress.NONE)).isInstanceOf(Problem.class);
        Files.delete(log);
        Files.move(away, log);
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).isEqualTo(truth);
        }
    }

    /** The last three steps: a person's decision, a rule's, and who labels what. */
    @Test
    void decisionsAssignmentsAndBlindnessComeBackAndAreNobodysStep() throws IOException {
        Document report;
        try (Project project = workplace.open()) {
            report = project.ask().document(project.ask().reports(workplace.me().id()).join().get(0).report().digest()).join().orElseThrow();
            project.submit(new Command.Decide(Workplace.sentence(report, 1), "problem", "理由")).join();
            project.submit(new Command.MarkExample(Workplace.sentence(report, 1), true)).join();
            project.submit(new Command.Adjudicate("majority", Map.of(Workplace.sentence(report, 2), "measure"))).join();
            project.submit(new Command.Assign(List.of(new Assignment(workplace.me().id(), List.of(report.report().digest()))))).join();
            project.submit(new Command.SetBlind(false)).join();
            project.submit(new Command.RecordPackage(new Change.PackageMade(new UUID(1, 2), workplace.me().id(), 1, "ab"))).join();
            truth = Workplace.state(project);
        }
        assertThat(truth).hasSize(7);
        loseTheLastFrames(6);
        try (Project project = workplace.open()) {
            assertThat(project.notices()).extracting(Problem::key).contains("command.recovered");
            assertThat(Workplace.state(project)).isEqualTo(truth);
            assertThat(project.blind()).isFalse();
            assertThat(project.ask().assignments().join()).hasSize(1);
            assertThat(project.ask().packageMade(new UUID(1, 2)).join()).isPresent();
            assertThat(project.undo().undo()).isEqualTo(new StepName(Step.RELABEL, "measure", 1));
            assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        }
        try (Project project = workplace.open()) {
            assertThat(project.notices()).isEmpty();
            assertThat(Workplace.state(project)).isEqualTo(truth);
        }
    }

    @Test
    void whatTheDatabaseHasOtherwiseIsNamed() throws Exception {
        try (Project project = workplace.open()) {
            Document report = project.ask().document(project.ask().reports(workplace.me().id()).join().get(0).report().digest()).join().orElseThrow();
            project.submit(new Command.Decide(Workplace.sentence(report, 1), "problem", "")).join();
            assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
            workplace.breakDatabase("UPDATE decision SET label = 'measure'");
            assertThat(project.check(new Cancel(), Progress.NONE)).extracting(Problem::key)
                    .containsExactly("command.decision_differs");
            workplace.breakDatabase("DELETE FROM decision");
            assertThat(project.check(new Cancel(), Progress.NONE)).extracting(Problem::key)
                    .containsExactly("command.decision_differs");
        }
    }

    @Test
    void namesAndSchemeComeBackToo() throws IOException {
        Files.delete(log());
        try (Project project = open(new Cancel(), Progress.NONE)) {
            assertThat(Workplace.state(project)).isEqualTo(truth);
            assertThat(project.ask().annotators().join()).extracting(Annotator::name).containsExactly("me");
            assertThat(project.fresh()).as("to be filled again from the files it came with").isFalse();
        }
    }

    /** A split, what was said of a half, a heading, a report put away. */
    @Test
    void whatWasCutByHandComesBack() throws IOException {
        Document cut;
        try (Project project = workplace.open()) {
            Document report = workplace.report("述职", 6);
            Document other = workplace.report("另一份", 2);
            project.submit(new Command.AddReports(List.of(other))).join();
            int start = Workplace.sentence(report, 2).span().start();
            project.submit(new Command.Split(Workplace.sentence(report, 2), start + 3)).join();
            project.submit(new Command.Relabel(new SentenceId(report.report().digest(), new Span(start, start + 3)), "problem", 0)).join();
            project.submit(new Command.Mark(Workplace.sentence(report, 4), Kind.HEADING, 1)).join();
            project.submit(new Command.Shelve(List.of(other.report().digest()), true)).join();
            truth = Workplace.state(project);
            cut = project.ask().document(report.report().digest()).join().orElseThrow();
            assertThat(cut.cut().sentences()).hasSize(7);
            assertThat(cut.cut().sections()).hasSize(1);
        }
        loseTheLastFrames(4);
        for (String expected : List.of("command.recovered", "")) {
            try (Project project = workplace.open()) {
                assertThat(project.notices()).extracting(Problem::key).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
                assertThat(Workplace.state(project)).isEqualTo(truth);
                assertThat(project.ask().document(cut.report().digest()).join()).contains(cut);
                assertThat(project.ask().reports(workplace.me().id()).join()).hasSize(1);
                assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
            }
        }
    }
}
