package biaoju.base;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
        try {
            workers.execute(() -> {
                Outcome<T> outcome = outcomeOf(job, cancel, onUi);
                ui.execute(() -> end.accept(outcome));
            });
        } catch (RejectedExecutionException over) { // the program ends, and nobody works any more
            ui.execute(() -> end.accept(new Outcome.Cancelled<>()));
        }
        return cancel;
    }

    /** The only place that names how a job ended. */
    private static <T> Outcome<T> outcomeOf(Job<T> job, Cancel cancel, Progress progress) {
        try {
            cancel.check(); // cancelled while it waited in the queue
            return new Outcome.Done<>(job.run(cancel, progress));
        } catch (CancellationException | InterruptedException stop) {
            return cancel.asked() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(stop);
        } catch (CompletionException waited) { // somebody else's answer: what broke there is what is to be told
            return new Outcome.Failed<>(waited.getCause() == null ? waited : waited.getCause());
        } catch (Throwable broken) {
            return new Outcome.Failed<>(broken);
        }
    }
}
