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
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** Imports of this desk, one after the other: runs them, and keeps the last report for a frame that is built anew. */
final class Importing {
    /** Milliseconds between two looks at what is new: thousands of small files must not flood the window's thread. */
    private static final int PAUSE = 100;

    private final Desk desk;
    private final Work work;
    private final Memory memory;
    private final ConcurrentLinkedQueue<FileResult> fresh = new ConcurrentLinkedQueue<>();
    private final List<FileResult> results = new ArrayList<>();
    private final Timer timer = new Timer(PAUSE, e -> show());
    private @Nullable String end;
    private boolean running;

    Importing(Desk desk, Work work, Memory memory) {
        this.desk = desk;
        this.work = work;
        this.memory = memory;
    }

    /** Whether files may be dropped on the frame now. */
    boolean wanted() {
        return desk.projects().project().isPresent() && !running;
    }

    /** Asks for files and folders, beginning where they came from the last time. */
    void choose() {
        List<Path> chosen = new Chooser(desk.frame(), desk.text()).reports(memory.get().importFolder());
        if (chosen.isEmpty()) return;
        Path folder = chosen.get(0).getParent();
        if (folder != null) memory.change(now -> now.withImportFolder(folder.toString()));
        take(chosen, Optional.empty());
    }

    /** Imports what can be decoded another way. */
    void again(List<Path> files, String charset) {
        take(files, Optional.of(Charset.forName(charset)));
    }

    void take(List<Path> files, Optional<Charset> charset) {
        if (!wanted()) return;
        desk.bench().showWindow("importing");
        desk.projects().project().ifPresent(project -> start(project, files, charset));
    }

    private ImportPanel panel() {
        return desk.rooms().importing();
    }

    private void start(Project project, List<Path> paths, Optional<Charset> encoding) {
        results.clear();
        fresh.clear();
        end = null;
        running = true;
        panel().begin();
        timer.start();
        ImportReports job = new ImportReports(project, Granularity.SENTENCES, encoding);
        work.start(desk.text().get("desktop.job.import"),
                (cancel, progress) -> job.run(paths, fresh::add, cancel, progress), this::ended);
    }

    /** Fills a panel that has just been made. */
    void fill(ImportPanel made) {
        if (running) made.begin();
        made.add(results);
        if (end != null) made.end(end);
    }

    private void show() {
        List<FileResult> some = new ArrayList<>();
        for (FileResult one = fresh.poll(); one != null; one = fresh.poll()) some.add(one);
        if (some.isEmpty()) return;
        results.addAll(some);
        panel().add(some);
    }

    private void ended(Outcome<List<FileResult>> outcome) {
        timer.stop();
        show();
        running = false;
        String how = outcome instanceof Outcome.Done ? "desktop.import.done"
                : outcome instanceof Outcome.Cancelled ? "desktop.import.cancelled" : "desktop.import.failed";
        end = how;
        panel().end(how);
        if (outcome instanceof Outcome.Failed<List<FileResult>> failed) desk.complain(failed.cause());
    }

    /** What a failure is called: a problem's own words, or else the program's fault. */
    static Problem problem(Throwable cause, Path logs) {
        return cause instanceof Problem known ? known
                : new Problem(cause, "desktop.unexpected", cause.getClass().getSimpleName(), logs.toString());
    }
}
