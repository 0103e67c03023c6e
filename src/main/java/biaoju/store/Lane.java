package biaoju.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One thread with one connection of its own. Nobody else gets hold of the thread, so nobody can interrupt it: cancelling
 * or interrupting who waits for an answer leaves the work alone.
 */
final class Lane {
    private final ExecutorService queue;
    private volatile @Nullable Thread thread;
    private @Nullable Handle handle;

    Lane(String name) {
        queue = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true); // a wedged disk must not keep the program from ending
            thread = made;
            return made;
        });
    }

    /** On this lane's thread. */
    void use(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        handle = Jdbi.create(connection).open();
    }

    boolean isHere() {
        return Thread.currentThread() == thread;
    }

    <T> CompletableFuture<T> submit(Callable<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> called(work), queue);
        } catch (RejectedExecutionException ended) {
            return CompletableFuture.failedFuture(new IllegalStateException("the database is closed", ended));
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    /** On this lane's thread: all of the work or nothing. */
    <T> T tx(TxWork<T> work) throws Exception {
        if (!isHere()) throw new IllegalStateException("a transaction belongs on the database's thread, not on " + Thread.currentThread().getName());
        Handle open = handle;
        if (open == null) throw new IllegalStateException("the database is closed");
        Connection connection = open.getConnection();
        boolean done = false;
        try {
            T result = work.run(new Tx(open));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) rollback(connection);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException dead) { // the failure that led here is the one to tell
            return;
        }
    }

    /** On this lane's thread. */
    @Nullable Handle release() {
        Handle was = handle;
        handle = null;
        return was;
    }

    /** What is queued is still done, then this, and nothing more. The second time nothing happens. */
    void endAfter(Runnable last) {
        synchronized (queue) {
            if (queue.isShutdown()) return;
            queue.execute(last);
            queue.shutdown();
        }
    }

    boolean awaitEnd(long nanos) throws InterruptedException {
        return queue.awaitTermination(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }
}
