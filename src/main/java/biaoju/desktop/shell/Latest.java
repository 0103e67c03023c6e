package biaoju.desktop.shell;

import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Jobs;
import biaoju.base.Outcome;
import biaoju.base.Progress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Of the jobs that answer one and the same question only the one begun last matters: it stops the one before, and of that
 * nothing is heard any more, even where it was done already. Event dispatch thread only.
 */
public final class Latest {
    private final Begin begin;
    private final Consumer<Throwable> complain;
    private @Nullable Cancel running;
    /** Counts what was begun or stopped: who is told knows whether it is still meant. */
    private int round;

    /** How a job is begun, as {@link Jobs#start} does. */
    interface Begin {
        <T> Cancel start(Job<T> job, Progress progress, Consumer<Outcome<T>> end);
    }

    Latest(Begin begin, Consumer<Throwable> complain) {
        this.begin = begin;
        this.complain = complain;
    }

    /** Of jobs that the status bar does not show. */
    public Latest(Jobs jobs, Consumer<Throwable> complain) {
        this(jobs::start, complain);
    }

    public boolean running() {
        return running != null;
    }

    /** Nothing more is heard of what is under way. */
    public void stop() {
        round++;
        if (running != null) running.ask();
        running = null;
    }

    /** @param then gets what was found; of a job that fails it is complained */
    public <T> void start(Job<T> job, Consumer<T> then) {
        start(job, then, () -> {});
    }

    /** @param otherwise told, after the complaint, where it failed or somebody else stopped it */
    public <T> void start(Job<T> job, Consumer<T> then, Runnable otherwise) {
        start(job, Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Done<T> done) {
                then.accept(done.value());
                return;
            }
            if (outcome instanceof Outcome.Failed<T> failed) complain.accept(failed.cause());
            otherwise.run();
        });
    }

    /** @param end told how it ended, a failure too: nobody complains of it here */
    public <T> void start(Job<T> job, Progress progress, Consumer<Outcome<T>> end) {
        stop();
        int mine = round;
        running = begin.start(job, (done, total) -> {
            if (round == mine) progress.at(done, total);
        }, outcome -> {
            if (round != mine) return;
            running = null;
            end.accept(outcome);
        });
    }
}
