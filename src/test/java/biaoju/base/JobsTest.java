package biaoju.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** How a job ends: always, once, and as what it was. */
class JobsTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(workers::add, window::add);
    private final List<Outcome<String>> ends = new ArrayList<>();

    private Outcome<String> end() {
        for (Runnable job = workers.poll(); job != null; job = workers.poll()) job.run();
        for (Runnable news = window.poll(); news != null; news = window.poll()) news.run();
        assertThat(ends).hasSize(1);
        return ends.get(0);
    }

    @Test
    void itIsDone() {
        List<Long> seen = new ArrayList<>();
        jobs.start((cancel, progress) -> {
            progress.at(1, 2);
            return "done";
        }, (done, total) -> seen.add(done), ends::add);
        assertThat(end()).isEqualTo(new Outcome.Done<>("done"));
        assertThat(seen).containsExactly(1L);
    }

    @Test
    void whatIsCancelledWhileItWaitsIsNeverBegun() {
        Cancel cancel = jobs.<String>start((asked, progress) -> {
            throw new AssertionError("begun");
        }, Progress.NONE, ends::add);
        cancel.ask();
        assertThat(end()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void whatAnAnswerFailedOfIsTold() {
        Problem refused = new Problem("base.refused");
        jobs.start((cancel, progress) -> CompletableFuture.<String>failedFuture(refused).join(), Progress.NONE, ends::add);
        assertThat(end()).isEqualTo(new Outcome.Failed<>(refused));
    }

    @Test
    void whereNobodyWorksAnyMoreItIsCancelled() {
        new Jobs(job -> {
            throw new RejectedExecutionException("over");
        }, window::add).start((cancel, progress) -> "never", Progress.NONE, ends::add);
        assertThat(ends).as("not before it is begun").isEmpty();
        assertThat(end()).isInstanceOf(Outcome.Cancelled.class);
    }
}
