package biaoju.desktop;

import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.importing.ImportPanel;
import biaoju.desktop.shell.Work;
import biaoju.domain.Granularity;
import biaoju.flow.FileResult;
import biaoju.flow.ImportReports;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** Imports of this desk, one after the other: runs them, and keeps the last report for a frame that is built anew. */
final class Importing {
    /** Milliseconds between two looks at what is new: thousands of small files must not flood the window's thread. */
    private static final int PAUSE = 100;

    private final Work work;
    private final Supplier<ImportPanel> panel;
    private final Consumer<Throwable> onFailure;
    private final ConcurrentLinkedQueue<FileResult> fresh = new ConcurrentLinkedQueue<>();
    private final List<FileResult> results = new ArrayList<>();
    private final Timer timer = new Timer(PAUSE, e -> take());
    private @Nullable String end;
    private boolean running;

    /** @param panel of the frame as it is now */
    Importing(Work work, Supplier<ImportPanel> panel, Consumer<Throwable> onFailure) {
        this.work = work;
        this.panel = panel;
        this.onFailure = onFailure;
    }

    boolean running() {
        return running;
    }

    void start(String title, Project project, List<Path> paths, Optional<Charset> encoding) {
        results.clear();
        fresh.clear();
        end = null;
        running = true;
        panel.get().begin();
        timer.start();
        ImportReports job = new ImportReports(project, Granularity.SENTENCES, encoding);
        work.start(title, (cancel, progress) -> job.run(paths, fresh::add, cancel, progress), this::ended);
    }

    /** Fills a panel that has just been made. */
    void fill(ImportPanel made) {
        if (running) made.begin();
        made.add(results);
        if (end != null) made.end(end);
    }

    private void take() {
        List<FileResult> some = new ArrayList<>();
        for (FileResult one = fresh.poll(); one != null; one = fresh.poll()) some.add(one);
        if (some.isEmpty()) return;
        results.addAll(some);
        panel.get().add(some);
    }

    private void ended(Outcome<List<FileResult>> outcome) {
        timer.stop();
        take();
        running = false;
        String how = outcome instanceof Outcome.Done ? "desktop.import.done"
                : outcome instanceof Outcome.Cancelled ? "desktop.import.cancelled" : "desktop.import.failed";
        end = how;
        panel.get().end(how);
        if (outcome instanceof Outcome.Failed<List<FileResult>> failed) onFailure.accept(failed.cause());
    }

    /** What a failure is called: a problem's own words, or else the program's fault. */
    static Problem problem(Throwable cause, Path logs) {
        return cause instanceof Problem known ? known
                : new Problem(cause, "desktop.unexpected", cause.getClass().getSimpleName(), logs.toString());
    }
}
