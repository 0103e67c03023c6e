package biaoju.base;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** For threads that may wait, never the one that paints. */
public final class Waiting {
    /** Between two looks whether it is still wanted. */
    private static final long GLANCE_MS = 50;

    private Waiting() {}

    /** The answer; what was refused, or failed, is thrown as it was. */
    public static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException plain) throw plain;
            throw failed;
        }
    }

    /** Until nobody else holds the lock, unless it is wanted no longer. */
    public static void hold(ReentrantLock lock, Cancel cancel) {
        try {
            while (!lock.tryLock(GLANCE_MS, TimeUnit.MILLISECONDS)) cancel.check();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
