package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Outcome;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.desktop.shell.Work;
import biaoju.flow.OpenProject;
import biaoju.session.Session;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which project is open: at most one. Opens the next behind the window and only then lets the last one go. */
final class Projects {
    /** What the desk is told, on the event dispatch thread. */
    interface Told {
        void opening(Path root);

        /** The open project is about to give way to another. */
        void leaving();

        void opened(Project project, Session session);

        void failed(Path root, Throwable cause);
    }

    private final Home home;
    private final Work work;
    private final Executor ui;
    private final Memory memory;
    private final Told told;
    private final AtomicReference<@Nullable Project> open = new AtomicReference<>();
    /** All that were opened, until they are closed: the one that is looked at, the next before it is, the last after it was. */
    private final Set<Project> held = ConcurrentHashMap.newKeySet();
    /** Those being opened; also what whoever ends the program waits on. */
    private final Set<Cancel> underWay = new HashSet<>();
    private volatile boolean ended;
    private @Nullable Session session;

    Projects(Home home, Work work, Executor ui, Memory memory, Told told) {
        this.home = home;
        this.work = work;
        this.ui = ui;
        this.memory = memory;
        this.told = told;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    Optional<Project> project() {
        return Optional.ofNullable(open.get());
    }

    void open(Path root, String title) {
        Project before = open.get();
        if (before != null && before.folder().root().equals(root.toAbsolutePath().normalize())) return;
        told.opening(root);
        work.start(title, (cancel, progress) -> opened(root, cancel, progress), outcome -> {
            if (ended) return;
            if (outcome instanceof Outcome.Done<Project> done) enter(done.value());
            else if (outcome instanceof Outcome.Failed<Project> failed) told.failed(root, failed.cause());
            else told.failed(root, new CancellationException());
        });
    }

    /** On a thread that may wait. What is open only when the program has ended is closed at once. */
    private Project opened(Path root, Cancel cancel, Progress progress) {
        synchronized (underWay) {
            if (ended) throw new CancellationException();
            underWay.add(cancel);
        }
        try {
            Project project = OpenProject.open(root, home, cancel, progress);
            held.add(project);
            return project;
        } finally {
            synchronized (underWay) {
                underWay.remove(cancel);
                underWay.notifyAll();
            }
        }
    }

    private void enter(Project project) {
        Session next = new Session(project, ui, System::nanoTime);
        if (session != null) told.leaving();
        leave();
        Project before = open.getAndSet(project);
        if (before != null) work.start("", (cancel, progress) -> close(before), closed -> {});
        session = next;
        String root = project.folder().root().toString();
        memory.change(now -> now.withProject(root));
        told.opened(project, next);
    }

    /** Stops looking at the open project, which is still to be closed where waiting is allowed. */
    void leave() {
        if (session != null) session.close();
        session = null;
    }

    /**
     * At the program's end, on a thread that may wait: what is being opened is given up, what is open is closed. Whoever asks
     * second waits until that is done.
     */
    void end() {
        synchronized (underWay) {
            ended = true;
            underWay.forEach(Cancel::ask);
            try {
                while (!underWay.isEmpty()) underWay.wait();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        open.set(null);
        held.forEach(this::close);
    }

    /** Once, whoever asks; the others wait for it. */
    private synchronized boolean close(Project project) {
        if (held.remove(project)) project.close();
        return true;
    }
}
