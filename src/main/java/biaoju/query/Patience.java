package biaoju.query;

import biaoju.base.Cancel;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long a search may go on with patterns: some, written without thought, would take longer than the sun shines. Used by
 * several threads.
 *
 * @param ends whether all sentences together have a limit
 * @param end  on the clock of {@link System#nanoTime}
 * @param each nanoseconds for one sentence
 */
public record Patience(boolean ends, long end, long each, Cancel cancel) {
    /** For one sentence; a good pattern needs some microseconds. */
    public static final Duration EACH = Duration.ofSeconds(1);

    /** Where nobody waits: each sentence's time alone is limited. */
    static final Patience EACH_ALONE = new Patience(false, 0, EACH.toNanos(), new Cancel());

    /** So long from now on, in all. */
    public static Patience of(Duration all, Cancel cancel) {
        return new Patience(true, System.nanoTime() + all.toNanos(), EACH.toNanos(), cancel);
    }

    /** @throws CancellationException if somebody asked to stop */
    boolean ended(long begun) {
        cancel.check();
        long now = System.nanoTime();
        return now - begun > each || (ends && now - end > 0);
    }
}
