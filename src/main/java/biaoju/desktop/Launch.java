package biaoju.desktop;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.command.Home;
import biaoju.command.ProjectFolder;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Shade;
import biaoju.desktop.look.Theme;
import biaoju.desktop.shell.Watchdog;
import biaoju.domain.Annotator;
import biaoju.settings.Folders;
import biaoju.settings.Person;
import biaoju.settings.PersonFile;
import biaoju.settings.Settings;
import biaoju.settings.SettingsFile;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the workbench: alone knows all rooms of the desktop and wires them. */
public final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private final Folders folders;
    private final AtomicReference<@Nullable Desk> desk = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Watchdog watchdog = new Watchdog();

    Launch(Folders folders) {
        this.folders = folders;
    }

    /** Whether there is a screen to open a window on. */
    public static boolean available() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** As {@link #open}, with the folders of whoever runs this program. */
    public static void run(Optional<Path> project) {
        new Launch(Folders.ofUser()).open(project);
    }

    /**
     * Opens the window at once and the project behind it; returns when the window has been closed and all is on disk.
     *
     * @param asked the project's folder; else the current one if it is a project, the last one, the welcome page
     */
    void open(Optional<Path> asked) {
        if (System.getProperty("awt.useSystemAAFontSettings") == null) {
            System.setProperty("awt.useSystemAAFontSettings", "on"); // else text is ragged under a bare X server
        }
        SettingsFile file = new SettingsFile(folders, Clock.systemUTC());
        PersonFile personFile = new PersonFile(folders, Clock.systemUTC());
        Memory memory = new Memory(file, personFile);
        Person person = personFile.me();
        Home home = new Home(folders.state(), folders.data(), new Annotator(person.id(), person.name()));
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(personFile.problems());
        ExecutorService workers = workers();
        Optional<Path> first = asked.isPresent() ? asked : usual(memory.get());
        EventQueue.invokeLater(() -> start(memory, home, workers, first, problems));
        try (watchdog) {
            watchdog.start();
            Thread hook = new Thread(this::closeProjects, "closing");
            Runtime.getRuntime().addShutdownHook(hook);
            closed.await();
            desk().companions().importing().await(); // an import under way still needs the project
            closeProjects();
            memory.flush();
            workers.shutdown();
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hold-ups of the window's thread. */
    Signal<Watchdog.Stall> stalls() {
        return watchdog.stalls();
    }

    /** The desk, once it stands. */
    Desk desk() {
        return Objects.requireNonNull(desk.get(), "not yet started");
    }

    private void start(Memory memory, Home home, ExecutorService workers, Optional<Path> first,
            List<Problem> problems) {
        Settings settings = memory.get();
        Theme theme = Theme.of(settings.theme());
        Look look = new Look(theme.shade(Shade.of(settings.wasDark())), settings.zoom(), settings.comfort().serif());
        look.install();
        Desk made = new Desk(memory, home, folders, look, workers, first.isPresent(), closed::countDown);
        desk.set(made);
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            LOG.error("uncaught in {}", thread.getName(), broken);
            EventQueue.invokeLater(() -> made.complain(broken));
        });
        made.frame().setVisible(true);
        problems.forEach(made::warn);
        first.ifPresent(made::open);
    }

    /** At the end, or on the program's being told to end: the steps under way reach the disk, the databases are closed. */
    private void closeProjects() {
        Desk made = desk.get();
        if (made != null) made.projects().end();
    }

    private static Optional<Path> usual(Settings settings) {
        Path here = Path.of("").toAbsolutePath();
        if (ProjectFolder.isProject(here)) return Optional.of(here);
        return settings.projects().stream().map(Path::of).filter(Files::isDirectory).findFirst()
                .filter(ProjectFolder::isProject);
    }

    private static ExecutorService workers() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "work");
            thread.setDaemon(true);
            return thread;
        });
    }
}
