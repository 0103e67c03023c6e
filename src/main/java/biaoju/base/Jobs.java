package biaoju.base;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs jobs on {@code workers}; progress and the one outcome come back on {@code ui}. */
public final class Jobs {
    private final Executor workers;
    private final Executor ui;

    public Jobs(Executor workers, Executor ui) {
        this.workers = workers;
        this.ui = ui;
    }

    /** Starts the job; {@code end} is called on the UI thread, always, and once. */
    public <T> Cancel start(Job<T> job, Progress progress, Consumer<Outcome<T>> end) {
        Cancel cancel = new Cancel();
        Progress onUi = (done, total) -> ui.execute(() -> progress.at(done, total));
        workers.execute(() -> {
            Outcome<T> outcome = outcomeOf(job, cancel, onUi);
            ui.execute(() -> end.accept(outcome));
        });
        return cancel;
    }

    /** The only place that names how a job ended. */
    private static <T> Outcome<T> outcomeOf(Job<T> job, Cancel cancel, Progress progress) {
        try {
            cancel.check(); // cancelled while it waited in the queue
            return new Outcome.Done<>(job.run(cancel, progress));
        } catch (CancellationException | InterruptedException stop) {
            return cancel.asked() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(stop);
        } catch (Throwable broken) {
            return new Outcome.Failed<>(broken);
        }
    }
}
