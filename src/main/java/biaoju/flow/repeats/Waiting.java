package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Use cases run on threads that may wait; what the database thread refused is thrown here as it was. */
final class Waiting {
    /** Between two looks whether it is still wanted. */
    private static final long GLANCE_MS = 50;

    private Waiting() {}

    static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Problem problem) throw problem;
            if (failed.getCause() instanceof RuntimeException broken) throw broken;
            throw failed;
        }
    }

    /** Until nobody else holds the lock, unless it is wanted no longer. */
    static void hold(ReentrantLock lock, Cancel cancel) {
        try {
            while (!lock.tryLock(GLANCE_MS, TimeUnit.MILLISECONDS)) cancel.check();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
