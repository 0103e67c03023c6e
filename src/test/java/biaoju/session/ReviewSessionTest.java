package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supervisor's session shows, and what an annotator's hides. */
class ReviewSessionTest extends SessionCase {
    private final Annotator other = new Annotator(UUID.nameUUIDFromBytes("li".getBytes(StandardCharsets.UTF_8)), "li");
    private Document report;

    @BeforeEach
    void open() throws InterruptedException {
        Workplace workplace = new Workplace(place);
        report = workplace.report("丙", 4);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        project.submit(new Command.NameAnnotator(other)).join();
        say(1, "problem");
        session = new Session(project, ui::add, System::nanoTime);
        session.open(report.report().digest());
        until(() -> session.view().page() != null);
    }

    private void say(int n, String label) {
        project.submit(new Command.PutLabels(other.id(), List.of(new Annotation(sentence(n), other.id(), label, null, "", false,
                Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
    }

    private SentenceId sentence(int n) {
        return Workplace.sentence(report, n);
    }

    private Map<Integer, String> gold() {
        return page().decisions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().label()));
    }

    @Test
    void anAnnotatorInABlindProjectSeesNeitherVotesNorDecisions() throws InterruptedException {
        project.submit(new Command.Decide(sentence(1), "problem", "")).join();
        session.relabel("measure");
        until(() -> session.view().saved() == SaveState.SAVED);
        assertThat(session.view().blind()).isTrue();
        assertThat(page().votes()).isEmpty();
        assertThat(page().decisions()).isEmpty();
    }

    @Test
    void reviewingShowsEverybodyAndStopsShowingThemAfterwards() throws InterruptedException {
        session.review(true);
        until(() -> !page().votes().isEmpty());
        assertThat(page().votes(1)).extracting(Annotation::label).containsExactly("problem");
        session.relabel("measure");
        until(() -> page().votes(1).size() == 2);
        session.review(false);
        until(() -> page().votes().isEmpty());
        assertThat(page().annotation(1).map(Annotation::label)).contains("measure");
    }

    @Test
    void aProjectThatIsNotBlindShowsOthersWhileOneLabels() throws InterruptedException {
        session.blind(false);
        until(() -> !page().votes().isEmpty());
        say(2, "measure");
        until(() -> !page().votes(2).isEmpty());
        session.blind(true);
        until(() -> page().votes().isEmpty());
    }

    @Test
    void decisionsAreShownTakenBackAndFollowed() throws InterruptedException {
        session.review(true);
        until(() -> !page().votes().isEmpty());
        session.decide(sentence(1), "problem", "看语境");
        session.decide(sentence(2), "measure", "");
        until(() -> gold().size() == 2);
        session.select(4);
        session.undo();
        until(() -> page().current() == 2 && gold().equals(Map.of(1, "problem")));
        session.redo();
        until(() -> gold().size() == 2);
        session.example(sentence(1), true);
        until(() -> page().decision(1).map(Decision::example).orElse(false));
        session.withdraw(sentence(1));
        until(() -> gold().equals(Map.of(2, "measure")));
        project.submit(new Command.Adjudicate("majority", Map.of(sentence(3), "problem"))).join();
        until(() -> gold().equals(Map.of(2, "measure", 3, "problem")));
    }

    @Test
    void whoLeavesTheReviewOfABlindProjectSeesNothingOfOthersFromThatMoment() throws InterruptedException {
        assertThat(project.blind()).isTrue();
        session.review(true);
        until(() -> !page().votes(1).isEmpty());
        session.decide(sentence(1), "measure", "");
        until(() -> !gold().isEmpty());
        session.review(false);
        assertThat(page().votes()).isEmpty();
        assertThat(page().decisions()).isEmpty();
    }

    @Test
    void aReportReadWhileARuleDecidesShowsWhatWasDecided() throws InterruptedException {
        session.review(true);
        until(() -> !page().votes(1).isEmpty());
        session.close(report.report().digest());
        session.open(report.report().digest());
        CompletableFuture.allOf(project.ask().decisions(report.report().digest())).join(); // read, but not yet taken in
        project.submit(new Command.Decide(sentence(1), "measure", "")).join();
        List<Runnable> waiting = new ArrayList<>();
        ui.drainTo(waiting);
        waiting.get(waiting.size() - 1).run(); // the decision is heard of first
        waiting.subList(0, waiting.size() - 1).forEach(Runnable::run);
        until(() -> session.view().page() != null);
        assertThat(gold()).containsEntry(1, "measure");
    }
}
