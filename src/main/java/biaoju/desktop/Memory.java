package biaoju.desktop;

import biaoju.settings.PersonFile;
import biaoju.settings.Settings;
import biaoju.settings.SettingsFile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings as the event dispatch thread sees them; the disk is another thread's business. */
final class Memory {
    /** Every label moves the place one stopped at: the file is not written for each of them. */
    private static final int GATHERED_MS = 700;

    private final SettingsFile file;
    private final PersonFile person;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "settings");
        thread.setDaemon(true);
        return thread;
    });
    private final Executor later = CompletableFuture.delayedExecutor(GATHERED_MS, TimeUnit.MILLISECONDS, writer);
    private final AtomicReference<@Nullable Settings> unwritten = new AtomicReference<>();
    private Settings now;

    Memory(SettingsFile file, PersonFile person) {
        this.file = file;
        this.person = person;
        this.now = file.get();
    }

    Settings get() {
        return now;
    }

    void change(UnaryOperator<Settings> how) {
        Settings next = how.apply(now);
        if (next.equals(now)) return;
        now = next;
        if (unwritten.getAndSet(next) == null) later.execute(this::write);
    }

    /** However much changed since the last time, the disk gets what is true now. */
    private void write() {
        Settings next = unwritten.getAndSet(null);
        if (next != null) file.change(before -> next);
    }

    /** The annotator's name for projects opened later. */
    void rename(String name) {
        writer.execute(() -> person.rename(name));
    }

    /** Waits until all is written: at the end of the program, off the event dispatch thread. */
    void flush() {
        writer.execute(this::write);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) writer.shutdownNow();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
