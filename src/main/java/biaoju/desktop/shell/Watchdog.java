package biaoju.desktop.shell;

import biaoju.base.Signal;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when the event dispatch thread is held up: a heartbeat is sent through its queue, and where it takes longer
 * than {@link #LIMIT_MS} the thread's stack is taken while it hangs and logged when it comes back.
 */
public final class Watchdog implements AutoCloseable {
    /** What a person begins to notice. */
    public static final int LIMIT_MS = 100;
    private static final int PAUSE_MS = 50;
    private static final int INNERMOST = 12;
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** A hold-up: how long, and where the thread was when the limit had passed. */
    public record Stall(long millis, List<StackTraceElement> stack) {}

    private final Signal<Stall> stalls = new Signal<>();
    private final AtomicReference<@Nullable Thread> dispatcher = new AtomicReference<>();
    private final Thread watch = new Thread(this::run, "watchdog");
    private volatile boolean closed;

    /** Emitted on the watchdog's own thread. */
    public Signal<Stall> stalls() {
        return stalls;
    }

    public void start() {
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                beat();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException end) {
            if (!closed) LOG.warn("the watchdog was interrupted and watches no longer");
        }
    }

    private void beat() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long sent = System.nanoTime();
        EventQueue.invokeLater(() -> {
            dispatcher.set(Thread.currentThread());
            answered.countDown();
        });
        if (answered.await(LIMIT_MS, TimeUnit.MILLISECONDS)) return;
        Thread held = dispatcher.get();
        List<StackTraceElement> stack = held == null ? List.of() : List.of(held.getStackTrace());
        answered.await();
        Stall stall = new Stall(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent), stack);
        LOG.warn("the window did not answer for {} ms{}", stall.millis(), lines(stack));
        stalls.emit(stall);
    }

    private static String lines(List<StackTraceElement> stack) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < stack.size(); i++) {
            StackTraceElement at = stack.get(i);
            // The innermost frames and all of ours: Swing's own hundred between them say nothing.
            if (i >= INNERMOST && !at.getClassName().startsWith("biaoju.")) continue;
            lines.append(System.lineSeparator()).append("    at ").append(at);
        }
        return lines.toString();
    }
}
