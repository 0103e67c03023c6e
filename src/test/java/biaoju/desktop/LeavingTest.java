package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.shell.Standing;
import biaoju.domain.Document;
import biaoju.session.Session;
import biaoju.settings.Folders;
import biaoju.settings.PersonFile;
import biaoju.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has let go of the project begins nothing any more: at the end there is nobody left to do it. */
@Timeout(60)
class LeavingTest {
    @TempDir
    private Path folder;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    /** What waits for a pause, whether or not it was stopped: it may have been over that very moment. */
    private final List<Runnable> pauses = new ArrayList<>();
    private Document report;
    private Project project;
    private Session session;

    @BeforeEach
    void aReport() throws InterruptedException {
        Workplace workplace = new Workplace(folder.resolve("project"));
        report = workplace.report("春季防汛", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        session = new Session(project, hand::window, System::nanoTime);
        session.open(report.report().digest());
        hand.until(() -> session.view().page() != null);
        hand.see();
    }

    @AfterEach
    void close() {
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    private Messages text() {
        return Messages.of(Locale.ENGLISH);
    }

    private Pause pause(Runnable deed) {
        pauses.add(deed);
        return new Pause() {
            @Override
            public void restart() {}

            @Override
            public void stop() {}
        };
    }

    private void label(String label) {
        project.submit(new Command.Relabel(Workplace.sentence(report, 1), label, 0)).join();
    }

    /** A label that is heard of before and one after, the pause over, and the moves that call for work. */
    private void begin(Runnable... moves) {
        label("measure");
        hand.see();
        for (Runnable move : moves) move.run();
        pauses.forEach(Runnable::run);
    }

    private void nothingBegins(Companion of, Runnable... moves) {
        begin(moves);
        assertThat(hand.waiting()).as("while the project is there").isPositive();
        hand.settle();
        pauses.forEach(Runnable::run);
        hand.settle();
        label("problem"); // not yet heard of
        of.rest();
        begin(moves);
        assertThat(hand.waiting()).as("after that").isZero();
    }

    @Test
    void progress() {
        ProgressFigures figures = new ProgressFigures(hand::worker, hand::window, complaints::add, System::nanoTime, this::pause);
        figures.opened(project, session);
        nothingBegins(figures);
    }

    @Test
    void repeats() {
        Repeating repeating = new Repeating(hand.work, hand.jobs, hand::window, this::text, complaints::add, this::pause);
        repeating.opened(project, session);
        nothingBegins(repeating, repeating::due, () -> repeating.contradictions(false, () -> {}), () -> repeating.preview(() -> {}));
    }

    @Test
    void history() {
        Histories histories = new Histories(hand.work, hand.jobs, hand::window, this::text, complaints::add, this::pause);
        histories.opened(project, session);
        histories.watch(true);
        nothingBegins(histories, histories::lookUp);
    }

    @Test
    void agreement() {
        Agreements agreements = new Agreements(hand.work, this::text, hand::window, complaints::add, this::pause);
        agreements.opened(project, session);
        agreements.watch(true);
        nothingBegins(agreements, agreements::renew);
    }

    @Test
    void datasets() {
        Builds builds = new Builds(hand.work, this::text, hand::window, complaints::add, complaints::add, this::pause);
        builds.opened(project, session);
        builds.watch(true);
        nothingBegins(builds, builds::count);
    }

    @Test
    void disputes() {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"), folder.resolve("state"));
        Memory memory = new Memory(new SettingsFile(folders, Clock.systemUTC()), new PersonFile(folders, Clock.systemUTC()));
        Standing standing = new Standing(Perspectives.ALL, Perspectives.REVIEW.id(), Map.of());
        Reviewing reviewing = new Reviewing(hand.work, hand::window, memory, this::text, standing, go -> go.accept(session), complaints::add);
        reviewing.opened(project, session);
        nothingBegins(reviewing, () -> reviewing.count("majority", counted -> {}));
    }

    @Test
    void searches() {
        Searches searches = new Searches(hand::worker, hand::window, complaints::add, this::pause);
        searches.opened(project, session);
        searches.ask("防汛");
        nothingBegins(searches, searches::warm, searches::search);
    }
}
