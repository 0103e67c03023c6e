package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Jobs;
import biaoju.desktop.shell.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A worker, the window's thread and pauses, every step of which a test takes by hand. */
final class ByHand {
    private static final int SECONDS = 30;

    private final LinkedBlockingQueue<Runnable> workers = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Runnable> pauses = new ArrayList<>();
    final Work work = new Work(this::worker, this::window);
    final Jobs jobs = new Jobs(this::worker, this::window);

    void worker(Runnable job) {
        workers.add(job);
    }

    void window(Runnable news) {
        window.add(news);
    }

    Pause pause(Runnable deed) {
        return new Pause() {
            @Override
            public void restart() {
                stop();
                pauses.add(deed);
            }

            @Override
            public void stop() {
                pauses.remove(deed);
            }
        };
    }

    /** Jobs that nobody has begun. */
    int waiting() {
        return workers.size();
    }

    boolean pausing() {
        return !pauses.isEmpty();
    }

    /** Does all that waits for the worker; answers how much that was. */
    int work() {
        int done = 0;
        for (Runnable job = workers.poll(); job != null; job = workers.poll()) {
            job.run();
            done++;
        }
        return done;
    }

    void see() {
        for (Runnable news = window.poll(); news != null; news = window.poll()) news.run();
    }

    /** What the window is to see, taken from it. */
    List<Runnable> unseen() {
        List<Runnable> all = new ArrayList<>();
        window.drainTo(all);
        return all;
    }

    void pauseOver() {
        List<Runnable> over = List.copyOf(pauses);
        pauses.clear();
        over.forEach(Runnable::run);
    }

    /** The window hears what happened, the worker answers, the window hears that; how often it answered. */
    int answer() {
        see();
        int answered = work();
        see();
        return answered;
    }

    /** Until nothing is to be done any more, not even a pause to be waited for. */
    void settle() {
        while (pausing() || !workers.isEmpty() || !window.isEmpty()) {
            answer();
            pauseOver();
        }
    }

    /** All that is to be done, and what comes to the window from elsewhere, until it is so. */
    void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            boolean moved = work() > 0 || pausing();
            pauseOver();
            Runnable news = window.poll(moved ? 0 : SECONDS, TimeUnit.SECONDS);
            if (news != null) news.run();
            else assertThat(moved).as("nothing comes any more").isTrue();
        }
    }
}
