package biaoju.desktop;

import biaoju.base.Outcome;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.desktop.shell.Work;
import biaoju.flow.OpenProject;
import biaoju.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which project is open: at most one. Opens the next behind the window and only then lets the last one go. */
final class Projects {
    /** What the desk is told, on the event dispatch thread. */
    interface Told {
        void opening(Path root);

        void opened(Project project, Session session);

        void failed(Path root, Throwable cause);
    }

    private final Home home;
    private final Work work;
    private final Executor ui;
    private final Memory memory;
    private final Told told;
    /** Also read by the hook at the program's end. */
    private final AtomicReference<@Nullable Project> open = new AtomicReference<>();
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
        work.start(title, (cancel, progress) -> OpenProject.open(root, home, cancel, progress), outcome -> {
            if (outcome instanceof Outcome.Done<Project> done) enter(done.value());
            else if (outcome instanceof Outcome.Failed<Project> failed) told.failed(root, failed.cause());
            else told.failed(root, new CancellationException());
        });
    }

    private void enter(Project project) {
        Session next = new Session(project, ui, System::nanoTime);
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

    /** At the program's end, on whatever thread: the first to ask gets the project and closes it. */
    @Nullable Project take() {
        return open.getAndSet(null);
    }

    private static boolean close(Project project) {
        project.close();
        return true;
    }
}
