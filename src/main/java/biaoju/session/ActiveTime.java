package biaoju.session;

import java.util.function.LongSupplier;

/**
 * For how long somebody has been at work on the sentence at hand. Whoever is away is not at work: time without a key or the mouse
 * counts for a minute, and time while another window is in front does not count. What it cannot know: whether somebody thinks or
 * talks to a colleague in that minute, and whether who moves the mouse reads. Lives on the UI thread.
 */
final class ActiveTime {
    /** So much of a pause counts: a long sentence is read without touching anything. */
    static final long PAUSE_MS = 60_000;
    /** No sentence takes longer, whatever was touched meanwhile. */
    static final long MOST_MS = 600_000;
    private static final long MILLI = 1_000_000;

    private final LongSupplier nanoTime;
    /** Of the time until {@link #last}. */
    private long counted;
    private long last;
    private boolean here = true;

    /** @param nanoTime a steady clock */
    ActiveTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /** Another sentence is at hand: its time begins. */
    void begin() {
        counted = 0;
        last = nanoTime.getAsLong();
    }

    /** A key was pressed, the mouse moved. */
    void touched() {
        if (here) count();
    }

    /** Whether the window is in front and can be read. */
    void here(boolean now) {
        if (here) count();
        here = now;
        last = nanoTime.getAsLong();
    }

    private void count() {
        counted += sinceLast();
        last = nanoTime.getAsLong();
    }

    private long sinceLast() {
        return Math.max(0, Math.min(nanoTime.getAsLong() - last, PAUSE_MS * MILLI));
    }

    long ms() {
        return Math.min((counted + (here ? sinceLast() : 0)) / MILLI, MOST_MS);
    }
}
