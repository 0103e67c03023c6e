package biaoju.base;

import java.util.concurrent.CancellationException;

/** The request to stop a job. Asked from any thread; the job looks by itself, nobody is interrupted. */
public final class Cancel {
    private volatile boolean asked;

    public void ask() {
        asked = true;
    }

    public boolean asked() {
        return asked;
    }

    /** @throws CancellationException if somebody asked to stop */
    public void check() {
        if (asked) throw new CancellationException("cancelled");
    }
}
