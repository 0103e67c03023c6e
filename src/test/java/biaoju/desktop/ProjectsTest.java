package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.shell.Work;
import biaoju.flow.OpenProject;
import biaoju.session.Session;
import biaoju.settings.Folders;
import biaoju.settings.PersonFile;
import biaoju.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the program ends, nothing stays open: a lock that stays, and a database without a seal, are the next opening's trouble. */
@Timeout(60)
class ProjectsTest {
    @TempDir
    private Path place;

    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Runnable> workers = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private Workplace one;
    private Workplace two;
    private Projects projects;

    @BeforeEach
    void twoProjects() {
        one = new Workplace(place.resolve("one"));
        two = new Workplace(place.resolve("two"));
        one.open().close();
        two.open().close();
        Folders folders = new Folders(place.resolve("config"), place.resolve("data"), place.resolve("state"));
        Memory memory = new Memory(new SettingsFile(folders, Clock.systemUTC()), new PersonFile(folders, Clock.systemUTC()));
        projects = new Projects(one.home(), new Work(workers::add, window::add), window::add, memory, new Projects.Told() {
            @Override
            public void opening(Path root) {
                told.add("opening");
            }

            @Override
            public void leaving() {
                told.add(projects.project().isPresent() ? "leaving" : "leaving none");
            }

            @Override
            public void opened(Project project, Session session) {
                told.add("opened");
            }

            @Override
            public void failed(Path root, Throwable cause) {
                told.add("failed");
            }
        });
    }

    private static void run(LinkedBlockingQueue<Runnable> queue) {
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) next.run();
    }

    /** It can be opened again, and is what it was when it was closed: nothing had to be made anew. */
    private void wasClosed(Workplace workplace) {
        try (Project again = OpenProject.open(workplace.folder().root(), one.home(), new Cancel(), Progress.NONE)) {
            assertThat(again.notices()).isEmpty();
        }
    }

    @Test
    void whatWasOpenedButNotShownYetIsClosed() {
        projects.open(one.folder().root(), "");
        run(workers);
        projects.end();
        run(window);
        assertThat(told).containsExactly("opening");
        assertThat(projects.project()).isEmpty();
        wasClosed(one);
    }

    @Test
    void whatIsStillToBeOpenedIsNot() {
        projects.open(one.folder().root(), "");
        projects.end();
        run(workers);
        run(window);
        assertThat(told).containsExactly("opening");
        wasClosed(one);
    }

    @Test
    void whatIsBeingOpenedIsWaitedFor() throws InterruptedException {
        projects.open(one.folder().root(), "");
        Thread opener = new Thread(() -> run(workers));
        opener.start();
        while (!workers.isEmpty()) Thread.onSpinWait();
        projects.end();
        wasClosed(one);
        opener.join();
        run(window);
        assertThat(told).containsExactly("opening");
    }

    @Test
    void theOneBeforeIsClosedTooThoughNobodyGotRoundToIt() {
        projects.open(one.folder().root(), "");
        run(workers);
        run(window);
        projects.open(two.folder().root(), "");
        Runnable opening = workers.poll();
        assertThat(opening).isNotNull();
        opening.run();
        run(window);
        assertThat(told).containsExactly("opening", "opened", "opening", "leaving", "opened");
        projects.leave();
        projects.end();
        wasClosed(one);
        wasClosed(two);
        run(workers); // the closing that came too late
    }
}
