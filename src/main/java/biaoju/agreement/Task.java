package biaoju.agreement;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** How far a computation is, and whether it is still wanted. Used by several threads. */
final class Task {
    private final BooleanSupplier cancelled;
    private final IntConsumer percent;
    private final double total;
    private double done;
    private int told = -1;

    /** @param total of the steps to come, in whatever unit */
    Task(BooleanSupplier cancelled, IntConsumer percent, double total) {
        this.cancelled = cancelled;
        this.percent = percent;
        this.total = total;
    }

    boolean stopped() {
        return cancelled.getAsBoolean();
    }

    void check() {
        if (stopped()) throw new CancellationException("cancelled");
    }

    synchronized void step(double size) {
        done += size;
        int now = (int) Math.min(100, 100 * done / total);
        if (now <= told) return;
        told = now;
        percent.accept(now);
    }
}
