package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Jobs;
import biaoju.base.Messages;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.shell.Standing;
import biaoju.desktop.shell.Work;
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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Runnable> workers = new LinkedBlockingQueue<>();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();
    private final Work work = new Work(workers::add, window::add);
    private Document report;
    private Project project;
    private Session session;

    @BeforeEach
    void aReport() throws InterruptedException {
        Workplace workplace = new Workplace(folder.resolve("project"));
        report = workplace.report("春季防汛", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        session = new Session(project, window::add, System::nanoTime);
        session.open(report.report().digest());
        while (session.view().page() == null) next();
        see();
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

    private void next() throws InterruptedException {
        Runnable news = window.poll(30, TimeUnit.SECONDS);
        assertThat(news).as("nothing comes any more").isNotNull();
        news.run();
    }

    private void see() {
        for (Runnable news = window.poll(); news != null; news = window.poll()) news.run();
    }

    private void settle() {
        drain();
        pauses.forEach(Runnable::run);
        drain();
    }

    private void drain() {
        while (!workers.isEmpty() || !window.isEmpty()) {
            for (Runnable job = workers.poll(); job != null; job = workers.poll()) job.run();
            see();
        }
    }

    private void label(String label) {
        project.submit(new Command.Relabel(Workplace.sentence(report, 1), label, 0)).join();
    }

    /** A label that is heard of before and one after, the pause over, and the moves that call for work. */
    private void begin(Runnable... moves) {
        label("measure");
        see();
        for (Runnable move : moves) move.run();
        pauses.forEach(Runnable::run);
    }

    private void nothingBegins(Runnable leave, Runnable... moves) {
        begin(moves);
        assertThat(workers).as("while the project is there").isNotEmpty();
        settle();
        label("problem"); // not yet heard of
        leave.run();
        begin(moves);
        assertThat(workers).as("after that").isEmpty();
    }

    @Test
    void progress() {
        ProgressFigures figures = new ProgressFigures(workers::add, window::add, complaints::add, System::nanoTime, this::pause);
        figures.opened(project);
        nothingBegins(figures::leave);
    }

    @Test
    void repeats() {
        Repeating repeating = new Repeating(work, this::text, window::add, complaints::add);
        repeating.opened(project, session);
        nothingBegins(repeating::leave, repeating::due, () -> repeating.contradictions(false, () -> {}), () -> repeating.preview(() -> {}));
    }

    @Test
    void history() {
        Histories histories = new Histories(work, new Jobs(workers::add, window::add), window::add, this::text, complaints::add);
        histories.opened(project, session);
        histories.watch(true);
        nothingBegins(histories::leave, histories::lookUp);
    }

    @Test
    void agreement() {
        Agreements agreements = new Agreements(work, this::text, window::add, complaints::add);
        agreements.opened(project);
        agreements.watch(true);
        nothingBegins(agreements::leave, agreements::renew);
    }

    @Test
    void datasets() {
        Builds builds = new Builds(work, this::text, window::add, complaints::add, complaints::add, this::pause);
        builds.opened(project);
        builds.watch(true);
        nothingBegins(builds::leave, builds::count);
    }

    @Test
    void disputes() {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"), folder.resolve("state"));
        Memory memory = new Memory(new SettingsFile(folders, Clock.systemUTC()), new PersonFile(folders, Clock.systemUTC()));
        Standing standing = new Standing(Perspectives.ALL, Perspectives.REVIEW.id(), Map.of());
        Reviewing reviewing = new Reviewing(work, window::add, memory, this::text, standing, go -> go.accept(session), complaints::add);
        reviewing.opened(project, session);
        nothingBegins(reviewing::leave, () -> reviewing.count("majority", counted -> {}));
    }

    @Test
    void searches() {
        Searches searches = new Searches(workers::add, window::add, complaints::add, this::pause);
        searches.opened(project);
        searches.ask("防汛");
        nothingBegins(searches::leave, searches::warm, searches::search);
    }
}
