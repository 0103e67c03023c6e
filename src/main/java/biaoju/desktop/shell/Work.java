package biaoju.desktop.shell;

import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Jobs;
import biaoju.base.Outcome;
import biaoju.base.Progress;
import biaoju.base.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The jobs that run now, for the status bar. Event dispatch thread only. */
public final class Work {
    private final Jobs jobs;
    private final List<Running> running = new ArrayList<>();
    private final Signal<Work> changed = new Signal<>();

    public Work(Executor workers, Executor ui) {
        this.jobs = new Jobs(workers, ui);
    }

    /** A job under way, as it was at this moment. {@code total} is 0 while it is not known. */
    public record Running(String title, long done, long total, Cancel cancel) {}

    /** Told when a job begins, moves on or ends. */
    public Signal<Work> changed() {
        return changed;
    }

    /** Oldest first. */
    public List<Running> running() {
        return List.copyOf(running);
    }

    /** Jobs of one kind, of which each stops the one before. */
    public Latest latest(Supplier<String> title, Consumer<Throwable> complain) {
        return new Latest(new Latest.Begin() {
            @Override
            public <T> Cancel start(Job<T> job, Progress progress, Consumer<Outcome<T>> end) {
                return Work.this.start(title.get(), job, progress, end);
            }
        }, complain);
    }

    /** @param end told on the event dispatch thread, once, how it ended */
    public <T> Cancel start(String title, Job<T> job, Consumer<Outcome<T>> end) {
        return start(title, job, Progress.NONE, end);
    }

    private <T> Cancel start(String title, Job<T> job, Progress progress, Consumer<Outcome<T>> end) {
        Cancel[] handle = new Cancel[1];
        Cancel cancel = jobs.start(job, (done, total) -> {
            moved(handle[0], done, total);
            progress.at(done, total);
        }, outcome -> {
            running.removeIf(one -> one.cancel() == handle[0]);
            changed.emit(this);
            end.accept(outcome);
        });
        handle[0] = cancel; // before any of the above, which waits in the queue of this very thread
        running.add(new Running(title, 0, 0, cancel));
        changed.emit(this);
        return cancel;
    }

    private void moved(Cancel which, long done, long total) {
        for (int i = 0; i < running.size(); i++) {
            Running one = running.get(i);
            if (one.cancel() == which) running.set(i, new Running(one.title(), done, total, which));
        }
        changed.emit(this);
    }
}
