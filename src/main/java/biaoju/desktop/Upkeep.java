package biaoju.desktop;

import biaoju.base.Job;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.shell.Work;
import biaoju.flow.Backup;
import biaoju.session.Notice;
import biaoju.settings.Folders;
import java.util.List;
import java.util.function.Consumer;

/** Whether the project is sound, and copies of it. */
final class Upkeep {
    /** So many problems are named; the command line names all. */
    private static final int NAMED = 8;

    private final Desk desk;
    private final Work work;
    private final Folders folders;

    Upkeep(Desk desk, Work work, Folders folders) {
        this.desk = desk;
        this.work = work;
        this.folders = folders;
    }

    /** Compares journal, originals and database in every row. */
    void check() {
        desk.projects().project().ifPresent(project -> run("desktop.check.job", project::check,
                (List<Problem> found) -> desk.say(verdict(found))));
    }

    static Notice verdict(List<Problem> found) {
        if (found.isEmpty()) return new Notice(Notice.Weight.INFO, new Problem("desktop.check.sound"));
        Problem lines = new Problem("desktop.check.found", found.size());
        for (Problem one : found.subList(0, Math.min(NAMED, found.size()))) lines = new Problem("desktop.labels.lines", lines, one);
        if (found.size() > NAMED) {
            lines = new Problem("desktop.labels.lines", lines, new Problem("desktop.labels.more", found.size() - NAMED));
        }
        return new Notice(Notice.Weight.ERROR, lines);
    }

    /** Copies the project into one file; work goes on meanwhile. */
    void backUp() {
        desk.projects().project().ifPresent(project -> new Chooser(desk.frame(), desk.text())
                .save("desktop.backup.choose", null, suggestion(project)).ifPresent(file -> run("desktop.backup.job",
                        (cancel, progress) -> Backup.write(project.folder().root(), folders, file, cancel, progress),
                        files -> desk.inform(new Problem("desktop.backup.done", files, file.toString())))));
    }

    private static String suggestion(Project project) {
        return project.folder().name() + "-" + project.now().toString().substring(0, 10) + ".zip";
    }

    private <T> void run(String title, Job<T> job, Consumer<T> then) {
        work.start(desk.text().get(title), job, outcome -> {
            if (outcome instanceof Outcome.Done<T> done) then.accept(done.value());
            else if (outcome instanceof Outcome.Failed<T> failed) desk.complain(failed.cause());
        });
    }
}
