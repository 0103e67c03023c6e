package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.flow.progress.Person;
import biaoju.flow.progress.ProgressReport;
import biaoju.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the dashboard asks, and what it keeps; every step of worker and window is taken by hand. */
class ProgressFiguresTest {
    private static final Annotator OTHER = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private long nanos;
    /** So many nanoseconds a question takes. */
    private long took;
    private Session session;
    private ProgressFigures figures;
    private Project project;
    private Document report;

    @BeforeEach
    void aReport() {
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        report = workplace.report("春季防汛", 9);
        project.submit(new Command.AddReports(List.of(report))).join();
        project.submit(new Command.NameAnnotator(OTHER)).join();
        project.submit(new Command.PutLabels(OTHER.id(), List.of(new Annotation(Workplace.sentence(report, 1), OTHER.id(), "measure", null, "",
                false, Origin.HUMAN, false, project.now(), 0)))).join();
        session = new Session(project, hand::window, () -> 0);
        figures = new ProgressFigures(hand::worker, hand::window, complaints::add, () -> nanos += took, hand::pause);
        figures.changed().listen(now -> shown.add(labelled()));
        figures.opened(project, session);
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        session.close();
        project.close();
    }

    /** How many sentences I have labelled by what is shown; −1 where nothing is. */
    private int labelled() {
        ProgressReport now = figures.report();
        return now == null ? -1 : now.people().get(0).labelled();
    }

    private void label(int sentence) {
        project.submit(new Command.Relabel(Workplace.sentence(report, sentence), "measure", 0)).join();
    }

    @Test
    void whileNobodyLooksOnlyTodayIsAsked() {
        label(1);
        hand.settle();
        assertThat(figures.today()).isEqualTo(1);
        assertThat(figures.report()).isNull();
        figures.watch(true, true);
        hand.settle();
        assertThat(labelled()).isEqualTo(1);
        figures.watch(false, true);
        label(2);
        hand.settle();
        assertThat(figures.today()).isEqualTo(2);
        assertThat(labelled()).as("as it was when somebody looked").isEqualTo(1);
        figures.watch(true, true);
        assertThat(hand.answer()).isEqualTo(1);
        assertThat(labelled()).isEqualTo(2);
    }

    @Test
    void manyLabelsAreOneQuestion() {
        hand.settle();
        figures.watch(true, true);
        assertThat(hand.answer()).isEqualTo(1);
        for (int i = 1; i <= 5; i++) label(i);
        assertThat(hand.answer()).as("the pause is not over").isZero();
        hand.pauseOver();
        assertThat(hand.answer()).isEqualTo(1);
        assertThat(labelled()).isEqualTo(5);
        hand.pauseOver();
        assertThat(hand.answer()).as("nothing has changed").isZero();
        label(6);
        assertThat(hand.answer()).as("after a pause at once").isEqualTo(1);
        assertThat(shown).endsWith(0, 5, 6);
    }

    @Test
    void aSlowAnswerIsWaitedFor() {
        hand.settle();
        figures.watch(true, true);
        hand.see();
        label(1);
        hand.see();
        hand.pauseOver();
        assertThat(hand.waiting()).as("still the first question").isEqualTo(1);
        hand.answer();
        assertThat(hand.waiting()).as("what came meanwhile is asked for").isEqualTo(1);
        hand.answer();
        assertThat(labelled()).isEqualTo(1);
    }

    @Test
    void whatTakesLongIsAskedLessOften() {
        hand.settle();
        took = 120_000_000;
        figures.watch(true, true);
        hand.answer();
        label(1);
        hand.pauseOver();
        assertThat(hand.answer()).as("one pause is not enough").isZero();
        hand.pauseOver();
        assertThat(hand.answer()).as("two are").isEqualTo(1);
        assertThat(labelled()).isEqualTo(1);
    }

    @Test
    void whoGoesBlindSeesNobodyElse() {
        hand.settle();
        figures.watch(true, true);
        hand.answer();
        assertThat(people()).containsExactly("me", "anna");
        hand.pauseOver();
        figures.watch(true, false);
        assertThat(figures.report()).as("not a moment longer").isNull();
        hand.answer();
        assertThat(people()).containsExactly("me");
        figures.watch(true, true);
        hand.see();
        figures.watch(true, false); // while the question about everybody is under way
        hand.answer();
        hand.pauseOver();
        hand.answer();
        assertThat(people()).containsExactly("me");
    }

    private List<String> people() {
        ProgressReport now = figures.report();
        return now == null ? List.of() : now.people().stream().map(Person::annotator).map(Annotator::name).toList();
    }
}
