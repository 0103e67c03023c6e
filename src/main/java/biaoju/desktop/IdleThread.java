package biaoju.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that nobody else keeps busy, gone once nothing was asked of it for a while. */
final class IdleThread {
    private static final int SECONDS = 10;

    private IdleThread() {}

    static Executor named(String name) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
