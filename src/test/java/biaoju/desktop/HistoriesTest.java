package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import biaoju.flow.history.Line;
import biaoju.session.SaveState;
import biaoju.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When history is looked up, and what is kept of it; every step of worker and window is taken by hand. */
@Timeout(60)
class HistoriesTest {
    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private Document report;
    private Project project;
    private Session session;
    private Histories histories;

    @BeforeEach
    void aReport() throws InterruptedException {
        Workplace workplace = new Workplace(place);
        report = workplace.report("春季防汛", 5);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        session = new Session(project, hand::window, System::nanoTime);
        histories = new Histories(hand.work, hand.jobs, hand::window, () -> Messages.of(Locale.ENGLISH), complaints::add, hand::pause);
        histories.opened(project, session);
        at(1);
    }

    @AfterEach
    void close() {
        histories.rest();
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    private SentenceId sentence(int n) {
        return Workplace.sentence(report, n);
    }

    private void at(int n) throws InterruptedException {
        session.goTo(sentence(n));
        hand.until(() -> session.view().page() != null && session.view().page().current() == n);
    }

    private void label(int n, String label) throws InterruptedException {
        session.label(sentence(n), label);
        hand.until(() -> session.view().saved() == SaveState.SAVED && session.view().page().mine().containsKey(n)
                && label.equals(session.view().page().mine().get(n).label()));
    }

    private List<String> brief() {
        return histories.brief().stream().map(line -> line.after() == null ? "" : line.after().label()).toList();
    }

    @Test
    void whoeverLabelsOnDoesNotWaitForIt() throws InterruptedException {
        label(1, "measure");
        label(2, "problem");
        hand.settle();
        session.goTo(sentence(2));
        session.goTo(sentence(1));
        hand.see();
        assertThat(hand.waiting()).as("nobody stayed yet").isZero();
        assertThat(hand.pausing()).isTrue();
        hand.settle();
        assertThat(brief()).containsExactly("measure");
    }

    @Test
    void whatIsNewComesFirst() throws InterruptedException {
        label(1, "measure");
        label(1, "problem");
        hand.settle();
        assertThat(brief()).containsExactly("problem", "measure");
    }

    @Test
    void ofASentenceNobodyLabelledNothingIsAsked() throws InterruptedException {
        hand.settle();
        at(3);
        hand.pauseOver();
        assertThat(hand.waiting()).isZero();
    }

    @Test
    void whatIsLookedUpForASentenceThatIsLeftIsNotShownAtTheNext() throws InterruptedException {
        label(1, "measure");
        hand.settle();
        at(2);
        session.goTo(sentence(1));
        hand.see();
        hand.pauseOver();
        assertThat(hand.waiting()).isPositive();
        session.goTo(sentence(2)); // before the answer is there
        hand.answer();
        assertThat(brief()).isEmpty();
    }

    @Test
    void theWindowIsFilledWhileItIsLookedAt() throws InterruptedException {
        label(1, "measure");
        hand.settle();
        assertThat(histories.listing().lines()).as("nobody looks").isEmpty();
        histories.watch(true);
        hand.settle();
        assertThat(histories.listing().of()).isEqualTo(sentence(1));
        assertThat(histories.listing().lines()).hasSize(1);
        histories.look(true, null);
        label(2, "problem");
        hand.settle();
        assertThat(histories.ofProject()).isTrue();
        assertThat(histories.listing().lines()).extracting(Line::sentence).startsWith(sentence(2), sentence(1));
        histories.watch(false);
        label(3, "problem");
        hand.settle();
        assertThat(histories.listing().lines()).extracting(Line::sentence).as("as it was").startsWith(sentence(2));
    }

    @Test
    void anotherProjectHasAnotherHistory() throws InterruptedException {
        label(1, "measure");
        histories.watch(true);
        hand.settle();
        Workplace elsewhere = new Workplace(place.resolve("other"));
        try (Project other = elsewhere.open(); Session of = new Session(other, hand::window, System::nanoTime)) {
            histories.opened(other, of);
            assertThat(brief()).isEmpty();
            assertThat(histories.listing().lines()).isEmpty();
            label(1, "problem");
            hand.settle();
            assertThat(brief()).as("of a project that was left").isEmpty();
        }
    }
}
