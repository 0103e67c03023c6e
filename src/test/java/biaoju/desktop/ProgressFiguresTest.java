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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the dashboard asks, and what it keeps; every step of worker and window is taken by hand. */
class ProgressFiguresTest {
    private static final Annotator OTHER = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private final Queue<Runnable> workers = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private @Nullable Runnable waiting;
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
        figures = new ProgressFigures(workers::add, window::add, complaints::add, this::pause);
        figures.changed().listen(now -> shown.add(labelled()));
        figures.opened(project);
    }

    private Pause pause(Runnable deed) {
        return new Pause() {
            @Override
            public void restart() {
                waiting = deed;
            }

            @Override
            public void stop() {
                waiting = null;
            }
        };
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
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

    /** The window hears what happened, a worker answers, the window hears that. */
    private int answer() {
        see();
        int asked = workers.size();
        for (Runnable job = workers.poll(); job != null; job = workers.poll()) job.run();
        see();
        return asked;
    }

    private void see() {
        for (Runnable news = window.poll(); news != null; news = window.poll()) news.run();
    }

    private void pauseOver() {
        Runnable deed = Objects.requireNonNull(waiting);
        waiting = null;
        deed.run();
    }

    /** Until nothing is to be done any more, not even a pause to be waited for. */
    private void settle() {
        while (waiting != null || !workers.isEmpty() || !window.isEmpty()) {
            answer();
            if (waiting != null) pauseOver();
        }
    }

    @Test
    void whileNobodyLooksOnlyTodayIsAsked() {
        label(1);
        settle();
        assertThat(figures.today()).isEqualTo(1);
        assertThat(figures.report()).isNull();
        figures.watch(true, true);
        settle();
        assertThat(labelled()).isEqualTo(1);
        figures.watch(false, true);
        label(2);
        settle();
        assertThat(figures.today()).isEqualTo(2);
        assertThat(labelled()).as("as it was when somebody looked").isEqualTo(1);
        figures.watch(true, true);
        assertThat(answer()).isEqualTo(1);
        assertThat(labelled()).isEqualTo(2);
    }

    @Test
    void manyLabelsAreOneQuestion() {
        settle();
        figures.watch(true, true);
        assertThat(answer()).isEqualTo(1);
        for (int i = 1; i <= 5; i++) label(i);
        assertThat(answer()).as("the pause is not over").isZero();
        pauseOver();
        assertThat(answer()).isEqualTo(1);
        assertThat(labelled()).isEqualTo(5);
        pauseOver();
        assertThat(answer()).as("nothing has changed").isZero();
        label(6);
        assertThat(answer()).as("after a pause at once").isEqualTo(1);
        assertThat(shown).endsWith(0, 5, 6);
    }

    @Test
    void aSlowAnswerIsWaitedFor() {
        settle();
        figures.watch(true, true);
        see();
        label(1);
        see();
        pauseOver();
        assertThat(workers).as("still the first question").hasSize(1);
        answer();
        assertThat(workers).as("what came meanwhile is asked for").hasSize(1);
        answer();
        assertThat(labelled()).isEqualTo(1);
    }

    @Test
    void whoGoesBlindSeesNobodyElse() {
        settle();
        figures.watch(true, true);
        answer();
        assertThat(people()).containsExactly("me", "anna");
        pauseOver();
        figures.watch(true, false);
        assertThat(figures.report()).as("not a moment longer").isNull();
        answer();
        assertThat(people()).containsExactly("me");
        figures.watch(true, true);
        see();
        figures.watch(true, false); // while the question about everybody is under way
        answer();
        if (waiting != null) pauseOver();
        answer();
        assertThat(people()).containsExactly("me");
    }

    private List<String> people() {
        ProgressReport now = figures.report();
        return now == null ? List.of() : now.people().stream().map(Person::annotator).map(Annotator::name).toList();
    }
}
